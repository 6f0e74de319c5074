package convlab.conv;

import convlab.array.Check;

/**
 * How a pooling window moves along one axis. {@code Pool.of(2)} is the usual one: windows side by
 * side, the incomplete last one dropped. The rules are PyTorch's, whose defaults are kept.
 *
 * @param size pixels in the window, at least 1
 * @param stride pixels from one window to the next, at least 1
 * @param padding pixels added on each side, at most half the window; a maximum or minimum never
 *     sees them, an average counts them or not
 * @param ceil whether a last window that hangs over the end is kept
 * @param countIncludePad whether an average divides by padded pixels too (as zeros)
 */
public record Pool(int size, int stride, int padding, boolean ceil, boolean countIncludePad) {

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if size or stride is below 1, or the padding is negative or
   *     more than half the window
   */
  public Pool {
    Check.atLeast(size, 1, "pooling window");
    Check.atLeast(stride, 1, "stride");
    Check.atLeast(padding, 0, "padding");
    Check.that(
        padding <= size / 2,
        "padding %d is more than half the pooling window %d; use at most %d",
        padding,
        size,
        size / 2);
  }

  /**
   * Windows side by side, floor, no padding.
   *
   * @param size pixels in the window and from one to the next
   * @return stride = size
   * @throws IllegalArgumentException if the size is below 1
   */
  public static Pool of(int size) {
    return new Pool(size, size, 0, false, true);
  }

  /**
   * This pooling with another step; a stride below the size makes windows overlap.
   *
   * @param stride at least 1
   * @return a new Pool
   * @throws IllegalArgumentException if the stride is below 1
   */
  public Pool stride(int stride) {
    return new Pool(size, stride, padding, ceil, countIncludePad);
  }

  /**
   * This pooling with padding on both sides.
   *
   * @param padding at most half the window
   * @return a new Pool
   * @throws IllegalArgumentException if the padding is negative or above half the window
   */
  public Pool padding(int padding) {
    return new Pool(size, stride, padding, ceil, countIncludePad);
  }

  /**
   * This pooling with the last window kept or dropped when it hangs over the end.
   *
   * @param ceil true to keep it
   * @return a new Pool
   */
  public Pool ceil(boolean ceil) {
    return new Pool(size, stride, padding, ceil, countIncludePad);
  }

  /**
   * This pooling with padded pixels counted in an average, or not.
   *
   * @param countIncludePad true to divide by padded pixels too; what hangs over the padding is
   *     never counted
   * @return a new Pool
   */
  public Pool countIncludePad(boolean countIncludePad) {
    return new Pool(size, stride, padding, ceil, countIncludePad);
  }
}
