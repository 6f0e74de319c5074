package convlab.exercise;

import convlab.exercise.mistakes.MeanMistakes;
import java.util.List;

/** The exercises of lesson 00, start here. */
public final class Lesson00 {
  private static final Exercise MEAN =
      Exercise.of("00-mean", "a", "b", "c")
          .inputs(draw -> Case.of(draw.whole(-9, 9), draw.whole(-9, 9), draw.whole(-9, 9)))
          .always(Case.of(1, 2, 4), Case.of(3, 3, 3))
          .right(in -> (in.whole(0) + in.whole(1) + in.whole(2)) / 3.0)
          .wrong(MeanMistakes.class);

  static final List<Exercise> EXERCISES = List.of(MEAN);

  private Lesson00() {}

  /** The learner's method. */
  @FunctionalInterface
  public interface Mean {
    /** Returns the mean of three whole numbers; of 1, 2 and 4 it is 2.333. */
    double of(int a, int b, int c);
  }

  /**
   * Checks an answer that returns the mean of three whole numbers; of 1, 2 and 4 it is 2.333.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card mean(Mean answer) {
    return MEAN.check(in -> answer.of(in.whole(0), in.whole(1), in.whole(2)));
  }
}
