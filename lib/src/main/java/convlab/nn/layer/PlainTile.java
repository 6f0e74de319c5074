package convlab.nn.layer;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.Arrays;

/**
 * The 4x4 results of a tile by the definition. {@link Winograd} adds and subtracts numbers of a
 * whole window before it multiplies, so one Infinity makes NaN of all 16 results; where that
 * happens, this gives each result what it sees and no more. 144 multiplications a channel, one
 * image after the other as vectors of 32.
 *
 * @param source C x H x W
 * @param top rows of zeros in front of the source
 * @param left columns of zeros
 * @param filters F
 */
record PlainTile(TensorShape source, int top, int left, int filters) {
  private static final int LANES = Tensor.LANES;
  private static final int KERNEL = Winograd.KERNEL;

  /** True if none of the {@code rows} x {@code wide} pixels is infinite or NaN. */
  static boolean isFinite(float[] values, int at, int rowStep, int rows, int wide) {
    // A finite number times 0 is 0, any other is NaN; lane by lane, so that vectors can do it.
    float[] zeros = new float[LANES];
    for (int y = 0; y < rows; y++) {
      for (int from = at + y * rowStep; from < at + y * rowStep + wide * LANES; from += LANES) {
        for (int l = 0; l < LANES; l++) {
          zeros[l] += values[from + l] * 0;
        }
      }
    }
    float sum = 0;
    for (float zero : zeros) {
      sum += zero;
    }
    return sum == 0;
  }

  /**
   * Results of one filter from row y0, column x0 on.
   *
   * @param weight F x C x 3 x 3, or C x F x 3 x 3 read backwards if {@code adjoint}
   * @param made 4 x 4 pixels at {@code at}, rows {@code rowStep} apart
   */
  void make(
      float[] weight,
      boolean adjoint,
      float bias,
      int filter,
      Tensor picture,
      int block,
      int y0,
      int x0,
      float[] made,
      int at,
      int rowStep) {
    for (int y = 0; y < Winograd.MADE; y++) {
      for (int x = 0; x < Winograd.MADE; x++) {
        int to = at + y * rowStep + x * LANES;
        Arrays.fill(made, to, to + LANES, bias);
        for (int c = 0; c < source.channels(); c++) {
          int kernel = adjoint ? c * filters + filter : filter * source.channels() + c;
          int plane = block * picture.blockSize() + c * source.pixels() * LANES;
          for (int tap = 0; tap < KERNEL * KERNEL; tap++) {
            int row = y0 + y - top + tap / KERNEL;
            int column = x0 + x - left + tap % KERNEL;
            if (row >= 0 && row < source.height() && column >= 0 && column < source.width()) {
              int place = adjoint ? KERNEL * KERNEL - 1 - tap : tap;
              float factor = weight[kernel * KERNEL * KERNEL + place];
              int from = plane + (row * source.width() + column) * LANES;
              add(factor, picture.values(), from, made, to);
            }
          }
        }
      }
    }
  }

  private static void add(float factor, float[] from, int at, float[] to, int toAt) {
    for (int l = 0; l < LANES; l++) {
      to[toAt + l] += factor * from[at + l];
    }
  }

  /** max(0, x) in place; NaN stays. */
  static void rectify(float[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = Math.max(0, values[i]);
    }
  }
}
