package convlab.nn.layer;

import convlab.nn.gemm.Gemm;
import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.Workers;
import convlab.nn.tensor.Workspace;
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

  /** See {@link ConvolutionMethod#forward}. */
  void forward(float[] weight, float[] bias, Tensor x, Tensor y, boolean rectify, Workers workers) {
    multiply(forwardPass(weight, bias, x, rectify), y, workers);
  }

  /** See {@link ConvolutionMethod#forwardPooled}. Split over the threads by rows of the pooling. */
  void forwardPooled(float[] weight, float[] bias, Tensor x, PairMaxPool pool, Workers workers) {
    Pass pass = forwardPass(weight, bias, x, false);
    int width = geometry.output().width();
    int rows = geometry.output().height() / 2;
    int plane = 2 * width * Tensor.LANES;
    workers.run(
        x.blocks() * rows,
        (from, to) -> {
          float[] two = ThreadScratch.array(0, geometry.output().channels() * plane);
          for (int i = from; i < to; i++) {
            int row = i % rows;
            // two rows of all channels: pixel 0 of them is 2 row width of the picture
            int at = -row * plane;
            pass.run(i / rows, 2 * row * width, 2 * (row + 1) * width, two, at, plane);
            for (int f = 0; f < geometry.output().channels(); f++) {
              int top = f * plane;
              pool.take(two, top, top + plane / 2, i / rows, f, row, 0, width / 2);
            }
          }
        });
  }

  private Pass forwardPass(float[] weight, float[] bias, Tensor x, boolean rectify) {
    int depth = geometry.groupChannels() * geometry.kernelPixels();
    int filters = geometry.groupFilters();
    int groupSize = Gemm.leftSize(filters, depth);
    float[] factors = panel.array(groupSize * groups());
    for (int g = 0; g < groups(); g++) {
      new Gemm.Left(weight, g * filters * depth, depth, 1, filters, depth)
          .pack(factors, g * groupSize, depth, 0);
    }
    float[] first = spread(bias, geometry.output().channels());
    return new Pass(forwardPlan, factors, depth, first, x, filters, groups(), rectify);
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
    float[] factors = panel.array(groupSize * groups());
    for (int f = 0; f < geometry.output().channels(); f++) {
      new Gemm.Left(weight, f * channels * kernel, kernel, 1, channels, kernel)
          .pack(factors, f / filters * groupSize, depth, f % filters * kernel);
    }
    float[] first = spread(bias, geometry.input().channels());
    multiply(
        new Pass(backwardPlan, factors, depth, first, y, channels, groups(), rectify), x, workers);
  }

  private int groups() {
    return geometry.options().groups();
  }

  private static void multiply(Pass pass, Tensor result, Workers workers) {
    int pixels = result.shape().pixels();
    int plane = pixels * Tensor.LANES;
    workers.run(
        result.blocks() * pixels,
        (from, to) -> {
          for (int at = from; at < to; ) {
            int block = at / pixels;
            int end = Math.min(Math.min(to, at + STRIP), (block + 1) * pixels);
            int first = block * pixels;
            int resultAt = block * result.blockSize();
            pass.run(block, at - first, end - first, result.values(), resultAt, plane);
            at = end;
          }
        });
  }

  /**
   * A product of a panel of weights with the pixels under the kernel.
   *
   * @param factors panels of weights, group by group
   * @param depth weights of a row
   * @param first what the sums start from, 32 numbers a channel of the result
   * @param channels of one group of the result
   */
  private record Pass(
      TapPlan plan,
      float[] factors,
      int depth,
      float[] first,
      Tensor source,
      int channels,
      int groups,
      boolean rectify) {

    /** Pixels from..to-1 of a block, all channels; pixel p of channel c at {@code at + c plane}. */
    void run(int block, int from, int to, float[] result, int at, int plane) {
      for (int g = 0; g < groups; g++) {
        for (int c = 0; c < channels; c += KERNELS.rows()) {
          strip(block, g, c, from, to, result, at + (g * channels + c) * plane, plane);
        }
      }
    }

    private void strip(
        int block, int group, int c, int from, int to, float[] result, int at, int plane) {
      int groupSize = Gemm.leftSize(channels, depth);
      int sourceAt = block * source.blockSize() + group * (source.blockSize() / groups);
      for (int pixel = from; pixel < to; pixel++) {
        int[] taps = plan.taps(pixel);
        KERNELS.tile(
            factors,
            group * groupSize + c * depth,
            taps,
            taps.length / 2,
            source.values(),
            sourceAt + plan.origin(pixel),
            first,
            (group * channels + c) * Tensor.LANES,
            Tensor.LANES,
            result,
            at + pixel * Tensor.LANES,
            plane,
            Math.min(KERNELS.rows(), channels - c),
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
