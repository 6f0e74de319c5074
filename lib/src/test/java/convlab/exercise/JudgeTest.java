package convlab.exercise;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.conv.Convolution1d;
import convlab.conv.Convolution2d;
import convlab.conv.Slide;
import convlab.exercise.Verdict.Kind;
import convlab.kernel.WovenCode;
import convlab.notebook.Lab;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of answers that are no known wrong program. */
class JudgeTest {
  private static final Exercise CONVOLVE = Lesson01.EXERCISES.get(0);
  private static final Exercise SIZES = Lesson01.EXERCISES.get(1);
  private static final Exercise SLIDE = Lesson02.EXERCISES.get(1);
  private static final Exercise SIZE = Lesson03.EXERCISES.get(1);
  private static final Exercise PAD = Lesson03.EXERCISES.get(0);

  @Test
  void untouchedStubIsNotDone() {
    Verdict verdict = judge(CONVOLVE, in -> Lab.notDone());
    assertEquals(Kind.NOT_DONE, verdict.kind());
    assertEquals(
        "○ Not done yet. Write your own code in the place of notDone(), and run its cell and this"
            + " one.",
        CardText.of(CONVOLVE, verdict));
  }

  @ParameterizedTest(name = "of the signal: {1}")
  @MethodSource
  void differenceOfSignalsIsDescribed(UnaryOperator<double[]> after, String says) {
    assertEquals(says, judge(CONVOLVE, in -> after.apply(convolved(in))).says());
  }

  static Stream<Arguments> differenceOfSignalsIsDescribed() {
    return Stream.of(
        of(y -> map(y, v -> 0), "Every value is 0."),
        of(y -> map(y, v -> -v), "Every value has the wrong sign."),
        of(y -> map(y, v -> v / 4), "Every value is 1/4 of what is expected."),
        of(y -> map(y, v -> 3 * v), "Every value is 3 times what is expected."),
        of(y -> map(y, v -> v + 1), "Every value is 1 too large."),
        of(y -> map(y, v -> (int) v), "The digits after the point are cut off."),
        of(y -> map(y, Math::rint), "Every value is rounded."),
        of(y -> map(y, Math::abs), "The signs are lost: every value is positive."),
        of(y -> map(y, v -> Math.max(v, 0)), "Values below 0 have become 0."),
        of(y -> map(y, v -> v * v), "Every value is the square of what is expected."),
        of(JudgeTest::reversed, "The result is in reverse order."),
        of(
            y -> shifted(y, 1),
            "The result is shifted by one value: what belongs at i stands at i + 1."),
        of(
            y -> shifted(y, -1),
            "The result is shifted by one value: what belongs at i stands at i - 1."),
        of(JudgeTest::sorted, "The numbers are right, but they stand in another order."),
        of(y -> with(y, 0, 99), "Only the first value is wrong."),
        of(y -> with(y, y.length - 1, 99), "Only the last value is wrong."),
        of(y -> Arrays.copyOf(y, y.length + 1), "Its result has 1 value too many."),
        of(y -> new double[y.length / 2], "Its result has the wrong size."),
        of(y -> new double[5000], "Its result is far too large: 5000 values, not 1 value."),
        of(y -> null, "It returns null."));
  }

  private static Arguments of(UnaryOperator<double[]> after, String says) {
    return Arguments.of(after, says);
  }

  @Test
  void differenceOfMapsIsDescribed() {
    assertAll(
        () ->
            assertEquals(
                "The result is turned by half a turn.",
                judge(SLIDE, in -> Convolution2d.flip(slid(in))).says()),
        () -> assertEquals("Only the border is wrong, the inside is right.", border()),
        () ->
            assertEquals(
                "It gives what would be right if left and right of kernel had" + " changed places.",
                judge(SLIDE, JudgeTest::withMirroredKernel).says()),
        () ->
            assertEquals(
                "Its result has holes: a row is null, or rows differ in length.",
                judge(SLIDE, in -> new double[in.image(0).length][]).says()));
  }

  private static String border() {
    return judge(
            PAD,
            in -> {
              double[][] y = convlab.conv.Border.ZERO.pad(in.image(0), in.whole(1));
              y[0][0] += 1;
              y[y.length - 1][y[0].length - 1] += 2;
              return y;
            })
        .says();
  }

  private static Object withMirroredKernel(Case in) {
    double[][] mirrored =
        Arrays.stream(in.image(1)).map(JudgeTest::reversed).toArray(double[][]::new);
    return Convolution2d.correlate(in.image(0), mirrored);
  }

  @Test
  void differenceOfNumbersIsDescribed() {
    assertAll(
        () ->
            assertEquals(
                "Every result is too large by p.",
                judge(SIZE, in -> size(in) + in.whole(2)).says()),
        () ->
            assertEquals(
                "It is off by an amount that depends on k alone.",
                judge(SIZE, in -> size(in) + in.whole(1) * in.whole(1)).says()),
        () ->
            assertEquals(
                "Only the value at [1] of the result is wrong; the rest is right.",
                judge(SIZES, in -> new int[] {fullSize(in), 7, in.whole(0) - in.whole(1) + 1})
                    .says()),
        () ->
            assertEquals(
                "It is right only when k is odd.",
                judge(SIZE, in -> in.whole(1) % 2 == 1 ? size(in) : 7 * size(in)).says()),
        () ->
            assertEquals(
                "It is right on some inputs and 1 too large on the others.",
                judge(SIZE, in -> size(in) + (in.whole(0) > in.whole(1) + 1 ? 1 : 0)).says()));
  }

  private static int fullSize(Case in) {
    return in.whole(0) + in.whole(1) - 1;
  }

  private static int size(Case in) throws Exception {
    return (Integer) SIZE.right().of(in);
  }

  @Test
  void twoMistakesAtOnceAreBothNamed() {
    Verdict verdict =
        judge(
            CONVOLVE,
            in ->
                map(Convolution1d.correlate(in.signal(0), in.signal(1), Slide.same()), v -> v + 5));
    assertEquals(Kind.NEAREST, verdict.kind());
    assertEquals(
        "Two things at once: the kernel is not flipped. And in the result of that: every value is"
            + " 5 too large.",
        verdict.says());
  }

  @Test
  void mistakeOnMostInputsIsNamedAsTheNearest() {
    Verdict verdict =
        judge(
            CONVOLVE,
            in -> {
              double[] y = Convolution1d.correlate(in.signal(0), in.signal(1), Slide.same());
              return y.length == 8 ? with(with(y, 2, 7), 5, -70) : y;
            });
    assertEquals(Kind.NEAREST, verdict.kind());
    assertEquals("On most inputs it is this: the kernel is not flipped.", verdict.says());
  }

  @Test
  void changedArgumentIsNamed() {
    Verdict verdict =
        judge(
            CONVOLVE,
            in -> {
              double[] y = convolved(in);
              in.signal(1)[0] = 1234;
              return y;
            });
    assertEquals("It changes h, which belongs to whoever called it.", verdict.says());
  }

  @Test
  void resultThatIsAnArgumentIsNamed() {
    assertEquals(
        "Its result is x itself, or holds rows of it, not a new array.",
        judge(CONVOLVE, in -> in.signal(0)).says());
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void whatIsThrownIsSaidInPlainWords(Answer answer, String says) {
    assertEquals(says, judge(SIZE, answer).says());
  }

  static Stream<Arguments> whatIsThrownIsSaidInPlainWords() {
    return Stream.of(
        Arguments.of(
            (Answer) in -> valueAt(2),
            "It asks for index 2 of an array with 2 values; the last index is 1."),
        Arguments.of(
            (Answer) in -> valueAt(-1), "It asks for index -1 of an array; the first is 0."),
        Arguments.of(
            (Answer) in -> 1 / (in.whole(0) - in.whole(0)),
            "It throws ArithmeticException: / by zero."),
        Arguments.of((Answer) JudgeTest::deeper, "It calls itself without end."),
        Arguments.of((Answer) in -> new int[-in.whole(1)], "It creates an array of length -3."),
        Arguments.of((Answer) in -> ((String) null).length(), "It uses something that is null."));
  }

  private static int valueAt(int index) {
    int[] two = {5, 6};
    return two[index];
  }

  private static Object deeper(Case in) {
    return deeper(in);
  }

  @Test
  void endlessAnswerIsStoppedWhereTheKernelCan() throws Exception {
    String cell = "static int forever(int n) { while (n > -1) { n = n | 1; } return n; }";
    WovenCode.on();
    try {
      var endless = CompiledMutants.of(List.of(cell), "forever").values().iterator().next();
      Verdict verdict =
          Judge.verdict(SIZE, SIZE.cases(1), in -> endless.invoke(null, 3), Duration.ofMillis(100));
      assertEquals("It does not come to an end on this input. It was stopped.", verdict.says());
      assertTrue(CardText.of(SIZE, verdict).contains("Your method did not return."));
    } finally {
      WovenCode.off();
    }
  }

  @Test
  void endlessAnswerIsSaidToRunOnWhereTheKernelCannotStopIt() {
    boolean[] end = {false};
    Verdict verdict =
        Judge.verdict(
            SIZE,
            SIZE.cases(1),
            in -> {
              while (!end[0]) {
                Thread.onSpinWait();
              }
              return 0;
            },
            Duration.ofMillis(100));
    end[0] = true;
    assertEquals(
        "It does not come to an end on this input. It still runs in the background and takes a"
            + " core: restart the kernel to end it.",
        verdict.says());
  }

  @Test
  void smallestInputIsSmall() {
    Verdict verdict = judge(CONVOLVE, in -> reversed(convolved(in)));
    assertTrue(verdict.witness().in().weight() < 8, CardText.of(CONVOLVE, verdict));
    assertFalse(verdict.witness().isRight());
  }

  @Test
  void studentsGetInputsOfTheirOwn() {
    assertAll(
        () -> assertEquals(cases(""), cases("")),
        () -> assertEquals(cases("ada"), cases("ada")),
        () -> assertFalse(cases("ada").equals(cases("grace"))));
  }

  private static String cases(String student) {
    long seed = Grading.of(Map.of(Grading.STUDENT, student)).seed(CONVOLVE);
    StringBuilder text = new StringBuilder();
    for (Case in : CONVOLVE.cases(seed)) {
      in.values().forEach(v -> text.append(Arrays.toString(Values.flat(v))));
    }
    return text.toString();
  }

  private static Verdict judge(Exercise exercise, Answer answer) {
    return Judge.verdict(exercise, exercise.cases(1), answer);
  }

  private static double[] convolved(Case in) {
    return Convolution1d.convolve(in.signal(0), in.signal(1), Slide.same());
  }

  private static double[][] slid(Case in) {
    return Convolution2d.correlate(in.image(0), in.image(1));
  }

  private static double[] map(double[] y, java.util.function.DoubleUnaryOperator f) {
    return Arrays.stream(y).map(f).toArray();
  }

  private static double[] reversed(double[] y) {
    double[] back = new double[y.length];
    Arrays.setAll(back, i -> y[y.length - 1 - i]);
    return back;
  }

  private static double[] sorted(double[] y) {
    double[] sorted = y.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double[] shifted(double[] y, int by) {
    double[] moved = new double[y.length];
    Arrays.setAll(
        moved, i -> i - by >= 0 && i - by < y.length ? y[i - by] : new Random(i).nextInt(50));
    return moved;
  }

  private static double[] with(double[] y, int i, double value) {
    double[] changed = y.clone();
    changed[i] = value;
    return changed;
  }
}
