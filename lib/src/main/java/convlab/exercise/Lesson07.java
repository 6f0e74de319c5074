package convlab.exercise;

/** The exercises of lesson 07, dilation and the receptive field. */
public final class Lesson07 {
  private Lesson07() {}

  /** The learner's method. */
  @FunctionalInterface
  public interface EffectiveSize {
    /**
     * Returns the pixels from the first tap of a kernel of k taps to its last at dilation d;
     * dilation 1 is an ordinary kernel.
     */
    int of(int k, int d);
  }

  /**
   * Checks an answer that returns the pixels from the first tap of a kernel of k taps to its last
   * at dilation d; dilation 1 is an ordinary kernel.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card effectiveSize(EffectiveSize answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Field {
    /**
     * Returns how many input pixels, along one axis, an output of a stack of layers sees; first
     * layer first.
     */
    int of(int[] kernels, int[] strides);
  }

  /**
   * Checks an answer that returns how many input pixels, along one axis, an output of a stack of
   * layers sees; first layer first.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card receptiveField(Field answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Dilate {
    /**
     * Returns the kernel with d - 1 rows and columns of zeros between its taps, none around them.
     */
    double[][] of(double[][] kernel, int d);
  }

  /**
   * Checks an answer that returns the kernel with d - 1 rows and columns of zeros between its taps,
   * none around them.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card dilate(Dilate answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }
}
