package convlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseTest {
  @Test
  void uniformNoiseSpreadsAsItsLawSays() {
    double[] noise =
        Arrays.stream(Noise.uniform(100, 100, 1)).flatMapToDouble(Arrays::stream).toArray();
    double mean = Arrays.stream(noise).average().orElseThrow();
    double variance =
        Arrays.stream(noise).map(v -> (v - mean) * (v - mean)).average().getAsDouble();
    assertEquals(0.5, mean, 0.01);
    assertEquals(1 / Math.sqrt(12), Math.sqrt(variance), 0.005);
  }

  @Test
  void theSameSeedGivesTheSameNoise() {
    assertArrayEquals(Noise.uniform(3, 4, 7), Noise.uniform(3, 4, 7));
  }

  @Test
  void saltAndPepperLosesTheShareAndLeavesTheRest() {
    double[][] grey = new double[200][100];
    Arrays.stream(grey).forEach(row -> Arrays.fill(row, 100));
    double[] spoiled =
        Arrays.stream(Noise.saltAndPepper(grey, 0.1, 3)).flatMapToDouble(Arrays::stream).toArray();
    assertEquals(0.05, Arrays.stream(spoiled).filter(v -> v == 0).count() / 20_000.0, 0.01);
    assertEquals(0.05, Arrays.stream(spoiled).filter(v -> v == 255).count() / 20_000.0, 0.01);
    assertTrue(Arrays.stream(spoiled).allMatch(v -> v == 0 || v == 100 || v == 255));
    assertEquals(100, grey[0][0]);
  }

  @Test
  void aShareOfPercentIsRefused() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> Noise.saltAndPepper(new double[1][1], 5, 1));
    assertEquals("a share of 5.0 of the pixels; give 0 to 1, such as 0.05", thrown.getMessage());
  }
}
