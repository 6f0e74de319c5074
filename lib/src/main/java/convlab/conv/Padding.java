package convlab.conv;

import convlab.array.Check;

/**
 * How many pixels are added before and after an input along one axis. An odd window of k pixels has
 * a centre, and {@code k / 2} on both sides keep the size. An even one has none: one of the sides
 * needs a pixel more, and libraries differ on which.
 *
 * <pre>
 *  window 4 over a b c d, size kept:
 *  extra pixel before   . . a b c d .     numpy.convolve and numpy.correlate mode='same',
 *                                         scipy.signal.convolve2d, ndimage.correlate
 *  extra pixel after    . a b c d . .     PyTorch padding='same', TensorFlow SAME,
 *                                         scipy.signal.correlate2d, ndimage.convolve
 * </pre>
 *
 * With a stride above 1 TensorFlow pads only what the last window needs; PyTorch refuses.
 *
 * @param before pixels added above or to the left, at least 0
 * @param after pixels added below or to the right, at least 0
 */
public record Padding(int before, int after) {

  /** Nothing added. */
  public static final Padding NONE = new Padding(0, 0);

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if an amount is negative
   */
  public Padding {
    Check.atLeast(before, 0, "padding before");
    Check.atLeast(after, 0, "padding after");
  }

  /**
   * Keeps the size; the extra pixel of an even window goes before, as in NumPy and SciPy's signal.
   *
   * @param window effective kernel size, at least 1
   * @return {@code (window / 2, (window - 1) / 2)}
   * @throws IllegalArgumentException if the window is below 1
   */
  public static Padding same(int window) {
    Check.atLeast(window, 1, "window");
    return new Padding(window / 2, (window - 1) / 2);
  }

  /**
   * Keeps the size; the extra pixel of an even window goes after, as in PyTorch.
   *
   * @param window effective kernel size, at least 1
   * @return {@code ((window - 1) / 2, window / 2)}
   * @throws IllegalArgumentException if the window is below 1
   */
  public static Padding samePyTorch(int window) {
    Check.atLeast(window, 1, "window");
    return new Padding((window - 1) / 2, window / 2);
  }

  /**
   * TensorFlow's SAME: as little as gives {@code ceil(n / stride)} outputs, the extra pixel after.
   *
   * @param n input length, at least 1
   * @param window effective kernel size, at least 1
   * @param stride at least 1
   * @return the two amounts, which depend on n when the stride is above 1
   * @throws IllegalArgumentException if an argument is below 1
   */
  public static Padding sameTensorFlow(int n, int window, int stride) {
    Check.atLeast(n, 1, "input length");
    Check.atLeast(window, 1, "window");
    Check.atLeast(stride, 1, "stride");
    long lastStart = (n - 1L) / stride * stride;
    int total = (int) Math.max(0, lastStart + window - n);
    return new Padding(total / 2, total - total / 2);
  }

  /**
   * Every window that shares at least one pixel with the input is used.
   *
   * @param window effective kernel size, at least 1
   * @return {@code window - 1} on both sides
   * @throws IllegalArgumentException if the window is below 1
   */
  public static Padding full(int window) {
    Check.atLeast(window, 1, "window");
    return new Padding(window - 1, window - 1);
  }

  /**
   * The length added in all.
   *
   * @return before + after, as a long since the sum of two large amounts overflows an int
   */
  public long total() {
    return (long) before + after;
  }

  /** Written as in messages: "1" when both sides agree, else "1 before and 0 after". */
  @Override
  public String toString() {
    return before == after ? "" + before : before + " before and " + after + " after";
  }
}
