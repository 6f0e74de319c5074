package convlab.conv;

import convlab.array.Check;

/**
 * The arithmetic of sizes, along one axis: how many windows fit, what is lost, what must be padded,
 * and what a layer costs. All of it follows from one picture: a window of {@code (k-1) d + 1}
 * pixels starts at pixel 0 of the padded input and moves by {@code s} while it still fits. Derived
 * for all cases in Dumoulin and Visin, "A guide to convolution arithmetic", arXiv:1603.07285.
 */
public final class Sizes {

  private Sizes() {}

  /**
   * The pixels from a dilated kernel's first tap to its last, {@code k + (k-1)(d-1)}.
   *
   * @param kernel k, at least 1
   * @param dilation d, at least 1
   * @return the window's length
   * @throws IllegalArgumentException if an argument is below 1 or the result overflows
   */
  public static int effectiveKernel(int kernel, int dilation) {
    Check.atLeast(kernel, 1, "kernel size");
    Check.atLeast(dilation, 1, "dilation");
    return Check.size((kernel - 1L) * dilation + 1, "effective kernel size");
  }

  /**
   * Outputs of a valid convolution with stride 1, {@code n - k + 1}.
   *
   * @param n input length
   * @param kernel kernel length
   * @return at least 1
   * @throws IllegalArgumentException if the kernel does not fit or a length is below 1
   */
  public static int output(int n, int kernel) {
    return output(n, kernel, Slide.valid());
  }

  /**
   * Outputs of a convolution, {@code floor((n + padding - window) / stride) + 1}.
   *
   * @param n input length
   * @param kernel kernel length before dilation
   * @param slide padding, stride and dilation
   * @return at least 1
   * @throws IllegalArgumentException if the window does not fit, a length is below 1, or the padded
   *     length overflows
   */
  public static int output(int n, int kernel, Slide slide) {
    long room = room(n, kernel, slide);
    if (room < 0) {
      throw new IllegalArgumentException(misfit("" + kernel, "" + n, room, slide));
    }
    return (int) (room / slide.stride()) + 1;
  }

  /**
   * Padded pixels at the far end that no window reaches because the stride steps over them.
   *
   * @param n input length
   * @param kernel kernel length before dilation
   * @param slide padding, stride and dilation
   * @return 0 to stride - 1
   * @throws IllegalArgumentException as {@link #output(int, int, Slide)}
   */
  public static int lost(int n, int kernel, Slide slide) {
    output(n, kernel, slide);
    return (int) (room(n, kernel, slide) % slide.stride());
  }

  /** Pixels by which the padded input is longer than the window; negative if it does not fit. */
  static long room(int n, int kernel, Slide slide) {
    Check.atLeast(n, 1, "input length");
    Check.that(slide != null, "slide is null; give one, such as Slide.valid()");
    int window = effectiveKernel(kernel, slide.dilation());
    return Check.size(n + slide.paddingFor(n, kernel).total(), "padded length") - window;
  }

  /**
   * Only amounts given by the caller can be too small, so the slide's own padding is the culprit.
   */
  static String misfit(String kernel, String input, long room, Slide slide) {
    String spread = slide.dilation() == 1 ? "" : " with dilation " + slide.dilation();
    long missing = slide.padding().total() - room;
    return String.format(
        "kernel %s%s does not fit input %s with padding %s; pad by %d or use a smaller kernel",
        kernel, spread, input, slide.padding(), (missing + 1) / 2);
  }

  /**
   * The padding on each side that keeps the size at stride 1, for an odd window {@code window / 2}.
   * Even windows need unequal sides: see {@link Padding}.
   *
   * @param kernel kernel length before dilation
   * @param dilation at least 1
   * @return pixels on each side
   * @throws IllegalArgumentException if the effective kernel is even or an argument is below 1
   */
  public static int samePadding(int kernel, int dilation) {
    int window = effectiveKernel(kernel, dilation);
    Check.that(
        window % 2 == 1,
        "an even window of %d has no equal padding that keeps the size; use Padding.same(%d)",
        window,
        window);
    return window / 2;
  }

  /**
   * Outputs of a transposed convolution, {@code (n-1) s - padding + window + outputPadding}.
   *
   * @param n input length
   * @param kernel kernel length before dilation
   * @param slide padding, stride and dilation of the convolution it transposes
   * @param outputPadding pixels that convolution lost, 0 to stride - 1
   * @return at least 1
   * @throws IllegalArgumentException if the output padding is not below the stride, nothing would
   *     be left, the mode is SAME_TENSORFLOW (whose padding depends on the size sought), or the
   *     result overflows
   */
  public static int transposed(int n, int kernel, Slide slide, int outputPadding) {
    Check.atLeast(n, 1, "input length");
    Check.that(slide != null, "slide is null; give one, such as Slide.valid()");
    Check.that(
        slide.mode() != Slide.Mode.SAME_TENSORFLOW,
        "SAME_TENSORFLOW has no fixed padding to transpose; give it by Slide.pad(before, after)");
    Check.that(
        0 <= outputPadding && outputPadding < slide.stride(),
        "output padding %d is outside 0..%d; it must be below the stride %d",
        outputPadding,
        slide.stride() - 1,
        slide.stride());
    int window = effectiveKernel(kernel, slide.dilation());
    Padding padding = slide.paddingFor(n, kernel);
    long size = (n - 1L) * slide.stride() + window + outputPadding - padding.total();
    Check.that(size >= 1, "padding %s leaves no output (size %d); use less padding", padding, size);
    return Check.size(size, "output size");
  }

  /**
   * Outputs of pooling. With ceil a last window may hang over the end, if it starts inside the
   * input or its padding before.
   *
   * @param n input length
   * @param pool window, stride, padding and rounding
   * @return at least 1
   * @throws IllegalArgumentException if the window does not fit
   */
  public static int pooled(int n, Pool pool) {
    Check.atLeast(n, 1, "input length");
    Check.that(pool != null, "pool is null; give one, such as Pool.of(2)");
    long room = n + 2L * pool.padding() - pool.size();
    Check.that(
        room >= 0,
        "pooling window %d does not fit input %d with padding %d; use a smaller window",
        pool.size(),
        n,
        pool.padding());
    Check.size(n + 2L * pool.padding(), "padded length");
    long last = (pool.ceil() ? room + pool.stride() - 1 : room) / pool.stride();
    boolean startsPastInput = last * pool.stride() >= (long) n + pool.padding();
    return (int) (startsPastInput ? last : last + 1);
  }

  /**
   * Weights of a filter bank without its biases, {@code F C K K}.
   *
   * @param filters F
   * @param channels C
   * @param kernelRows K
   * @param kernelColumns K
   * @return the number of weights
   * @throws IllegalArgumentException if an argument is below 1 or the result overflows a long
   */
  public static long weights(int filters, int channels, int kernelRows, int kernelColumns) {
    return product(filters, channels, kernelRows, kernelColumns);
  }

  /**
   * Parameters of a filter bank with one bias per filter, {@code F (C K K + 1)}.
   *
   * @param filters F
   * @param channels C
   * @param kernelRows K
   * @param kernelColumns K
   * @return weights and biases
   * @throws IllegalArgumentException if an argument is below 1 or the result overflows a long
   */
  public static long parameters(int filters, int channels, int kernelRows, int kernelColumns) {
    long perFilter = Math.addExact(product(channels, kernelRows, kernelColumns), 1L);
    return product(filters, perFilter);
  }

  /**
   * Weights of a depthwise separable convolution, {@code C K K + F C}.
   *
   * @param filters F
   * @param channels C
   * @param kernelRows K
   * @param kernelColumns K
   * @return one kernel per channel and one weight per pair of channel and output
   * @throws IllegalArgumentException if an argument is below 1 or the result overflows a long
   */
  public static long separableWeights(
      int filters, int channels, int kernelRows, int kernelColumns) {
    return product(channels, kernelRows, kernelColumns) + product(filters, channels);
  }

  /**
   * Parameters of a dense layer, {@code outputs (inputs + 1)}.
   *
   * @param inputs numbers in
   * @param outputs numbers out
   * @return weights and biases
   * @throws IllegalArgumentException if an argument is below 1
   */
  public static long denseParameters(int inputs, int outputs) {
    return product(outputs, inputs + 1L);
  }

  /**
   * Multiplications of a filter bank, {@code F C K K outH outW}.
   *
   * @param weights {@code F C K K}, see {@link #weights}
   * @param outputRows outH
   * @param outputColumns outW
   * @return every weight is used once at every place
   * @throws IllegalArgumentException if an argument is below 1 or the result overflows a long
   */
  public static long multiplications(long weights, int outputRows, int outputColumns) {
    return product(weights, outputRows, outputColumns);
  }

  private static long product(long... factors) {
    long product = 1;
    for (long factor : factors) {
      Check.atLeast(factor, 1, "size");
      Check.that(
          product <= Long.MAX_VALUE / factor,
          "the product of the sizes %s overflows a long; use smaller sizes",
          java.util.Arrays.toString(factors));
      product *= factor;
    }
    return product;
  }
}
