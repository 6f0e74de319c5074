package convlab.conv;

import convlab.array.Check;

/**
 * The way round by the frequencies: a signal as a sum of waves, one complex number for each. There,
 * convolution is a plain product, wave by wave, which is the convolution theorem. The transform is
 * the textbook's fast one (Cooley and Tukey 1965) for powers of two, written to be read: split into
 * even and odd positions, transform both halves, put them together.
 */
public final class Fourier {

  private Fourier() {}

  /** Complex numbers as two arrays of one length. */
  private record Waves(double[] real, double[] imaginary) {
    int count() {
      return real.length;
    }

    /** Every second number, beginning at 0 or 1. */
    Waves everySecond(int first) {
      Waves half = empty(count() / 2);
      for (int i = 0; i < half.count(); i++) {
        half.real[i] = real[2 * i + first];
        half.imaginary[i] = imaginary[2 * i + first];
      }
      return half;
    }

    static Waves empty(int count) {
      return new Waves(new double[count], new double[count]);
    }
  }

  /**
   * Full convolution, kernel flipped, by transforming both, multiplying and transforming back.
   *
   * @param x (N)
   * @param kernel (K)
   * @return (N + K - 1), as {@code Convolution1d.convolve(x, kernel, Slide.full())} up to rounding;
   *     Theta(L log L) with L the next power of two
   * @throws IllegalArgumentException if an array is null or empty or the length overflows
   */
  public static double[] convolve(double[] x, double[] kernel) {
    Check.signal(x, "signal");
    Check.signal(kernel, "kernel");
    int length = Check.size(x.length + kernel.length - 1L, "output length");
    int size = powerOfTwo(length);
    Waves product = product(transform(padded(x, size), -1), transform(padded(kernel, size), -1));
    double[] sums = transform(product, 1).real();
    return Activations.map(java.util.Arrays.copyOf(sums, length), v -> v / size);
  }

  /**
   * How strongly each wave is in a signal, as a kernel's answer to each: 1 lets it pass, 0 stops
   * it.
   *
   * @param x (N), taken as zero beyond its end
   * @param size a power of two, at least N; more of it draws a finer curve
   * @return (size / 2 + 1), for 0, 1, 2 and so on waves in {@code size} samples; Theta(size log
   *     size)
   * @throws IllegalArgumentException if x is null or empty or the size no power of two or too small
   */
  public static double[] strengths(double[] x, int size) {
    Check.signal(x, "signal");
    Check.that(
        size >= x.length && powerOfTwo(size) == size,
        "size %d is no power of two of at least %d; use %d",
        size,
        x.length,
        powerOfTwo(Math.max(size, x.length)));
    Waves waves = transform(padded(x, size), -1);
    double[] strengths = new double[size / 2 + 1];
    for (int k = 0; k < strengths.length; k++) {
      strengths[k] = Math.hypot(waves.real[k], waves.imaginary[k]);
    }
    return strengths;
  }

  private static int powerOfTwo(int atLeast) {
    int size = Integer.highestOneBit(atLeast);
    return size == atLeast ? size : Check.size(2L * size, "transform length");
  }

  private static Waves padded(double[] x, int size) {
    return new Waves(java.util.Arrays.copyOf(x, size), new double[size]);
  }

  /** Sign -1 goes to the frequencies, 1 comes back (but for the division by the size). */
  private static Waves transform(Waves x, int sign) {
    int n = x.count();
    if (n == 1) {
      return x;
    }
    Waves even = transform(x.everySecond(0), sign);
    Waves odd = transform(x.everySecond(1), sign);
    Waves all = Waves.empty(n);
    for (int k = 0; k < n / 2; k++) {
      double cos = Math.cos(2 * Math.PI * k / n);
      double sin = sign * Math.sin(2 * Math.PI * k / n);
      double real = odd.real[k] * cos - odd.imaginary[k] * sin;
      double imaginary = odd.real[k] * sin + odd.imaginary[k] * cos;
      all.real[k] = even.real[k] + real;
      all.imaginary[k] = even.imaginary[k] + imaginary;
      all.real[k + n / 2] = even.real[k] - real;
      all.imaginary[k + n / 2] = even.imaginary[k] - imaginary;
    }
    return all;
  }

  private static Waves product(Waves a, Waves b) {
    Waves product = Waves.empty(a.count());
    for (int k = 0; k < a.count(); k++) {
      product.real[k] = a.real[k] * b.real[k] - a.imaginary[k] * b.imaginary[k];
      product.imaginary[k] = a.real[k] * b.imaginary[k] + a.imaginary[k] * b.real[k];
    }
    return product;
  }
}
