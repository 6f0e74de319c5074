package convlab.exercise;

import convlab.conv.Border;
import convlab.conv.Convolution2d;
import convlab.conv.Sizes;
import convlab.conv.Slide;
import convlab.exercise.mistakes.OutputSizeMistakes;
import convlab.exercise.mistakes.PadMistakes;
import convlab.exercise.mistakes.StridedMistakes;
import java.util.List;

/** The exercises of lesson 03, padding and stride. */
public final class Lesson03 {
  private static final Exercise PAD =
      Exercise.of("03-pad", "image", "p")
          .inputs(draw -> Case.of(draw.image(draw.whole(1, 4), draw.whole(1, 4)), draw.whole(0, 3)))
          .always(Case.of(new double[][] {{5}}, 0))
          .allows(in -> in.whole(1) >= 0)
          .right(in -> Border.ZERO.pad(in.image(0), in.whole(1)))
          .wrong(PadMistakes.class);

  private static final Exercise OUTPUT_SIZE =
      Exercise.of("03-output-size", "n", "k", "p", "s")
          .inputs(
              draw ->
                  Case.of(draw.whole(1, 12), draw.whole(1, 5), draw.whole(0, 3), draw.whole(1, 4)))
          .always(Case.of(6, 3, 0, 2), Case.of(5, 3, 0, 2), Case.of(224, 3, 1, 1))
          .allows(Lesson03::hasRoom)
          .right(
              in ->
                  Sizes.output(
                      in.whole(0), in.whole(1), Slide.pad(in.whole(2)).stride(in.whole(3))))
          .wrong(OutputSizeMistakes.class);

  private static final Exercise STRIDED =
      Exercise.of("03-strided", "image", "kernel", "stride")
          .inputs(
              draw ->
                  Case.of(
                      draw.image(draw.whole(1, 7), draw.whole(1, 7)),
                      draw.image(draw.whole(1, 3), draw.whole(1, 3)),
                      draw.whole(1, 3)))
          .allows(Lesson03::fits)
          .right(
              in ->
                  Convolution2d.correlate(
                      in.image(0), in.image(1), Slide.valid().stride(in.whole(2))))
          .wrong(StridedMistakes.class);

  static final List<Exercise> EXERCISES = List.of(PAD, OUTPUT_SIZE, STRIDED);

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
    return PAD.check(in -> answer.of(in.image(0), in.whole(1)));
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
    return OUTPUT_SIZE.check(in -> answer.of(in.whole(0), in.whole(1), in.whole(2), in.whole(3)));
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
    return STRIDED.check(in -> answer.of(in.image(0), in.image(1), in.whole(2)));
  }

  private static boolean hasRoom(Case in) {
    return in.whole(0) >= 1
        && in.whole(1) >= 1
        && in.whole(2) >= 0
        && in.whole(3) >= 1
        && in.whole(0) + 2 * in.whole(2) >= in.whole(1);
  }

  private static boolean fits(Case in) {
    return in.whole(2) >= 1
        && in.image(1).length <= in.image(0).length
        && in.image(1)[0].length <= in.image(0)[0].length;
  }
}
