package convlab.nn.layer;

import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.Workers;
import convlab.nn.tensor.Workspace;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The weight gradient of a 3x3 convolution with stride 1 by {@link Winograd}: for each of the 36
 * elements the sum over tiles and images of transformed inputs times transformed output gradients,
 * a matrix product channels x filters, and once at the end the way back to 3x3.
 *
 * <p>The tiles are cut into four parts with a sum each, whatever the number of threads, and the
 * four are added in order: the result does not depend on threads.
 */
final class WinogradWeightGradient {
  private static final Kernels KERNELS = KernelChoice.kernels();
  private static final int LANES = Tensor.LANES;
  private static final int HALF = LANES / 2;
  private static final int PARTS = 4;
  private static final int MADE = Winograd.MADE;
  private static final int WINDOW = MADE * MADE;

  private final WinogradTiles windows;
  private final WinogradTiles tiles;
  private final int channels;
  private final int filters;

  /** Filters rounded up to whole blocks of 32. */
  private final int right;

  /** Where a pixel of the gradient's filters lies, 16 filters a list. */
  private final int[][] places;

  private final Workspace sums = new Workspace();

  WinogradWeightGradient(ConvolutionGeometry geometry) {
    windows =
        WinogradTiles.seen(
            geometry.input(),
            geometry.vertical().start(0),
            geometry.horizontal().start(0),
            geometry.output());
    tiles = WinogradTiles.made(geometry.output());
    channels = geometry.input().channels();
    filters = geometry.output().channels();
    right = (filters + LANES - 1) / LANES * LANES;
    places = places(geometry.output().pixels() * LANES);
  }

  /** Filters beyond the last repeat the last; what they give is never read. */
  private int[][] places(int plane) {
    return IntStream.range(0, right / HALF)
        .mapToObj(
            half ->
                IntStream.range(half * HALF, (half + 1) * HALF)
                    .map(f -> Math.min(f, filters - 1) * plane)
                    .toArray())
        .toArray(int[][]::new);
  }

  /** Memory of one thread: transformed windows, and a window of the gradient transposed. */
  private final class Scratch {
    // steps are no powers of two, or all elements would fall into the same few cache lines
    final int sourceStep = (channels + 1) * LANES;
    final int gradientStep = (right + 1) * LANES;
    final float[] source = ThreadScratch.array(0, Winograd.ELEMENTS * sourceStep);
    final float[] gradient = ThreadScratch.array(1, Winograd.ELEMENTS * gradientStep);
    final float[] turned = ThreadScratch.array(4, WINDOW * gradientStep);
    final float[][] windows = ThreadScratch.windows(LANES);
  }

  /** Writes the weight gradient, F x C x 3 x 3. */
  void weights(Tensor x, Tensor yGradient, float[] weightGradient, Workers workers) {
    int size = Winograd.ELEMENTS * channels * right;
    float[] totals = sums.array(PARTS * size);
    int count = x.blocks() * tiles.count();
    workers.run(
        PARTS,
        (from, to) -> {
          Scratch scratch = new Scratch();
          for (int part = from; part < to; part++) {
            Arrays.fill(totals, part * size, (part + 1) * size, 0);
            for (int i = count * part / PARTS; i < count * (part + 1) / PARTS; i++) {
              int block = i / tiles.count();
              int tile = i % tiles.count();
              windows.transform(
                  x, block, tile, scratch.source, scratch.sourceStep, scratch.windows);
              transform(yGradient, block, tile, scratch);
              multiply(scratch, totals, part * size);
            }
          }
        });
    addParts(totals, size, workers);
    workers.run(channels, (from, to) -> finish(totals, from, to, weightGradient));
  }

  /** {@code A d A^T} of a 4x4 window of the output gradient, as image by filter. */
  private void transform(Tensor yGradient, int block, int tile, Scratch scratch) {
    int step = scratch.gradientStep;
    transpose(yGradient, block, tile, scratch.turned, step);
    float[] rows = scratch.windows[1];
    int six = Winograd.SEEN * LANES;
    int down = Winograd.SEEN * step;
    for (int at = 0; at < LANES * right; at += LANES) {
      KERNELS.fourToSix(scratch.turned, at, MADE * step, step, rows, 0, six, LANES, MADE);
      KERNELS.fourToSix(rows, 0, LANES, six, scratch.gradient, at, step, down, Winograd.SEEN);
    }
  }

  /** A window as pixel, image, filter; zeros where it reaches over the edge. */
  private void transpose(Tensor yGradient, int block, int tile, float[] turned, int step) {
    for (int pixel = 0; pixel < WINDOW; pixel++) {
      int y = tiles.row(tile) + pixel / MADE;
      int x = tiles.column(tile) + pixel % MADE;
      int into = pixel * step;
      if (y >= tiles.source().height() || x >= tiles.source().width()) {
        Arrays.fill(turned, into, into + LANES * right, 0);
        continue;
      }
      int at = block * yGradient.blockSize() + (y * tiles.source().width() + x) * LANES;
      for (int half = 0; half < places.length; half++) {
        KERNELS.transpose(yGradient.values(), at, places[half], turned, into + half * HALF, right);
      }
    }
  }

  private void multiply(Scratch scratch, float[] totals, int totalsAt) {
    for (int e = 0; e < Winograd.ELEMENTS; e++) {
      for (int c = 0; c < channels; c += Kernels.ROW_TILE) {
        for (int f = 0; f < right; f += LANES) {
          int at = totalsAt + (e * channels + c) * right + f;
          KERNELS.rowTile(
              scratch.source,
              e * scratch.sourceStep + c * LANES,
              LANES,
              scratch.gradient,
              e * scratch.gradientStep + f,
              right,
              LANES,
              totals,
              at,
              right,
              totals,
              at,
              right,
              Math.min(Kernels.ROW_TILE, channels - c),
              false);
        }
      }
    }
  }

  /** Sums the parts into the first. */
  private static void addParts(float[] totals, int size, Workers workers) {
    workers.run(
        size,
        (from, to) -> {
          for (int part = 1; part < PARTS; part++) {
            int behind = part * size;
            for (int i = from; i < to; i++) {
              totals[i] += totals[behind + i];
            }
          }
        });
  }

  private void finish(float[] totals, int from, int to, float[] weightGradient) {
    float[] elements = new float[Winograd.ELEMENTS * right];
    float[] rows = new float[Winograd.KERNEL * Winograd.SEEN];
    for (int c = from; c < to; c++) {
      for (int e = 0; e < Winograd.ELEMENTS; e++) {
        int at = (e * channels + c) * right;
        System.arraycopy(totals, at, elements, e * right, right);
      }
      for (int f = 0; f < filters; f++) {
        int kernel = (f * channels + c) * Winograd.KERNEL * Winograd.KERNEL;
        Winograd.kernelGradient(elements, f, right, rows, weightGradient, kernel);
      }
    }
  }
}
