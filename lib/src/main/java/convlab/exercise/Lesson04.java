package convlab.exercise;

import convlab.conv.Brightness;
import convlab.conv.Convolution2d;
import convlab.conv.Edges;
import convlab.conv.Filters;
import convlab.conv.Gaussians;
import convlab.exercise.mistakes.BoxBlurMistakes;
import convlab.exercise.mistakes.ClipMistakes;
import convlab.exercise.mistakes.GaussianMistakes;
import convlab.exercise.mistakes.SobelMagnitudeMistakes;
import java.util.List;

/** The exercises of lesson 04, image filters. */
public final class Lesson04 {
  /** White. */
  private static final int BRIGHT = 255;

  private static final Exercise BOX_BLUR =
      Exercise.of("04-box-blur", "image", "k")
          .inputs(
              draw ->
                  Case.of(
                      draw.image(draw.whole(1, 6), draw.whole(1, 6), 0, BRIGHT), draw.whole(1, 4)))
          .allows(Lesson04::fits)
          .right(in -> Convolution2d.correlate(in.image(0), Filters.box(in.whole(1))))
          .wrong(BoxBlurMistakes.class);

  private static final Exercise GAUSSIAN =
      Exercise.of("04-gaussian", "size", "sigma")
          .inputs(draw -> Case.of(draw.odd(7), draw.whole(2, 12) / 4.0))
          .always(Case.of(1, 1.0), Case.of(5, 1.0))
          .allows(in -> in.whole(0) >= 1 && in.whole(0) % 2 == 1 && in.number(1) > 0.25)
          .right(in -> Gaussians.gaussian(in.whole(0), in.number(1)))
          .wrong(GaussianMistakes.class);

  private static final Exercise SOBEL_MAGNITUDE =
      Exercise.of("04-sobel-magnitude", "image")
          .inputs(draw -> Case.of((Object) draw.image(draw.whole(3, 6), draw.whole(3, 6), 0, 9)))
          .allows(in -> in.image(0).length >= 3 && in.image(0)[0].length >= 3)
          .right(in -> magnitude(in.image(0)))
          .wrong(SobelMagnitudeMistakes.class);

  private static final Exercise CLIP =
      Exercise.of("04-clip", "image")
          .inputs(Lesson04::drawBeyond)
          .always(
              Case.of((Object) new double[][] {{0, 255}, {-1, 256}}),
              Case.of((Object) new double[][] {{0.5, 254.5, 255.5, -0.5}}))
          .right(in -> Brightness.clip(in.image(0), 0, BRIGHT))
          .wrong(ClipMistakes.class);

  static final List<Exercise> EXERCISES = List.of(BOX_BLUR, GAUSSIAN, SOBEL_MAGNITUDE, CLIP);

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
    return BOX_BLUR.check(in -> answer.of(in.image(0), in.whole(1)));
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
    return GAUSSIAN.check(in -> answer.of(in.whole(0), in.number(1)));
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
    return SOBEL_MAGNITUDE.check(in -> answer.of(in.image(0)));
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
    return CLIP.check(in -> answer.of(in.image(0)));
  }

  private static boolean fits(Case in) {
    return in.whole(1) >= 1
        && in.whole(1) <= in.image(0).length
        && in.whole(1) <= in.image(0)[0].length;
  }

  private static double[][] magnitude(double[][] image) {
    return Edges.magnitude(
        Convolution2d.correlate(image, Filters.sobelX()),
        Convolution2d.correlate(image, Filters.sobelY()));
  }

  private static Case drawBeyond(Draw draw) {
    double[][] image = draw.image(draw.whole(1, 4), draw.whole(1, 4), -200, 450);
    return Case.of((Object) image);
  }
}
