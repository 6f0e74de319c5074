package convlab.exercise;

import convlab.conv.Filters;
import convlab.conv.ReceptiveField;
import convlab.conv.Sizes;
import convlab.conv.Slide;
import convlab.exercise.mistakes.DilateMistakes;
import convlab.exercise.mistakes.EffectiveSizeMistakes;
import convlab.exercise.mistakes.FieldMistakes;
import java.util.Arrays;
import java.util.List;

/** The exercises of lesson 07, dilation and the receptive field. */
public final class Lesson07 {
  /** So long that every stack drawn fits: five layers of 7 with stride 3 see less. */
  private static final int LONG = 5_000;

  private static final Exercise EFFECTIVE_SIZE =
      Exercise.of("07-effective-size", "k", "d")
          .inputs(draw -> Case.of(draw.whole(1, 9), draw.whole(1, 8)))
          .always(Case.of(3, 1), Case.of(3, 2), Case.of(1, 5))
          .allows(in -> in.whole(0) >= 1 && in.whole(1) >= 1)
          .right(in -> Sizes.effectiveKernel(in.whole(0), in.whole(1)))
          .wrong(EffectiveSizeMistakes.class);

  private static final Exercise RECEPTIVE_FIELD =
      Exercise.of("07-receptive-field", "kernels", "strides")
          .inputs(Lesson07::drawStack)
          .always(stack(new int[] {3, 2, 3, 2}, new int[] {1, 2, 1, 2}))
          .allows(Lesson07::isStack)
          .right(Lesson07::field)
          .wrong(FieldMistakes.class);

  private static final Exercise DILATE =
      Exercise.of("07-dilate", "kernel", "d")
          .inputs(draw -> Case.of(draw.image(draw.whole(1, 4), draw.whole(1, 4)), draw.whole(1, 3)))
          .allows(in -> in.whole(1) >= 1)
          .right(in -> Filters.spread(in.image(0), in.whole(1)))
          .wrong(DilateMistakes.class);

  static final List<Exercise> EXERCISES = List.of(EFFECTIVE_SIZE, RECEPTIVE_FIELD, DILATE);

  private Lesson07() {}

  /** The learner's method. */
  @FunctionalInterface
  public interface EffectiveSize {
    /**
     * Returns the pixels from the first tap of a kernel of k taps to its last at dilation d;
     * dilation 1 is an ordinary kernel.
     */
    int of(int k, int d);
  }

  /**
   * Checks an answer that returns the pixels from the first tap of a kernel of k taps to its last
   * at dilation d; dilation 1 is an ordinary kernel.
   *
   * @param answer the learner's method
   */
  public static Card effectiveSize(EffectiveSize answer) {
    return EFFECTIVE_SIZE.check(in -> answer.of(in.whole(0), in.whole(1)));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Field {
    /**
     * Returns how many input pixels, along one axis, an output of a stack of layers sees; first
     * layer first.
     */
    int of(int[] kernels, int[] strides);
  }

  /**
   * Checks an answer that returns how many input pixels, along one axis, an output of a stack of
   * layers sees; first layer first.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card receptiveField(Field answer) {
    return RECEPTIVE_FIELD.check(in -> answer.of(in.wholes(0), in.wholes(1)));
  }

  /** The learner's method. */
  @FunctionalInterface
  public interface Dilate {
    /**
     * Returns the kernel with d - 1 rows and columns of zeros between its taps, none around them.
     */
    double[][] of(double[][] kernel, int d);
  }

  /**
   * Checks an answer that returns the kernel with d - 1 rows and columns of zeros between its taps,
   * none around them.
   *
   * @param answer the learner's method; it must not change its arguments
   */
  public static Card dilate(Dilate answer) {
    return DILATE.check(in -> answer.of(in.image(0), in.whole(1)));
  }

  private static Case stack(int[] kernels, int[] strides) {
    return Case.of(kernels, strides);
  }

  private static Case drawStack(Draw draw) {
    int[] kernels = new int[draw.whole(1, 5)];
    int[] strides = new int[kernels.length];
    Arrays.setAll(kernels, i -> draw.whole(1, 7));
    Arrays.setAll(strides, i -> draw.whole(1, 3));
    return stack(kernels, strides);
  }

  private static boolean isStack(Case in) {
    return in.wholes(0).length == in.wholes(1).length
        && Arrays.stream(in.wholes(0)).allMatch(k -> k >= 1)
        && Arrays.stream(in.wholes(1)).allMatch(s -> s >= 1);
  }

  private static int field(Case in) {
    ReceptiveField stack = ReceptiveField.ofInput(LONG);
    for (int i = 0; i < in.wholes(0).length; i++) {
      stack = stack.conv(in.wholes(0)[i], Slide.valid().stride(in.wholes(1)[i]));
    }
    return (int) stack.size();
  }
}
