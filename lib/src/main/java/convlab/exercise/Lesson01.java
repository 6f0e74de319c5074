package convlab.exercise;

/** The exercises of lesson 01, convolution in one dimension. */
public final class Lesson01 {
  private Lesson01() {}

  /** The learner's method. */
  @FunctionalInterface
  public interface Convolve {
    /**
     * Returns {@code y[i] = sum over m of x[m] h[i-m]} for each i of x, with h centred (odd length)
     * and zeros outside x: as long as x, kernel flipped.
     */
    double[] of(double[] x, double[] h);
  }

  /**
   * Checks an answer that returns {@code y[i] = sum over m of x[m] h[i-m]} for each i of x, with h
   * centred (odd length) and zeros outside x: as long as x, kernel flipped.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card convolve(Convolve answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Sizes1d {
    /**
     * Returns the three sizes {full, same, valid} of a signal of n values and a kernel of k, k at
     * most n.
     */
    int[] of(int n, int k);
  }

  /**
   * Checks an answer that returns the three sizes {full, same, valid} of a signal of n values and a
   * kernel of k, k at most n.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card sizes(Sizes1d answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface MovingAverage {
    /** Returns the mean of each k neighbours, only of windows inside x: n - k + 1 values. */
    double[] of(double[] x, int k);
  }

  /**
   * Checks an answer that returns the mean of each k neighbours, only of windows inside x: n - k +
   * 1 values.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card movingAverage(MovingAverage answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface LargestJump {
    /**
     * Returns the index i (at least 1) of the largest jump, up or down, from x[i - 1] to x[i]; the
     * first of equals.
     */
    int of(double[] x);
  }

  /**
   * Checks an answer that returns the index i (at least 1) of the largest jump, up or down, from
   * x[i - 1] to x[i]; the first of equals.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card largestJump(LargestJump answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }
}
