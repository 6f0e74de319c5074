package convlab.exercise;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong program of the catalogue is named by its check, whoever the student is. */
class WrongProgramsTest {
  private static final int STUDENTS = 100;

  static Stream<Arguments> programs() {
    return Catalogue.exercises().stream()
        .flatMap(
            e ->
                e.wrong().stream()
                    .map(w -> Arguments.of(Named.of(e.id(), e), Named.of(w.name(), w))));
  }

  static Stream<Named<Exercise>> exercises() {
    return Catalogue.exercises().stream().map(e -> Named.of(e.id(), e));
  }

  @ParameterizedTest(name = "{0}: {1} is named")
  @MethodSource("programs")
  void wrongProgramIsNamed(Exercise exercise, WrongProgram program) {
    Verdict verdict = verdict(exercise, program, "");
    System.out.println(CardText.of(exercise, verdict) + "\n");
    assertAll(
        () -> assertEquals(Verdict.Kind.NAMED, verdict.kind()),
        () -> assertEquals(program.says(), verdict.says()),
        () -> assertEquals(program.look(), verdict.look()));
  }

  @ParameterizedTest(name = "{0}: {1} is named for a hundred students")
  @MethodSource("programs")
  void wrongProgramIsNamedForEveryStudent(Exercise exercise, WrongProgram program) {
    IntStream.range(0, STUDENTS)
        .forEach(
            i -> assertEquals(program.says(), verdict(exercise, program, "student" + i).says()));
  }

  private static Verdict verdict(Exercise exercise, WrongProgram program, String student) {
    long seed = Grading.of(Map.of(Grading.STUDENT, student)).seed(exercise);
    return Judge.verdict(exercise, exercise.cases(seed), program);
  }
}
