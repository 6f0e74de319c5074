package convlab.exercise;

import convlab.conv.Convolution1d;
import convlab.conv.Filters;
import convlab.conv.Sizes;
import convlab.conv.Slide;
import convlab.exercise.mistakes.ConvolveMistakes;
import convlab.exercise.mistakes.LargestJumpMistakes;
import convlab.exercise.mistakes.MovingAverageMistakes;
import convlab.exercise.mistakes.Sizes1dMistakes;
import java.util.List;

/** The exercises of lesson 01, convolution in one dimension. */
public final class Lesson01 {
  private static final Exercise CONVOLVE =
      Exercise.of("01-convolve", "x", "h")
          .inputs(draw -> Case.of(draw.signal(draw.whole(1, 8)), draw.signal(draw.odd(5))))
          .always(Case.of(new double[] {3}, new double[] {2}))
          .allows(in -> in.signal(1).length % 2 == 1)
          .right(in -> Convolution1d.convolve(in.signal(0), in.signal(1), Slide.same()))
          .wrong(ConvolveMistakes.class);

  private static final Exercise SIZES =
      Exercise.of("01-sizes", "n", "k")
          .inputs(draw -> Case.of(draw.whole(1, 12), draw.whole(1, 6)))
          .always(Case.of(1, 1), Case.of(3, 3), Case.of(25, 3))
          .allows(in -> in.whole(1) >= 1 && in.whole(0) >= in.whole(1))
          .right(in -> sizes(in.whole(0), in.whole(1)))
          .wrong(Sizes1dMistakes.class);

  private static final Exercise MOVING_AVERAGE =
      Exercise.of("01-moving-average", "x", "k")
          .inputs(draw -> Case.of(draw.signal(draw.whole(1, 8)), draw.whole(1, 4)))
          .always(Case.of(new double[] {1, 2, 4}, 3))
          .allows(in -> in.whole(1) >= 1 && in.whole(1) <= in.signal(0).length)
          .right(in -> Convolution1d.correlate(in.signal(0), Filters.box1d(in.whole(1))))
          .wrong(MovingAverageMistakes.class);

  private static final Exercise LARGEST_JUMP =
      Exercise.of("01-largest-jump", "x")
          .inputs(draw -> Case.of((Object) draw.signal(draw.whole(2, 8), -3, 6)))
          .always(
              Case.of((Object) new double[] {2, 2}),
              Case.of((Object) new double[] {2, 3}),
              Case.of((Object) new double[] {1, 3, 1}))
          .allows(in -> in.signal(0).length >= 2)
          .right(in -> firstLargestJump(in.signal(0)))
          .wrong(LargestJumpMistakes.class);

  static final List<Exercise> EXERCISES = List.of(CONVOLVE, SIZES, MOVING_AVERAGE, LARGEST_JUMP);

  private Lesson01() {}

  /** The learner's method. */
  @FunctionalInterface
  public interface Convolve {
    /**
     * Returns {@code y[i] = sum over m of x[m] h[i-m]} for each i of x, with h centred (odd length)
     * and zeros outside x: as long as x, kernel flipped.
     */
    double[] of(double[] x, double[] h);
  }

  /**
   * Checks an answer that returns {@code y[i] = sum over m of x[m] h[i-m]} for each i of x, with h
   * centred (odd length) and zeros outside x: as long as x, kernel flipped.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card convolve(Convolve answer) {
    return CONVOLVE.check(in -> answer.of(in.signal(0), in.signal(1)));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Sizes1d {
    /**
     * Returns the three sizes {full, same, valid} of a signal of n values and a kernel of k, k at
     * most n.
     */
    int[] of(int n, int k);
  }

  /**
   * Checks an answer that returns the three sizes {full, same, valid} of a signal of n values and a
   * kernel of k, k at most n.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card sizes(Sizes1d answer) {
    return SIZES.check(in -> answer.of(in.whole(0), in.whole(1)));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface MovingAverage {
    /** Returns the mean of each k neighbours, only of windows inside x: n - k + 1 values. */
    double[] of(double[] x, int k);
  }

  /**
   * Checks an answer that returns the mean of each k neighbours, only of windows inside x: n - k +
   * 1 values.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card movingAverage(MovingAverage answer) {
    return MOVING_AVERAGE.check(in -> answer.of(in.signal(0), in.whole(1)));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface LargestJump {
    /**
     * Returns the index i (at least 1) of the largest jump, up or down, from x[i - 1] to x[i]; the
     * first of equals.
     */
    int of(double[] x);
  }

  /**
   * Checks an answer that returns the index i (at least 1) of the largest jump, up or down, from
   * x[i - 1] to x[i]; the first of equals.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card largestJump(LargestJump answer) {
    return LARGEST_JUMP.check(in -> answer.of(in.signal(0)));
  }

  private static int[] sizes(int n, int k) {
    return new int[] {
      Sizes.output(n, k, Slide.full()), Sizes.output(n, k, Slide.same()), Sizes.output(n, k)
    };
  }

  private static int firstLargestJump(double[] x) {
    double[] jumps = Convolution1d.convolve(x, new double[] {1, -1});
    int best = 0;
    for (int i = 1; i < jumps.length; i++) {
      best = Math.abs(jumps[i]) > Math.abs(jumps[best]) ? i : best;
    }
    return best + 1;
  }
}
