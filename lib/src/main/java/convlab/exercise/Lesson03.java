package convlab.exercise;

/** The exercises of lesson 03, padding and stride. */
public final class Lesson03 {
  private Lesson03() {}

  /** The learner's method. */
  @FunctionalInterface
  public interface Pad {
    /** Returns the image with p rows and columns of zeros on each side. */
    double[][] of(double[][] image, int p);
  }

  /**
   * Checks an answer that returns the image with p rows and columns of zeros on each side.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card pad(Pad answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface OutputSize {
    /**
     * Returns how many windows of k fit into n pixels with p of padding on each side and stride s.
     */
    int of(int n, int k, int p, int s);
  }

  /**
   * Checks an answer that returns how many windows of k fit into n pixels with p of padding on each
   * side and stride s.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card outputSize(OutputSize answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Strided {
    /**
     * Returns the answers of every stride-th window inside the image, along rows and columns,
     * kernel not flipped.
     */
    double[][] of(double[][] image, double[][] kernel, int stride);
  }

  /**
   * Checks an answer that returns the answers of every stride-th window inside the image, along
   * rows and columns, kernel not flipped.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card strided(Strided answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }
}
