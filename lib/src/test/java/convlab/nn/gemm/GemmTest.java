package convlab.nn.gemm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix product against three loops in double precision. */
class GemmTest {

  @ParameterizedTest(name = "{0} x {2} times {2} x {1}")
  @CsvSource({
    "1, 1, 1",
    "7, 7, 7",
    "31, 31, 31",
    "1, 31, 7",
    "7, 1, 1021",
    "1021, 7, 31",
    "31, 1021, 7",
    "8, 32, 256",
    "9, 33, 257",
    "64, 64, 513"
  })
  void everyVariant(int m, int n, int k) {
    for (int variant = 0; variant < 4; variant++) {
      check((variant & 1) > 0, (variant & 2) > 0, m, n, k);
    }
  }

  @Test
  void randomShapes() {
    long seed = 20_240;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 40; i++) {
      check(
          random.nextBoolean(),
          random.nextBoolean(),
          1 + random.nextInt(90),
          1 + random.nextInt(90),
          1 + random.nextInt(600));
    }
  }

  private static void check(boolean transposeA, boolean transposeB, int m, int n, int k) {
    float[] a = numbers(1, m * k);
    float[] b = numbers(2, k * n);
    float[] c = numbers(3, m * n);
    Gemm.multiply(transposeA, transposeB, m, n, k, a, b, c, Gemm.HERE);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int l = 0; l < k; l++) {
          double left = a[transposeA ? l * m + i : i * k + l];
          sum += left * b[transposeB ? j * k + l : l * n + j];
        }
        String where = m + "x" + n + "x" + k + " " + transposeA + transposeB + " " + i + "," + j;
        assertEquals(sum, c[i * n + j], 1e-6 * k + 1e-6, where);
      }
    }
  }

  @Test
  void aShortArrayIsNamed() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Gemm.multiply(
                    false, false, 2, 3, 4, new float[8], new float[11], new float[6], Gemm.HERE));
    assertEquals("B has 11 numbers, too few for 4x3; give at least 12", thrown.getMessage());
  }

  private static float[] numbers(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] made = new float[count];
    for (int i = 0; i < count; i++) {
      made[i] = (float) (2 * random.nextDouble() - 1);
    }
    return made;
  }
}
