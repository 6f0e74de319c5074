package convlab.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.exercise.Solutions.Solution;
import convlab.exercise.Verdict.Kind;
import convlab.kernel.WovenCode;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two hundred slips in each right program: every one that changes an answer is refused, and most
 * are told what they are. {@code -Dmutants.print=true} prints those that are not.
 */
@Tag("slow")
class MutantsTest {
  private static final int MUTANTS = 200;
  private static final double TOLD = 0.7;
  private static final Duration LIMIT = Duration.ofMillis(60);
  private static final int MORE_INPUTS = 20;

  private static final Map<Kind, Integer> TOTAL = new EnumMap<>(Kind.class);

  /** Told as what they threw, or as endless: described, but by no work of the check. */
  private static final String PLAIN =
      "It (asks for|creates|throws|uses|calls itself|does not come to an end).*";

  private static int plain;

  static Stream<Solution> solutions() {
    return RightProgramsTest.solutions();
  }

  @BeforeAll
  static void stopPoints() {
    WovenCode.on();
  }

  @AfterAll
  static void report() {
    WovenCode.off();
    int wrong = TOTAL.values().stream().mapToInt(n -> n).sum();
    int told = wrong - TOTAL.getOrDefault(Kind.DIFFERS, 0);
    System.out.printf(
        "Mutants refused: %d, of them told what they are: %d %% (without those that throw or are"
            + " endless: %d of %d, %d %%); %s%n",
        wrong,
        Math.round(100.0 * told / wrong),
        told - plain,
        wrong - plain,
        Math.round(100.0 * (told - plain) / (wrong - plain)),
        TOTAL);
    assertTrue(told >= TOLD * wrong);
  }

  @ParameterizedTest(name = "mutants of {0} are refused")
  @MethodSource("solutions")
  void mutantsAreRefused(Solution solution) {
    Exercise exercise = solution.exercise();
    List<String> texts = Mutation.of(solution.source(), 2 * MUTANTS, new Random(1));
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    List<String> survivors = new ArrayList<>();
    int judged = 0;
    for (Map.Entry<String, Method> mutant :
        CompiledMutants.of(texts, solution.method().getName()).entrySet()) {
      if (judged == MUTANTS) {
        break;
      }
      Answer answer = in -> Solutions.call(mutant.getValue(), in);
      Verdict verdict = Judge.sentence(exercise, exercise.cases(0), answer, LIMIT);
      if (verdict.isRight()) {
        if (isWrongSomewhere(exercise, answer)) {
          survivors.add(mutant.getKey());
        }
        continue;
      }
      judged++;
      plain += verdict.says().matches(PLAIN) ? 1 : 0;
      counts.merge(verdict.kind(), 1, Integer::sum);
      if (Boolean.getBoolean("mutants.print") && verdict.kind() == Kind.DIFFERS) {
        System.out.println(verdict.says() + "\n" + mutant.getKey());
      }
    }
    counts.forEach((kind, n) -> TOTAL.merge(kind, n, Integer::sum));
    System.out.println(solution + ": " + judged + " " + counts);
    assertEquals(List.of(), survivors, "wrong, and yet taken for right");
  }

  private static boolean isWrongSomewhere(Exercise exercise, Answer answer) {
    for (int seed = 1; seed <= MORE_INPUTS; seed++) {
      if (!Judge.sentence(exercise, exercise.cases(seed), answer, AnswerThread.LIMIT).isRight()) {
        return true;
      }
    }
    return false;
  }
}
