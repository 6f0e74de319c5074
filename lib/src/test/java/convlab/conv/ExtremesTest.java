package convlab.conv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values where a formula that is right on paper loses its digits. */
class ExtremesTest {
  @ParameterizedTest(name = "two scores of {0}")
  @ValueSource(doubles = {0, 1e12, 1e17, -1e17, 1e300})
  void equalScoresAreEquallyLikely(double score) {
    double[] scores = {score, score};
    assertArrayEquals(new double[] {0.5, 0.5}, Activations.softmax(scores), 1e-15);
    double half = -Math.log(2);
    assertArrayEquals(new double[] {half, half}, Activations.logSoftmax(scores), 1e-15);
  }

  @Test
  void theSlopeOfASaturatedSoftmaxIsItsSmallProbability() {
    double[][] slopes = Activations.softmaxDerivative(new double[] {0, -37});
    double small = Math.exp(-37);
    assertEquals(small, slopes[0][0], 1e-15 * small);
    assertEquals(-small, slopes[0][1], 1e-15 * small);
    assertEquals(small, slopes[1][1], 1e-15 * small);
  }

  /** Computed with 50 digits as x times half of erfc(-x / sqrt 2). */
  @ParameterizedTest(name = "GELU of {0}")
  @CsvSource({
    "-3, -4.0496940948902836e-3",
    "-5, -1.4332578593959696e-6",
    "-8, -4.976768459417427e-15",
    "-10, -7.619853024160526e-23",
    "5, 4.999998566742140604"
  })
  void theTailOfGeluKeepsItsDigits(double x, double expected) {
    assertEquals(expected, Activations.gelu(x), 1e-13 * Math.abs(expected));
  }
}
