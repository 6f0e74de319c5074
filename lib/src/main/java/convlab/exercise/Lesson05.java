package convlab.exercise;

import convlab.conv.FilterBank;
import convlab.conv.Sizes;
import convlab.conv.Slide;
import convlab.exercise.mistakes.ChannelOrderMistakes;
import convlab.exercise.mistakes.ParameterCountMistakes;
import convlab.exercise.mistakes.SumChannelsMistakes;
import java.util.Arrays;
import java.util.List;

/** The exercises of lesson 05, channels and filter banks. */
public final class Lesson05 {
  private static final Exercise SUM_CHANNELS =
      Exercise.of("05-sum-channels", "image", "filter")
          .inputs(Lesson05::drawFilter)
          .allows(Lesson05::fits)
          .right(in -> FilterBank.correlate(in.channels(0), in.channels(1), Slide.valid()))
          .wrong(SumChannelsMistakes.class);

  private static final Exercise PARAMETERS =
      Exercise.of("05-parameters", "filters", "channels", "k")
          .inputs(draw -> Case.of(draw.whole(1, 32), draw.whole(1, 16), draw.whole(1, 7)))
          .always(Case.of(3, 3, 3), Case.of(16, 6, 3), Case.of(1, 1, 1))
          .allows(in -> in.whole(0) >= 1 && in.whole(1) >= 1 && in.whole(2) >= 1)
          .right(in -> (int) Sizes.parameters(in.whole(0), in.whole(1), in.whole(2), in.whole(2)))
          .wrong(ParameterCountMistakes.class);

  private static final Exercise CHANNEL_ORDER =
      Exercise.of("05-channel-order", "image", "flat", "k")
          .inputs(Lesson05::drawFlat)
          .allows(Lesson05::isWhole)
          .right(in -> FilterBank.correlate(in.channels(0), stacked(in), Slide.valid()))
          .wrong(ChannelOrderMistakes.class);

  static final List<Exercise> EXERCISES = List.of(SUM_CHANNELS, PARAMETERS, CHANNEL_ORDER);

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
    return SUM_CHANNELS.check(in -> answer.of(in.channels(0), in.channels(1)));
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
   * @param answer the learner's method
   */
  public static Card parameters(ParameterCount answer) {
    return PARAMETERS.check(in -> answer.of(in.whole(0), in.whole(1), in.whole(2)));
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
    return CHANNEL_ORDER.check(in -> answer.of(in.channels(0), in.signal(1), in.whole(2)));
  }

  private static Case drawFilter(Draw draw) {
    int channels = draw.whole(1, 4);
    return Case.of(
        draw.channels(channels, draw.whole(1, 5), draw.whole(1, 5)),
        draw.channels(channels, draw.whole(1, 3), draw.whole(1, 3)));
  }

  private static boolean fits(Case in) {
    double[][][] image = in.channels(0);
    double[][][] filter = in.channels(1);
    return image.length == filter.length
        && filter[0].length <= image[0].length
        && filter[0][0].length <= image[0][0].length;
  }

  private static Case drawFlat(Draw draw) {
    int channels = draw.whole(1, 3);
    int k = draw.whole(1, 3);
    return Case.of(
        draw.channels(channels, draw.whole(k, 5), draw.whole(k, 5)),
        draw.signal(channels * k * k),
        k);
  }

  private static boolean isWhole(Case in) {
    double[][][] image = in.channels(0);
    int k = in.whole(2);
    return k >= 1
        && k <= Math.min(image[0].length, image[0][0].length)
        && in.signal(1).length == image.length * k * k;
  }

  private static double[][][] stacked(Case in) {
    int k = in.whole(2);
    double[][][] filter = new double[in.channels(0).length][k][];
    for (int row = 0; row < filter.length * k; row++) {
      filter[row / k][row % k] = Arrays.copyOfRange(in.signal(1), row * k, (row + 1) * k);
    }
    return filter;
  }
}
