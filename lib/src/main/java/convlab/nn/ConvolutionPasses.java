package convlab.nn;

import convlab.nn.gemm.Gemm;
import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import java.util.Arrays;

/**
 * The passes of one convolution over whole batches: output from input, input from output, both as
 * products of a panel of weights with the pixels under the kernel (an implicit matrix product: no
 * patch is copied). Results are split over the threads by pixels.
 */
final class ConvolutionPasses {
  private static final Kernels KERNELS = KernelChoice.kernels();

  /** Pixels whose tiles are computed before the next filters' turn, so that pixels stay in L1. */
  private static final int STRIP = 32;

  private final ConvolutionGeometry geometry;
  private final TapPlan forwardPlan;
  private final TapPlan backwardPlan;
  private final Workspace panel = new Workspace();
  private final Workspace start = new Workspace();

  ConvolutionPasses(ConvolutionGeometry geometry) {
    this.geometry = geometry;
    this.forwardPlan = TapPlan.forward(geometry);
    this.backwardPlan = TapPlan.backward(geometry);
  }

  /**
   * {@code y[f] = bias[f] + sum over c, ky, kx of weight[f][c][ky][kx] * x[c]}, shifted.
   *
   * @param weight F x C/groups x K x K
   * @param bias F numbers or empty for zeros
   * @param rectify true stores max(0, y)
   */
  void forward(float[] weight, float[] bias, Tensor x, Tensor y, boolean rectify, Workers workers) {
    int depth = geometry.groupChannels() * geometry.kernelPixels();
    int filters = geometry.groupFilters();
    int groupSize = Gemm.leftSize(filters, depth);
    float[] factors = panel.array(groupSize * geometry.options().groups());
    for (int g = 0; g < geometry.options().groups(); g++) {
      new Gemm.Left(weight, g * filters * depth, depth, 1, filters, depth)
          .pack(factors, g * groupSize, depth, 0);
    }
    multiply(forwardPlan, factors, depth, bias, x, y, rectify, workers);
  }

  /**
   * The adjoint: {@code x[c] = bias[c] + sum over f, ky, kx of weight[f][c][ky][kx] * y[f]} at all
   * outputs y that saw x. The input gradient of a convolution and the forward pass of a transposed
   * one.
   */
  void adjoint(float[] weight, float[] bias, Tensor y, Tensor x, boolean rectify, Workers workers) {
    int channels = geometry.groupChannels();
    int filters = geometry.groupFilters();
    int kernel = geometry.kernelPixels();
    int depth = filters * kernel;
    int groupSize = Gemm.leftSize(channels, depth);
    float[] factors = panel.array(groupSize * geometry.options().groups());
    for (int f = 0; f < geometry.output().channels(); f++) {
      new Gemm.Left(weight, f * channels * kernel, kernel, 1, channels, kernel)
          .pack(factors, f / filters * groupSize, depth, f % filters * kernel);
    }
    multiply(backwardPlan, factors, depth, bias, y, x, rectify, workers);
  }

  private void multiply(
      TapPlan plan,
      float[] factors,
      int depth,
      float[] bias,
      Tensor source,
      Tensor result,
      boolean rectify,
      Workers workers) {
    int pixels = result.shape().pixels();
    float[] first = spread(bias, result.shape().channels());
    workers.run(
        result.blocks() * pixels,
        (from, to) -> {
          for (int at = from; at < to; ) {
            int block = at / pixels;
            int end = Math.min(Math.min(to, at + STRIP), (block + 1) * pixels);
            for (int g = 0; g < geometry.options().groups(); g++) {
              strip(
                  plan,
                  factors,
                  depth,
                  first,
                  source,
                  result,
                  rectify,
                  block,
                  g,
                  at - block * pixels,
                  end - block * pixels);
            }
            at = end;
          }
        });
  }

  /** Pixels from..to-1 of one block and group, all channels of the result. */
  private void strip(
      TapPlan plan,
      float[] factors,
      int depth,
      float[] first,
      Tensor source,
      Tensor result,
      boolean rectify,
      int block,
      int group,
      int from,
      int to) {
    int groups = geometry.options().groups();
    int channels = result.shape().channels() / groups;
    int plane = result.shape().pixels() * Tensor.LANES;
    int sourceAt = block * source.blockSize() + group * (source.blockSize() / groups);
    int resultAt = block * result.blockSize() + group * channels * plane;
    int factorsAt = group * Gemm.leftSize(channels, depth);
    for (int c = 0; c < channels; c += KERNELS.rows()) {
      int rows = Math.min(KERNELS.rows(), channels - c);
      for (int pixel = from; pixel < to; pixel++) {
        int[] taps = plan.taps(pixel);
        KERNELS.tile(
            factors,
            factorsAt + c * depth,
            taps,
            taps.length / 2,
            source.values(),
            sourceAt + plan.origin(pixel),
            first,
            (group * channels + c) * Tensor.LANES,
            Tensor.LANES,
            result.values(),
            resultAt + c * plane + pixel * Tensor.LANES,
            plane,
            rows,
            rectify);
      }
    }
  }

  /** The first values of the sums, 32 times side by side, for the tile to load. */
  private float[] spread(float[] bias, int channels) {
    float[] first = start.array(channels * Tensor.LANES);
    for (int c = 0; c < channels; c++) {
      int at = c * Tensor.LANES;
      Arrays.fill(first, at, at + Tensor.LANES, c < bias.length ? bias[c] : 0);
    }
    return first;
  }
}
