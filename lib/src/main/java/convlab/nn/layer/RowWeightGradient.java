package convlab.nn.layer;

import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;
import convlab.nn.tensor.Workspace;
import java.util.Arrays;

/**
 * The weight gradient of a convolution with few channels, as a network's first has, row by row: two
 * rows of four filters' output gradient lie in L1 while all taps meet them, and are never written
 * anywhere else. The input is padded first, so that every pixel meets every tap. Split over the
 * threads by filters, each summed in one fixed order.
 */
final class RowWeightGradient {
  private static final Kernels KERNELS = KernelChoice.kernels();
  private static final int LANES = Tensor.LANES;
  private static final int TILE = Kernels.DOT;
  private static final int TAPS = Kernels.ROW_TAPS;

  private final ConvolutionGeometry geometry;
  private final Axis down;
  private final Axis across;
  private final int paddedHeight;
  private final int paddedWidth;

  /** Groups of three taps that cover a row of the kernel. */
  private final int tapGroups;

  private final Workspace padded = new Workspace();

  RowWeightGradient(ConvolutionGeometry geometry) {
    this.geometry = geometry;
    down = geometry.vertical();
    across = geometry.horizontal();
    paddedHeight = geometry.input().height() + 2 * down.padding();
    paddedWidth = geometry.input().width() + 2 * across.padding();
    tapGroups = (across.kernel() + TAPS - 1) / TAPS;
  }

  /** True for fewer than eight channels, if there are filters and taps enough for the tile. */
  static boolean suits(ConvolutionGeometry geometry) {
    return geometry.options().groups() == 1
        && geometry.input().channels() < 2 * TILE
        && geometry.output().channels() >= TILE
        && geometry.horizontal().kernel() >= TAPS;
  }

  /** Writes the weight gradient, F x C x K x K. */
  void weights(Tensor x, OutputGradient yGradient, float[] weightGradient, Workers workers) {
    float[] source = padded.array(x.blocks() * x.shape().channels() * paddedPlane());
    workers.run(x.blocks() * x.shape().channels(), (from, to) -> pad(x, source, from, to));
    int filters = geometry.output().channels();
    workers.run(
        (filters + TILE - 1) / TILE,
        (from, to) -> {
          for (int tile = from; tile < to; tile++) {
            int filter = Math.min(tile * TILE, filters - TILE);
            float[] sums = sums(source, x.blocks(), yGradient, filter);
            store(sums, filter, weightGradient);
          }
        });
  }

  private int paddedPlane() {
    return paddedHeight * paddedWidth * LANES;
  }

  private void pad(Tensor x, float[] to, int from, int end) {
    int row = x.shape().width() * LANES;
    for (int plane = from; plane < end; plane++) {
      int start = plane * paddedPlane();
      Arrays.fill(to, start, start + paddedPlane(), 0);
      for (int y = 0; y < x.shape().height(); y++) {
        int into = (y + down.padding()) * paddedWidth + across.padding();
        int at = (plane * x.shape().height() + y) * row;
        System.arraycopy(x.values(), at, to, start + into * LANES, row);
      }
    }
  }

  /** Sums of four filters, lanes apart, by channel, kernel row and group of taps. */
  private float[] sums(float[] source, int blocks, OutputGradient yGradient, int filter) {
    TensorShape y = geometry.output();
    float[] sums = new float[slots() * slot()];
    float[] strip = new float[TILE * 2 * y.width() * LANES];
    for (int block = 0; block < blocks; block++) {
      for (int row = 0; row < y.height(); row += 2) {
        yGradient.twoRows(block, filter, TILE, row, strip);
        addRow(source, block, row, strip, 0, sums);
        if (row + 1 < y.height()) {
          addRow(source, block, row + 1, strip, y.width() * LANES, sums);
        }
      }
    }
    return sums;
  }

  private int slots() {
    return geometry.input().channels() * down.kernel() * tapGroups;
  }

  private int slot() {
    return TILE * TAPS * KERNELS.foldWidth();
  }

  /** Output row {@code row} meets all taps. */
  private void addRow(float[] source, int block, int row, float[] strip, int at, float[] sums) {
    int width = geometry.output().width();
    int channels = geometry.input().channels();
    int rowSize = paddedWidth * LANES;
    for (int i = 0; i < slots(); i++) {
      int ky = i / tapGroups % down.kernel();
      int plane = block * channels + i / tapGroups / down.kernel();
      int sourceRow = row * down.stride() + ky * down.dilation();
      int tap = firstTap(i % tapGroups) * across.dilation() * LANES;
      KERNELS.dotRow(
          strip,
          at,
          2 * width * LANES,
          source,
          plane * paddedPlane() + sourceRow * rowSize + tap,
          across.stride() * LANES,
          across.dilation() * LANES,
          width,
          sums,
          i * slot());
    }
  }

  /** The last group is moved back to end with the kernel. */
  private int firstTap(int group) {
    return Math.min(group * TAPS, across.kernel() - TAPS);
  }

  private void store(float[] sums, int filter, float[] weightGradient) {
    float[] totals = new float[TILE * TAPS];
    for (int i = 0; i < slots(); i++) {
      KERNELS.fold(sums, i * slot(), totals);
      int kernelRow = i / tapGroups * across.kernel() + firstTap(i % tapGroups);
      for (int f = 0; f < TILE; f++) {
        int to = (filter + f) * weightGradient.length / geometry.output().channels() + kernelRow;
        System.arraycopy(totals, f * TAPS, weightGradient, to, TAPS);
      }
    }
  }
}
