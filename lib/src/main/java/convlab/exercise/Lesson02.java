package convlab.exercise;

import convlab.conv.Convolution2d;
import convlab.conv.Sizes;
import convlab.exercise.mistakes.OneWindowMistakes;
import convlab.exercise.mistakes.Slide2dMistakes;
import convlab.exercise.mistakes.WeightsMistakes;
import java.util.List;

/** The exercises of lesson 02, convolution in two dimensions. */
public final class Lesson02 {
  private static final Exercise ONE_WINDOW =
      Exercise.of("02-one-window", "image", "kernel", "row", "column")
          .inputs(Lesson02::drawWindow)
          .allows(Lesson02::isInside)
          .right(in -> Convolution2d.correlate(in.image(0), in.image(1))[in.whole(2)][in.whole(3)])
          .wrong(OneWindowMistakes.class);

  private static final Exercise SLIDE =
      Exercise.of("02-slide", "image", "kernel")
          .inputs(Lesson02::drawPair)
          .allows(Lesson02::fits)
          .right(in -> Convolution2d.correlate(in.image(0), in.image(1)))
          .wrong(Slide2dMistakes.class);

  private static final Exercise WEIGHTS =
      Exercise.of("02-weights", "filters", "channels", "k")
          .inputs(draw -> Case.of(draw.whole(1, 16), draw.whole(1, 5), draw.whole(1, 7)))
          .always(Case.of(8, 1, 3), Case.of(8, 3, 3))
          .allows(in -> in.whole(0) >= 1 && in.whole(1) >= 1 && in.whole(2) >= 1)
          .right(in -> (int) Sizes.weights(in.whole(0), in.whole(1), in.whole(2), in.whole(2)))
          .wrong(WeightsMistakes.class);

  static final List<Exercise> EXERCISES = List.of(ONE_WINDOW, SLIDE, WEIGHTS);

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
    return ONE_WINDOW.check(in -> answer.of(in.image(0), in.image(1), in.whole(2), in.whole(3)));
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
    return SLIDE.check(in -> answer.of(in.image(0), in.image(1)));
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
    return WEIGHTS.check(in -> answer.of(in.whole(0), in.whole(1), in.whole(2)));
  }

  private static Case drawPair(Draw draw) {
    return Case.of(
        draw.image(draw.whole(1, 6), draw.whole(1, 6)),
        draw.image(draw.whole(1, 3), draw.whole(1, 3)));
  }

  private static boolean fits(Case in) {
    return in.image(1).length <= in.image(0).length
        && in.image(1)[0].length <= in.image(0)[0].length;
  }

  private static Case drawWindow(Draw draw) {
    Case pair = drawPair(draw);
    return Case.of(pair.image(0), pair.image(1), draw.whole(0, 3), draw.whole(0, 3));
  }

  private static boolean isInside(Case in) {
    int lastRow = in.image(0).length - in.image(1).length;
    int lastColumn = in.image(0)[0].length - in.image(1)[0].length;
    return in.whole(2) >= 0
        && in.whole(2) <= lastRow
        && in.whole(3) >= 0
        && in.whole(3) <= lastColumn;
  }
}
