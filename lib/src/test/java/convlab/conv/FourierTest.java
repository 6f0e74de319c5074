package convlab.conv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourierTest {
  @ParameterizedTest(name = "{0} samples with {1} taps")
  @CsvSource({"1, 1", "7, 3", "8, 8", "31, 4", "198, 25", "1021, 7"})
  void theProductOfTheWavesIsTheFullConvolution(int n, int k) {
    double[] x = new Random(1).doubles(n, -1, 1).toArray();
    double[] h = new Random(2).doubles(k, -1, 1).toArray();
    double[] slid = Convolution1d.convolve(x, h, Slide.full());
    assertArrayEquals(slid, Fourier.convolve(x, h), 1e-12);
  }

  @Test
  void aMeanOfTwoPassesTheSlowestWaveAndStopsTheFastest() {
    double[] strengths = Fourier.strengths(new double[] {0.5, 0.5}, 8);
    assertArrayEquals(
        new double[] {1, Math.cos(Math.PI / 8), Math.sqrt(0.5), Math.sin(Math.PI / 8), 0},
        strengths,
        1e-12);
  }

  @Test
  void aSizeThatIsNoPowerOfTwoNamesTheNextOne() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> Fourier.strengths(new double[] {1, 2, 3}, 6));
    assertEquals("size 6 is no power of two of at least 3; use 8", thrown.getMessage());
  }
}
