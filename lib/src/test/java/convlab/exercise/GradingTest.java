package convlab.exercise;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.notebook.Lab;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A learner alone sees cards; a grader reads points and errors. */
class GradingTest {
  private static final Exercise MEAN = Lesson00.EXERCISES.get(0);
  private static final Answer RIGHT = MEAN.right();
  private static final Answer HALF = in -> 1 / 3 * (in.whole(0) + in.whole(1) + in.whole(2)) + 0.0;
  private static final Answer SUM = in -> in.whole(0) + in.whole(1) + in.whole(2) + 0.0;

  private final Grading alone = Grading.of(Map.of());
  private final Grading graded = Grading.of(Map.of("CONVLAB_GRADING", "1"));

  @Test
  void learnerAloneSeesCardsAndNothingThrows() {
    assertAll(
        () -> assertTrue(alone.check(MEAN, RIGHT).toString().startsWith("✓ Right.")),
        () -> assertTrue(alone.check(MEAN, SUM).toString().startsWith("✗ Not yet.")),
        () -> assertTrue(alone.check(MEAN, in -> Lab.notDone()).toString().startsWith("○ Not")));
  }

  @Test
  void graderReadsPoints() {
    String printed =
        printed(
            () ->
                assertAll(
                    () -> assertEquals("1", graded.check(MEAN, RIGHT).toString()),
                    () -> assertEquals("4", graded.check(MEAN, RIGHT).points(4).toString()),
                    () -> assertEquals("0.5", graded.check(MEAN, HALF).toString()),
                    () -> assertEquals("1.5", graded.check(MEAN, HALF).points(3).html().text())));
    assertTrue(printed.contains("1 / 3 is 0"), "the card is shown before: " + printed);
  }

  @Test
  void answerWithoutCreditThrows() {
    printed(
        () ->
            assertAll(
                () ->
                    assertEquals(
                        "✗ Not yet. It is the sum, not the mean.",
                        assertThrows(ExerciseFailed.class, () -> graded.check(MEAN, SUM))
                            .getMessage()),
                () ->
                    assertThrows(
                        ExerciseFailed.class, () -> graded.check(MEAN, in -> Lab.notDone()))));
  }

  @Test
  void whatTheAnswerPrintsIsKeptFromThePage() {
    String printed =
        printed(
            () ->
                alone.check(
                    MEAN,
                    in -> {
                      System.out.println("debugging");
                      System.err.println("debugging");
                      return 0.0;
                    }));
    assertFalse(printed.contains("debugging"));
  }

  @Test
  void pointsArePositive() {
    Card card = alone.check(MEAN, RIGHT);
    assertEquals(
        "an exercise is worth 0.0 points; give a number above 0",
        assertThrows(IllegalArgumentException.class, () -> card.points(0)).getMessage());
  }

  @Test
  void cardSaysItsVerdict() {
    Card card = alone.check(MEAN, HALF);
    assertAll(
        () -> assertFalse(card.isRight()),
        () -> assertEquals(0.5, card.credit()),
        () -> assertTrue(card.headline().startsWith("✗ Not yet. 1 / 3 is 0")));
  }

  private static String printed(Runnable work) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      work.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
