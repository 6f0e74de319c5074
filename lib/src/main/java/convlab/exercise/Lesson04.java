package convlab.exercise;

/** The exercises of lesson 04, image filters. */
public final class Lesson04 {
  private Lesson04() {}

  /** The learner's method. */
  @FunctionalInterface
  public interface BoxBlur {
    /** Returns the mean of each k x k window inside the image. */
    double[][] of(double[][] image, int k);
  }

  /**
   * Checks an answer that returns the mean of each k x k window inside the image.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card boxBlur(BoxBlur answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Gaussian {
    /**
     * Returns the Gaussian kernel of odd size, centre in the middle, its weights adding up to 1.
     */
    double[][] of(int size, double sigma);
  }

  /**
   * Checks an answer that returns the Gaussian kernel of odd size, centre in the middle, its
   * weights adding up to 1.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card gaussian(Gaussian answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface SobelMagnitude {
    /**
     * Returns {@code sqrt(gx^2 + gy^2)} of the two Sobel kernels over each 3 x 3 window inside the
     * image.
     */
    double[][] of(double[][] image);
  }

  /**
   * Checks an answer that returns {@code sqrt(gx^2 + gy^2)} of the two Sobel kernels over each 3 x
   * 3 window inside the image.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card sobelMagnitude(SobelMagnitude answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Clip {
    /**
     * Returns the image with what is below 0 set to 0 and what is above 255 set to 255; a new
     * array.
     */
    double[][] of(double[][] image);
  }

  /**
   * Checks an answer that returns the image with what is below 0 set to 0 and what is above 255 set
   * to 255; a new array.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card clip(Clip answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }
}
