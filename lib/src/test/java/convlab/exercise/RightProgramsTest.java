package convlab.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.exercise.Solutions.Solution;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a right program is written, the check takes it. */
class RightProgramsTest {
  static Stream<Exercise> exercises() {
    return Catalogue.exercises().stream();
  }

  static Stream<Solution> solutions() {
    return exercises().flatMap(e -> Solutions.of(e).stream());
  }

  @ParameterizedTest(name = "{0} is right for a hundred students")
  @MethodSource("solutions")
  void rightProgramPasses(Solution solution) {
    Exercise exercise = solution.exercise();
    IntStream.range(0, 100)
        .mapToObj(i -> Grading.of(Map.of(Grading.STUDENT, i == 0 ? "" : "student" + i)))
        .forEach(
            g -> {
              Verdict verdict =
                  Judge.sentence(
                      exercise, exercise.cases(g.seed(exercise)), solution, AnswerThread.LIMIT);
              assertEquals(Verdict.Kind.RIGHT, verdict.kind(), verdict.says());
            });
  }

  @ParameterizedTest(name = "{0} has three right programs or more")
  @MethodSource("exercises")
  void exerciseHasSeveralRightPrograms(Exercise exercise) {
    assertTrue(Solutions.of(exercise).size() >= 3);
  }
}
