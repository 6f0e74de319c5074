package convlab.conv;

import convlab.array.Check;

/**
 * How a kernel slides along one axis: the padding, the border kind, the step and the spread of its
 * taps. Begin with a padding and add what differs from the plain case:
 *
 * <pre>
 *  Slide.valid()                                   only windows that lie inside the input
 *  Slide.same().border(Border.REFLECT)             one output per input pixel, mirrored border
 *  Slide.pad(1).stride(2)                          one pixel on each side, every second window
 *  Slide.same().dilation(2)                        taps two pixels apart
 * </pre>
 *
 * A picture takes one Slide for both axes, or one for rows and one for columns.
 *
 * @param mode the rule that gives the padding
 * @param padding the amounts when the mode is PADDED; other modes work theirs out
 * @param stride pixels from one window to the next, at least 1
 * @param dilation pixels from one kernel tap to the next, at least 1
 * @param border what is seen beyond the edge
 * @param constant the number that the border CONSTANT shows, 0 for the other kinds
 */
public record Slide(
    Mode mode, Padding padding, int stride, int dilation, Border border, double constant) {

  /** The rule that gives the padding. */
  public enum Mode {
    /** The amounts given. */
    PADDED,
    /** Size kept at stride 1, extra pixel of an even window before: NumPy, SciPy. */
    SAME,
    /** Size kept at stride 1, extra pixel of an even window after: PyTorch. */
    SAME_PYTORCH,
    /** {@code ceil(n / stride)} outputs with the least padding: TensorFlow. */
    SAME_TENSORFLOW,
    /** Every window that touches the input. */
    FULL
  }

  /**
   * Checks stride, dilation and constant.
   *
   * @throws IllegalArgumentException if stride or dilation is below 1, or a constant is given for a
   *     border that shows none
   */
  public Slide {
    Check.that(mode != null, "mode is null; use Slide.valid(), same(), full() or pad(1)");
    Check.that(padding != null, "padding is null; use Padding.NONE");
    Check.that(border != null, "border is null; choose one, such as Border.ZERO");
    Check.atLeast(stride, 1, "stride");
    Check.atLeast(dilation, 1, "dilation");
    Check.that(
        constant == 0 || border == Border.CONSTANT,
        "border %s shows no constant, but %s was given; use Border.CONSTANT",
        border,
        constant);
  }

  private static Slide of(Mode mode, Padding padding) {
    return new Slide(mode, padding, 1, 1, Border.ZERO, 0);
  }

  /**
   * No padding: only windows that lie inside the input.
   *
   * @return stride 1, dilation 1, {@code n - k + 1} outputs
   */
  public static Slide valid() {
    return of(Mode.PADDED, Padding.NONE);
  }

  /**
   * As many outputs as inputs, even kernels as in NumPy and SciPy ({@link Padding#same}).
   *
   * @return stride 1, dilation 1, border ZERO
   */
  public static Slide same() {
    return of(Mode.SAME, Padding.NONE);
  }

  /**
   * As many outputs as inputs, even kernels as in PyTorch ({@link Padding#samePyTorch}).
   *
   * @return stride 1, dilation 1, border ZERO
   */
  public static Slide samePyTorch() {
    return of(Mode.SAME_PYTORCH, Padding.NONE);
  }

  /**
   * TensorFlow's SAME ({@link Padding#sameTensorFlow}).
   *
   * @return stride 1, dilation 1, border ZERO
   */
  public static Slide sameTensorFlow() {
    return of(Mode.SAME_TENSORFLOW, Padding.NONE);
  }

  /**
   * Every window that touches the input.
   *
   * @return stride 1, dilation 1, border ZERO, {@code n + k - 1} outputs
   */
  public static Slide full() {
    return of(Mode.FULL, Padding.NONE);
  }

  /**
   * The same amount on both sides.
   *
   * @param amount pixels on each side, at least 0
   * @return stride 1, dilation 1, border ZERO
   * @throws IllegalArgumentException if the amount is negative
   */
  public static Slide pad(int amount) {
    return pad(amount, amount);
  }

  /**
   * An amount for each side.
   *
   * @param before pixels above or left, at least 0
   * @param after pixels below or right, at least 0
   * @return stride 1, dilation 1, border ZERO
   * @throws IllegalArgumentException if an amount is negative
   */
  public static Slide pad(int before, int after) {
    return of(Mode.PADDED, new Padding(before, after));
  }

  /**
   * This slide with another step.
   *
   * @param stride at least 1
   * @return a new slide
   * @throws IllegalArgumentException if the stride is below 1
   */
  public Slide stride(int stride) {
    return new Slide(mode, padding, stride, dilation, border, constant);
  }

  /**
   * This slide with its taps spread.
   *
   * @param dilation at least 1
   * @return a new slide
   * @throws IllegalArgumentException if the dilation is below 1
   */
  public Slide dilation(int dilation) {
    return new Slide(mode, padding, stride, dilation, border, constant);
  }

  /**
   * This slide with another border kind; CONSTANT shows 0 until {@link #constant(double)} is
   * called.
   *
   * @param border the kind
   * @return a new slide
   * @throws IllegalArgumentException if the border is null
   */
  public Slide border(Border border) {
    return new Slide(mode, padding, stride, dilation, border, 0);
  }

  /**
   * This slide with the border CONSTANT showing a number.
   *
   * @param constant the number
   * @return a new slide
   */
  public Slide constant(double constant) {
    return new Slide(mode, padding, stride, dilation, Border.CONSTANT, constant);
  }

  /**
   * The padding this slide gives to an input.
   *
   * @param n input length, at least 1
   * @param kernel kernel length before dilation, at least 1
   * @return the amounts before and after
   * @throws IllegalArgumentException if a length is below 1 or the dilated kernel overflows
   */
  public Padding paddingFor(int n, int kernel) {
    int window = Sizes.effectiveKernel(kernel, dilation);
    return switch (mode) {
      case PADDED -> padding;
      case SAME -> Padding.same(window);
      case SAME_PYTORCH -> Padding.samePyTorch(window);
      case SAME_TENSORFLOW -> Padding.sameTensorFlow(n, window, stride);
      case FULL -> Padding.full(window);
    };
  }
}
