package convlab.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The teacher's sheet is what the checks say, and the programs on it are the ones that run. */
class MistakeSheetTest {
  private static final Path SHEET = Path.of("../docs/teaching/mistakes.md");

  @Test
  void sheetIsUpToDate() throws IOException {
    String now = MistakeSheet.markdown(Catalogue.exercises());
    String saved = Files.exists(SHEET) ? Files.readString(SHEET).replace("\r", "") : "";
    assertEquals(
        now,
        saved,
        "write it anew: java -cp lib/target/classes convlab.exercise.Catalogue sheet"
            + " > docs/teaching/mistakes.md");
  }

  @Test
  void cutsAProgramOutOfItsSource() {
    Exercise mean = Catalogue.exercises().get(0);
    WrongProgram sum =
        mean.wrong().stream().filter(w -> w.name().equals("sum")).findFirst().orElseThrow();
    assertEquals(
        """
        double myMean(int a, int b, int c) {
          return a + b + c;
        }""",
        sum.source("myMean"));
  }

  @ParameterizedTest(name = "{0} has a check of its name")
  @MethodSource("convlab.exercise.RightProgramsTest#exercises")
  void exerciseHasADoor(Exercise exercise) throws ClassNotFoundException {
    String json = MistakeSheet.json(java.util.List.of(exercise));
    String check = json.replaceAll("(?s).*\"check\": \"([^\"]+)\".*", "$1");
    Class<?> lesson = Class.forName("convlab.exercise." + check.substring(0, 8));
    assertTrue(
        Arrays.stream(lesson.getMethods())
            .map(Method::getName)
            .anyMatch(check.substring(9)::equals));
  }

  @Test
  void saysWhichFormsThereAre() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Catalogue.main(new String[] {"pdf"}))
            .getMessage();
    assertEquals("say sheet or json, not [pdf]", message);
  }
}
