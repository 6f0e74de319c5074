package convlab.exercise;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  static Stream<Exercise> exercises() {
    return Catalogue.exercises().stream();
  }

  @ParameterizedTest(name = "{0} knows four wrong programs or more")
  @MethodSource("exercises")
  void exerciseKnowsSeveralWrongPrograms(Exercise exercise) {
    assertTrue(exercise.wrong().size() >= 4);
  }

  @ParameterizedTest(name = "{0}: {1} is named")
  @MethodSource("programs")
  void wrongProgramIsNamed(Exercise exercise, WrongProgram program) {
    Verdict verdict = Judge.verdict(exercise, exercise.cases(seed(exercise, "")), program);
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
            i -> {
              long seed = seed(exercise, "student" + i);
              Verdict verdict =
                  Judge.sentence(exercise, exercise.cases(seed), program, AnswerThread.LIMIT);
              assertEquals(program.says(), verdict.says());
              assertEquals(Verdict.Kind.NAMED, verdict.kind());
            });
  }

  private static long seed(Exercise exercise, String student) {
    return Grading.of(Map.of(Grading.STUDENT, student)).seed(exercise);
  }
}
