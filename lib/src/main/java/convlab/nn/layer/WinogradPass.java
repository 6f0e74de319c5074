package convlab.nn.layer;

import convlab.nn.gemm.Gemm;
import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;
import convlab.nn.tensor.Workspace;

/**
 * A 3x3 convolution with stride 1 over whole batches by {@link Winograd}. For every tile of 4x4
 * results and every 32 images: transform the windows of all channels, multiply the 36 elements with
 * the kernels' (a matrix product filters x channels x 32 images each), transform back. Tiles are
 * split over the threads.
 */
final class WinogradPass {
  private static final Kernels KERNELS = KernelChoice.kernels();
  private static final int LANES = Tensor.LANES;
  private static final float[] ZEROS = new float[LANES];
  private static final int MADE = Winograd.MADE;
  private static final int KERNEL_SIZE = Winograd.KERNEL * Winograd.KERNEL;

  private final WinogradTiles windows;
  private final WinogradTiles tiles;
  private final PlainTile plain;
  private final int channels;
  private final int filters;
  private final int[] taps;
  private final Workspace factors = new Workspace();

  /**
   * A pass from {@code source} to {@code result}.
   *
   * @param top rows, left columns of zeros in front of the source
   */
  WinogradPass(TensorShape source, TensorShape result, int top, int left) {
    windows = WinogradTiles.seen(source, -top, -left, result);
    tiles = WinogradTiles.made(result);
    plain = new PlainTile(source, top, left, result.channels());
    channels = source.channels();
    filters = result.channels();
    taps = new int[2 * channels];
    for (int c = 0; c < channels; c++) {
      taps[2 * c] = c * KERNELS.rows();
      taps[2 * c + 1] = c * LANES;
    }
  }

  /** What a pass is made of; see {@link #run}. */
  private record Operands(
      float[] weight, boolean adjoint, float[] packed, float[] bias, Tensor source) {
    float bias(int filter) {
      return filter < bias.length ? bias[filter] : 0;
    }
  }

  /** Memory of one thread. */
  private final class Scratch {
    // an element's step is no power of two, or all 36 would fall into the same few cache lines
    final int sourceStep = (channels + 1) * LANES;
    final int productStep = (filters + 1) * LANES;
    final float[] source = ThreadScratch.array(0, Winograd.ELEMENTS * sourceStep);
    final float[] product = ThreadScratch.array(1, Winograd.ELEMENTS * productStep);
    final float[][] windows = ThreadScratch.windows(LANES);

    /** True if this tile holds what is not finite, which its transform would spread. */
    boolean spoiled;
  }

  /**
   * Result from source.
   *
   * @param weight F x C x 3 x 3, or C x F x 3 x 3 if {@code adjoint}: then channels are the
   *     weights' filters, and kernels are read backwards
   * @param bias F numbers, or empty for zeros
   */
  void run(
      float[] weight,
      boolean adjoint,
      float[] bias,
      Tensor source,
      Tensor result,
      boolean rectify,
      Workers workers) {
    Operands operands = operands(weight, adjoint, bias, source, workers);
    workers.run(
        source.blocks() * windows.count(),
        (from, to) -> {
          Scratch scratch = new Scratch();
          for (int i = from; i < to; i++) {
            multiply(operands, i, scratch);
            store(operands, result, i, rectify, scratch);
          }
        });
  }

  /** The same with results handed to a pooling, tile by tile. */
  void run(
      float[] weight,
      boolean adjoint,
      float[] bias,
      Tensor source,
      PairMaxPool pool,
      Workers workers) {
    Operands operands = operands(weight, adjoint, bias, source, workers);
    workers.run(
        source.blocks() * windows.count(),
        (from, to) -> {
          Scratch scratch = new Scratch();
          for (int i = from; i < to; i++) {
            multiply(operands, i, scratch);
            pool(operands, pool, i, scratch);
          }
        });
  }

  private Operands operands(
      float[] weight, boolean adjoint, float[] bias, Tensor source, Workers workers) {
    float[] packed = factors.array(Winograd.ELEMENTS * panelStep());
    workers.run(Gemm.panels(filters), (from, to) -> pack(weight, adjoint, from, to, packed));
    return new Operands(weight, adjoint, packed, bias, source);
  }

  /** Distance of the elements' factors; 16 more than they need, for the caches' sake. */
  private int panelStep() {
    return Gemm.leftSize(filters, channels) + LANES / 2;
  }

  /** Transforms the kernels of the panels from..to-1, filters side by side as the tile wants. */
  private void pack(float[] weight, boolean adjoint, int from, int to, float[] packed) {
    int rows = KERNELS.rows();
    float[] elements = new float[Winograd.ELEMENTS * rows];
    float[] scratch = new float[Winograd.KERNEL * Winograd.SEEN];
    for (int panel = from; panel < to; panel++) {
      for (int c = 0; c < channels; c++) {
        for (int f = panel * rows; f < Math.min(filters, (panel + 1) * rows); f++) {
          int kernel = (adjoint ? c * filters + f : f * channels + c) * KERNEL_SIZE;
          Winograd.ofKernel(weight, kernel, adjoint, scratch, elements, f % rows, rows);
        }
        int at = (panel * channels + c) * rows;
        for (int e = 0; e < Winograd.ELEMENTS; e++) {
          System.arraycopy(elements, e * rows, packed, e * panelStep() + at, rows);
        }
      }
    }
  }

  /** The 36 elements of all filters for tile {@code index}, counted over the blocks. */
  private void multiply(Operands operands, int index, Scratch scratch) {
    int block = index / windows.count();
    int tile = index % windows.count();
    windows.transform(
        operands.source, block, tile, scratch.source, scratch.sourceStep, scratch.windows);
    for (int e = 0; e < Winograd.ELEMENTS; e++) {
      for (int f = 0; f < filters; f += KERNELS.rows()) {
        KERNELS.tile(
            operands.packed,
            e * panelStep() + f * channels,
            taps,
            channels,
            scratch.source,
            e * scratch.sourceStep,
            ZEROS,
            0,
            0,
            scratch.product,
            e * scratch.productStep + f * LANES,
            LANES,
            Math.min(KERNELS.rows(), filters - f),
            false);
      }
    }
  }

  /** {@code A^T m A + bias} of one filter: 4 x 4 pixels at {@code made}. */
  private void back(
      Operands operands, int filter, Scratch scratch, float[] made, int madeAt, int rowStep) {
    float[] rows = scratch.windows[1];
    int step = scratch.productStep;
    int six = Winograd.SEEN;
    float first = operands.bias(filter);
    KERNELS.sixToFour(
        scratch.product, filter * LANES, step, six * step, rows, 0, LANES, six * LANES, six, 0);
    KERNELS.sixToFour(rows, 0, six * LANES, LANES, made, madeAt, rowStep, LANES, MADE, first);
  }

  /**
   * The 4 x 4 results of one filter. What is not finite in a window spoils the results of all
   * filters, so those of the first tell; in a kernel it spoils all results of its filter, so one
   * tells.
   */
  private void make(
      Operands operands,
      int index,
      int filter,
      Scratch scratch,
      float[] made,
      int madeAt,
      int rowStep) {
    if (filter == 0) {
      scratch.spoiled = false;
    }
    if (!scratch.spoiled) {
      back(operands, filter, scratch, made, madeAt, rowStep);
      scratch.spoiled =
          filter == 0
              ? !PlainTile.isFinite(made, madeAt, rowStep, MADE, MADE)
              : !Float.isFinite(made[madeAt]);
    }
    if (scratch.spoiled) {
      int tile = index % tiles.count();
      plain.make(
          operands.weight,
          operands.adjoint,
          operands.bias(filter),
          filter,
          operands.source,
          index / tiles.count(),
          tiles.row(tile),
          tiles.column(tile),
          made,
          madeAt,
          rowStep);
    }
  }

  private void store(
      Operands operands, Tensor result, int index, boolean rectify, Scratch scratch) {
    int width = result.shape().width();
    int y0 = tiles.row(index % tiles.count());
    int x0 = tiles.column(index % tiles.count());
    int high = Math.min(MADE, result.shape().height() - y0);
    int wide = Math.min(MADE, width - x0);
    boolean whole = high == MADE && wide == MADE;
    float[] values = result.values();
    float[] made = whole ? values : scratch.windows[0];
    int rowStep = (whole ? width : MADE) * LANES;
    for (int f = 0; f < filters; f++) {
      int plane = (index / tiles.count() * filters + f) * result.shape().pixels();
      int at = (plane + y0 * width + x0) * LANES;
      make(operands, index, f, scratch, made, whole ? at : 0, rowStep);
      for (int y = 0; y < high; y++) {
        int row = at + y * width * LANES;
        if (!whole) {
          System.arraycopy(made, y * rowStep, values, row, wide * LANES);
        }
        if (rectify && scratch.spoiled) {
          PlainTile.rectify(values, row, row + wide * LANES);
        } else if (rectify) {
          KERNELS.rectifyBackward(values, values, values, row, row + wide * LANES);
        }
      }
    }
  }

  private void pool(Operands operands, PairMaxPool pool, int index, Scratch scratch) {
    int row = tiles.row(index % tiles.count());
    int column = tiles.column(index % tiles.count());
    int high = Math.min(MADE, tiles.source().height() - row) / 2;
    int wide = Math.min(MADE, tiles.source().width() - column) / 2;
    int rowStep = MADE * LANES;
    float[] made = scratch.windows[0];
    for (int f = 0; f < filters; f++) {
      make(operands, index, f, scratch, made, 0, rowStep);
      for (int y = 0; y < high; y++) {
        int top = 2 * y * rowStep;
        int block = index / tiles.count();
        pool.take(made, top, top + rowStep, block, f, row / 2 + y, column / 2, wide);
      }
    }
  }
}
