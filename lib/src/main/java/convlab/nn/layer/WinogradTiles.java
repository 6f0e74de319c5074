package convlab.nn.layer;

import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.Arrays;

/**
 * The tiles of 4x4 results that cover a picture, and the windows of the source that they see: six
 * by six for a 3x3 convolution, or the four by four themselves. A pixel is that of 32 images.
 *
 * @param source the picture that is read
 * @param top row of the source where the first window starts; -P for padding P
 * @param left its column
 * @param across tiles in a row
 * @param down rows of tiles
 * @param size of the window: 6 or 4
 */
record WinogradTiles(TensorShape source, int top, int left, int across, int down, int size) {
  private static final Kernels KERNELS = KernelChoice.kernels();
  private static final int LANES = Tensor.LANES;

  /** Windows of six by six that a 3x3 convolution with this padding sees. */
  static WinogradTiles seen(TensorShape source, int top, int left, TensorShape result) {
    return new WinogradTiles(
        source, top, left, tiles(result.width()), tiles(result.height()), Winograd.SEEN);
  }

  /** The tiles of the results themselves. */
  static WinogradTiles made(TensorShape result) {
    return new WinogradTiles(
        result, 0, 0, tiles(result.width()), tiles(result.height()), Winograd.MADE);
  }

  private static int tiles(int pixels) {
    return (pixels + Winograd.MADE - 1) / Winograd.MADE;
  }

  int count() {
    return across * down;
  }

  /** First row of the source under window {@code tile}; may be negative. */
  int row(int tile) {
    return top + tile / across * Winograd.MADE;
  }

  /** First column of the source under window {@code tile}; may be negative. */
  int column(int tile) {
    return left + tile % across * Winograd.MADE;
  }

  /** True if window {@code tile} lies within the picture as a whole. */
  boolean inside(int tile) {
    return row(tile) >= 0
        && column(tile) >= 0
        && row(tile) + size <= source.height()
        && column(tile) + size <= source.width();
  }

  /**
   * {@code B^T d B} of the six by six windows of all channels for the 32 images of a block: element
   * e of channel c is the 32 numbers at {@code to[e * elementStep + c * 32]}.
   *
   * @param scratch two times 6 x 6 pixels
   */
  void transform(
      Tensor picture, int block, int tile, float[] to, int elementStep, float[][] scratch) {
    boolean inside = inside(tile);
    float[] window = inside ? picture.values() : scratch[0];
    float[] rows = scratch[1];
    int corner = (row(tile) * source.width() + column(tile)) * LANES;
    int rowStep = (inside ? source.width() : size) * LANES;
    int six = Winograd.SEEN * LANES;
    int down = Winograd.SEEN * elementStep;
    for (int c = 0; c < source.channels(); c++) {
      int at = block * picture.blockSize() + c * source.pixels() * LANES;
      if (!inside) {
        copyWindow(picture.values(), at, tile, window);
      }
      int start = inside ? at + corner : 0;
      KERNELS.sixToSix(window, start, rowStep, LANES, rows, 0, six, LANES, size);
      KERNELS.sixToSix(rows, 0, LANES, six, to, c * LANES, elementStep, down, size);
    }
  }

  /** Copies a window, zeros where it reaches over the edge. */
  private void copyWindow(float[] from, int planeAt, int tile, float[] window) {
    int x0 = Math.max(0, -column(tile));
    int x1 = Math.max(x0, Math.min(size, source.width() - column(tile)));
    for (int y = 0; y < size; y++) {
      int row = row(tile) + y;
      int to = y * size * LANES;
      if (row < 0 || row >= source.height()) {
        Arrays.fill(window, to, to + size * LANES, 0);
      } else {
        Arrays.fill(window, to, to + x0 * LANES, 0);
        int at = planeAt + (row * source.width() + column(tile) + x0) * LANES;
        System.arraycopy(from, at, window, to + x0 * LANES, (x1 - x0) * LANES);
        Arrays.fill(window, to + x1 * LANES, to + size * LANES, 0);
      }
    }
  }
}
