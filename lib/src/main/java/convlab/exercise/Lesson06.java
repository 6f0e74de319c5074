package convlab.exercise;

/** The exercises of lesson 06, pooling and activations. */
public final class Lesson06 {
  private Lesson06() {}

  /** The learner's method. */
  @FunctionalInterface
  public interface MaxPool {
    /**
     * Returns the largest number of each k x k window, side by side, an incomplete last row or
     * column dropped.
     */
    double[][] of(double[][] image, int k);
  }

  /**
   * Checks an answer that returns the largest number of each k x k window, side by side, an
   * incomplete last row or column dropped.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card maxPool(MaxPool answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Relu {
    /** Returns the map with its negative numbers set to 0; a new array. */
    double[][] of(double[][] map);
  }

  /**
   * Checks an answer that returns the map with its negative numbers set to 0; a new array.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card relu(Relu answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface AveragePool {
    /**
     * Returns the mean of each k x k window inside the image, s pixels from one window to the next.
     */
    double[][] of(double[][] image, int k, int s);
  }

  /**
   * Checks an answer that returns the mean of each k x k window inside the image, s pixels from one
   * window to the next.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card averagePool(AveragePool answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }
}
