package convlab.exercise;

/** The exercises of lesson 02, convolution in two dimensions. */
public final class Lesson02 {
  private Lesson02() {}

  /** The learner's method. */
  @FunctionalInterface
  public interface OneWindow {
    /**
     * Returns the sum of the products of the kernel, not flipped, and the window whose top left
     * pixel is image[row][column].
     */
    double of(double[][] image, double[][] kernel, int row, int column);
  }

  /**
   * Checks an answer that returns the sum of the products of the kernel, not flipped, and the
   * window whose top left pixel is image[row][column].
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card oneWindow(OneWindow answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Slide2d {
    /**
     * Returns the answers of all windows inside the image, kernel not flipped: (H - kernel rows +
     * 1, W - kernel columns + 1).
     */
    double[][] of(double[][] image, double[][] kernel);
  }

  /**
   * Checks an answer that returns the answers of all windows inside the image, kernel not flipped:
   * (H - kernel rows + 1, W - kernel columns + 1).
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card slide(Slide2d answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Weights {
    /** Returns how many weights filters of k x k have over so many channels, biases not counted. */
    int of(int filters, int channels, int k);
  }

  /**
   * Checks an answer that returns how many weights filters of k x k have over so many channels,
   * biases not counted.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card weights(Weights answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }
}
