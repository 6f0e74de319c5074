package convlab.conv;

import convlab.array.Check;

/**
 * Convolution of a signal with a kernel: flip the kernel, lay it on the signal, multiply what lies
 * on top of each other, sum, move on by the stride.
 *
 * <pre>
 *  convolve:    y[i] = sum over m of x[i - m] h[m]       (full; other sizes are parts of it)
 *  correlate:   y[i] = sum over m of x[i + m] h[m]       (valid; padding shifts i)
 * </pre>
 *
 * Scientific libraries' convolve flips; deep learning's "convolution" is correlate. The plain
 * methods use only windows inside the signal (valid); {@link Slide} says the rest.
 */
public final class Convolution1d {

  private Convolution1d() {}

  /**
   * Valid convolution with stride 1, kernel flipped.
   *
   * @param x signal (N)
   * @param kernel (K), at most N
   * @return (N - K + 1); Theta(N K)
   * @throws IllegalArgumentException if an array is null or empty or the kernel does not fit
   */
  public static double[] convolve(double[] x, double[] kernel) {
    return convolve(x, kernel, Slide.valid());
  }

  /**
   * Convolution, kernel flipped.
   *
   * @param x signal (N)
   * @param kernel (K)
   * @param slide padding, border, stride and dilation
   * @return (outN) by {@link Sizes#output(int, int, Slide)}; Theta(outN K)
   * @throws IllegalArgumentException if an array is null or empty or the kernel does not fit
   */
  public static double[] convolve(double[] x, double[] kernel, Slide slide) {
    return correlate(x, flip(kernel), slide);
  }

  /**
   * Valid cross-correlation with stride 1, kernel as it is.
   *
   * @param x signal (N)
   * @param kernel (K), at most N
   * @return (N - K + 1); Theta(N K)
   * @throws IllegalArgumentException if an array is null or empty or the kernel does not fit
   */
  public static double[] correlate(double[] x, double[] kernel) {
    return correlate(x, kernel, Slide.valid());
  }

  /**
   * Cross-correlation, kernel as it is.
   *
   * @param x signal (N)
   * @param kernel (K)
   * @param slide padding, border, stride and dilation
   * @return (outN) by {@link Sizes#output(int, int, Slide)}; Theta(outN K)
   * @throws IllegalArgumentException if an array is null or empty or the kernel does not fit
   */
  public static double[] correlate(double[] x, double[] kernel, Slide slide) {
    Check.signal(x, "signal");
    Check.signal(kernel, "kernel");
    double[] y = new double[Sizes.output(x.length, kernel.length, slide)];
    double[] padded = Padded.of(x, kernel.length, slide);
    for (int i = 0; i < y.length; i++) {
      y[i] = windowSum(padded, i * slide.stride(), kernel, slide.dilation());
    }
    return y;
  }

  private static double windowSum(double[] x, int start, double[] kernel, int dilation) {
    double sum = 0;
    for (int m = 0; m < kernel.length; m++) {
      sum += x[start + m * dilation] * kernel[m];
    }
    return sum;
  }

  /**
   * The kernel read backwards.
   *
   * @param kernel (K)
   * @return (K), new
   * @throws IllegalArgumentException if the kernel is null or empty
   */
  public static double[] flip(double[] kernel) {
    Check.signal(kernel, "kernel");
    double[] flipped = new double[kernel.length];
    for (int m = 0; m < kernel.length; m++) {
      flipped[m] = kernel[kernel.length - 1 - m];
    }
    return flipped;
  }
}
