package convlab.exercise;

import convlab.conv.Activations;
import convlab.conv.Pool;
import convlab.conv.Pooling;
import convlab.exercise.mistakes.AveragePoolMistakes;
import convlab.exercise.mistakes.MaxPoolMistakes;
import convlab.exercise.mistakes.ReluMistakes;
import java.util.List;

/** The exercises of lesson 06, pooling and activations. */
public final class Lesson06 {
  private static final Exercise MAX_POOL =
      Exercise.of("06-max-pool", "image", "k")
          .inputs(draw -> Case.of(draw.image(draw.whole(1, 6), draw.whole(1, 6)), draw.whole(1, 3)))
          .always(Case.of(new double[][] {{-4, -3}, {-2, -1}}, 2))
          .allows(in -> fits(in, in.whole(1)))
          .right(in -> Pooling.max(in.image(0), in.whole(1)))
          .wrong(MaxPoolMistakes.class);

  private static final Exercise RELU =
      Exercise.of("06-relu", "map")
          .inputs(draw -> Case.of((Object) draw.image(draw.whole(1, 4), draw.whole(1, 4))))
          .always(Case.of((Object) new double[][] {{-1.5, 0, 0.5, 2.5}}))
          .right(in -> Activations.map(in.image(0), Activations::relu))
          .wrong(ReluMistakes.class);

  private static final Exercise AVERAGE_POOL =
      Exercise.of("06-average-pool", "image", "k", "s")
          .inputs(
              draw ->
                  Case.of(
                      draw.image(draw.whole(1, 6), draw.whole(1, 6)),
                      draw.whole(1, 3),
                      draw.whole(1, 3)))
          .allows(in -> fits(in, in.whole(1)) && in.whole(2) >= 1)
          .right(in -> Pooling.average(in.image(0), pool(in), pool(in)))
          .wrong(AveragePoolMistakes.class);

  static final List<Exercise> EXERCISES = List.of(MAX_POOL, RELU, AVERAGE_POOL);

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
    return MAX_POOL.check(in -> answer.of(in.image(0), in.whole(1)));
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
    return RELU.check(in -> answer.of(in.image(0)));
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
    return AVERAGE_POOL.check(in -> answer.of(in.image(0), in.whole(1), in.whole(2)));
  }

  private static boolean fits(Case in, int k) {
    return k >= 1 && k <= in.image(0).length && k <= in.image(0)[0].length;
  }

  private static Pool pool(Case in) {
    return Pool.of(in.whole(1)).stride(in.whole(2));
  }
}
