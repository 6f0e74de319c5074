package convlab.exercise;

/** The exercises of lesson 05, channels and filter banks. */
public final class Lesson05 {
  private Lesson05() {}

  /** The learner's method. */
  @FunctionalInterface
  public interface SumChannels {
    /**
     * Returns the one map of a filter (C,K,K), not flipped, over all windows inside an image
     * (C,H,W): the answers of the channels added.
     */
    double[][] of(double[][][] image, double[][][] filter);
  }

  /**
   * Checks an answer that returns the one map of a filter (C,K,K), not flipped, over all windows
   * inside an image (C,H,W): the answers of the channels added.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card sumChannels(SumChannels answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface ParameterCount {
    /** Returns the weights and biases of a bank of filters of k x k over so many channels. */
    int of(int filters, int channels, int k);
  }

  /**
   * Checks an answer that returns the weights and biases of a bank of filters of k x k over so many
   * channels.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card parameters(ParameterCount answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface ChannelOrder {
    /**
     * Returns the one map of a filter of k x k whose weights lie in a flat array in the order
     * channel, row, column.
     */
    double[][] of(double[][][] image, double[] flat, int k);
  }

  /**
   * Checks an answer that returns the one map of a filter of k x k whose weights lie in a flat
   * array in the order channel, row, column.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card channelOrder(ChannelOrder answer) {
    return new Card(new convlab.notebook.Html("<p>not checked</p>", "not checked"));
  }
}
