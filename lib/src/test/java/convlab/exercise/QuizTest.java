package convlab.exercise;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.notebook.Html;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions fold their answers away, and the files of the lessons can be read. */
class QuizTest {

  @Test
  void answerIsFoldedAway() {
    Html asked = Quiz.ask("99-flip");
    assertEquals(1, count(asked.html(), "<details"));
    assertTrue(asked.html().indexOf("<details") < asked.html().indexOf("centred &amp; flipped"));
    assertTrue(asked.html().contains("<code>x[0]</code> when"));
  }

  @Test
  void everyChoiceFoldsOutItsReason() {
    String html = Quiz.ask("99-length").html();
    assertAll(
        () -> assertEquals(3, count(html, "<details")),
        () -> assertEquals(1, count(html, "✓ Right.")),
        () -> assertEquals(2, count(html, "✗ No.")),
        () -> assertTrue(html.contains("1 &lt; 2 zeros")));
  }

  @Test
  void needsNoScriptAndNoForm() {
    String html = Quiz.ask("99-length").html();
    for (String live : List.of("<script", "<input", "<button", "onclick", "<style", " open")) {
      assertFalse(html.contains(live), live);
    }
  }

  @Test
  void textComesAfterAPause() {
    assertEquals(
        """
        ? Which index of the kernel meets x[0] when y[0] is computed?

        Think first. Then read on.

          The middle one, h[M / 2], for the kernel is centred & flipped.""",
        Quiz.ask("99-flip").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99-no | there is no question \"99-no\"; there are 99-flip, 99-length",
        "flip | there is no question \"flip\"; an id is the lesson's number and a name"
      })
  void unknownQuestionIsNamed(String id, String message) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, () -> Quiz.ask(id)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## a\\n> b | question a asks nothing",
        "## a\\nb | question a needs either an answer (lines that begin with >) or choices",
        "## a\\nb\\n- [ ] c :: d | question a has no right choice: mark it [x]",
        "## a\\nb\\n- [y] c | question a: write a choice as \"- [ ] text :: reason\", not \"- [y] c\""
      })
  void faultyFileIsRefused(String file, String message) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> Question.read(file.replace("\\n", "\n")))
            .getMessage());
  }

  static Stream<String> lessons() {
    return IntStream.range(0, 15).mapToObj("%02d"::formatted);
  }

  @ParameterizedTest(name = "the questions of lesson {0} can be asked")
  @MethodSource("lessons")
  void questionsOfTheLessonsCanBeAsked(String lesson) {
    Set<String> ids = new HashSet<>();
    for (Question question : Quiz.questions(lesson)) {
      assertTrue(question.id().startsWith(lesson + "-"), question.id());
      assertTrue(ids.add(question.id()), question.id() + " stands there twice");
      Quiz.ask(question.id());
    }
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
