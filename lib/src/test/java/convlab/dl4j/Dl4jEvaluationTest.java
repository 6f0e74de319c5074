package convlab.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.data.Digits;
import convlab.data.StandInDigits;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Dl4jEvaluationTest {
  private final Digits digits = StandInDigits.generate(330, 2);
  private final Dl4jEvaluation untrained = Dl4jEvaluation.of(Dl4jNetworks.lenet(1), digits);

  @Test
  void theConfusionCountsEveryDigitOnce() {
    int[][] confusion = untrained.confusion();
    int all = Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum();
    int right = 0;
    for (int i = 0; i < 10; i++) {
      right += confusion[i][i];
    }
    assertEquals(330, all);
    assertEquals(330, untrained.size());
    assertEquals(right / 330.0, untrained.accuracy(), 1e-12);
    assertEquals(10, untrained.confusionTable().rowCount());
  }

  @Test
  void theWorstMistakesComeFirstAndAreMistakes() {
    List<Dl4jMistake> worst = untrained.worst(12);
    assertEquals(12, worst.size());
    for (int i = 0; i < 12; i++) {
      Dl4jMistake mistake = worst.get(i);
      assertEquals(digits.label(mistake.index()), mistake.label());
      assertTrue(mistake.read() != mistake.label());
      assertTrue(i == 0 || mistake.probability() <= worst.get(i - 1).probability());
    }
  }

  @Test
  void anUntrainedNetworkGuesses() {
    assertEquals(Math.log(10), untrained.loss(), 0.7);
  }

  @Test
  void readingNothingIsRefused() {
    Exception error =
        assertThrows(
            IllegalArgumentException.class,
            () -> Dl4jEvaluation.of(Dl4jNetworks.lenet(1), digits.take(0)));
    assertEquals("0 digits have no accuracy; give at least one", error.getMessage());
    assertThrows(IllegalArgumentException.class, () -> untrained.worst(-1));
  }
}
