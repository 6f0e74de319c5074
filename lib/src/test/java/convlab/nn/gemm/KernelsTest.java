package convlab.nn.gemm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector kernels give what the scalar ones give. */
class KernelsTest {
  private static final int LANES = Kernels.LANES;
  private final ScalarKernels scalar = new ScalarKernels();
  private Kernels vector;

  @BeforeEach
  void needsTheVectorApi() {
    vector = KernelChoice.choose("auto").chosen();
    assumeTrue(!(vector instanceof ScalarKernels), "no Vector API in this run");
  }

  @ParameterizedTest(name = "a tile of {0} taps")
  @ValueSource(ints = {0, 1, 7, 31, 1021})
  void tile(int taps) {
    for (int rows = 1; rows <= vector.rows(); rows++) {
      for (boolean rectify : new boolean[] {false, true}) {
        for (boolean fresh : new boolean[] {false, true}) {
          compareTile(taps, rows, rectify, fresh);
        }
      }
    }
  }

  private void compareTile(int taps, int rows, boolean rectify, boolean fresh) {
    int height = vector.rows();
    float[] a = numbers(1, 3 + (taps + 1) * height);
    float[] b = numbers(2, 5 + (taps + 1) * LANES);
    float[] start = numbers(3, 2 + rows * LANES);
    int[] list = shuffledTaps(taps, height);
    int stride = 2 * LANES + 3;
    float[] expected = numbers(4, 7 + rows * stride);
    float[] actual = expected.clone();
    // the scalar tile has fewer rows, so it is called for one row at a time
    for (int r = 0; r < rows; r++) {
      int at = 7 + r * stride;
      float[] first = fresh ? start : expected;
      int from = fresh ? 2 + r * LANES : at;
      scalar.tile(a, 3 + r, list, taps, b, 5, first, from, 0, expected, at, stride, 1, rectify);
    }
    float[] first = fresh ? start : actual;
    int from = fresh ? 2 : 7;
    int step = fresh ? LANES : stride;
    vector.tile(a, 3, list, taps, b, 5, first, from, step, actual, 7, stride, rows, rectify);
    assertArrayEquals(expected, actual, 1e-3f);
  }

  private static int[] shuffledTaps(int count, int height) {
    int[] order = IntStream.range(0, count).map(k -> k * 7 % Math.max(1, count)).toArray();
    return IntStream.range(0, 2 * count)
        .map(i -> i % 2 == 0 ? order[i / 2] * height : order[i / 2] * LANES)
        .toArray();
  }

  @ParameterizedTest(name = "a dot product of {0} pixels")
  @ValueSource(ints = {1, 7, 31})
  void dot(int pixels) {
    float[] p = numbers(1, 4 * pixels * LANES + 3);
    float[] q = numbers(2, 4 * pixels * LANES + 2);
    float[] expected = dot(scalar, p, q, pixels);
    assertArrayEquals(expected, dot(vector, p, q, pixels), 1e-2f);
  }

  private static float[] dot(Kernels kernels, float[] p, float[] q, int pixels) {
    int steps = pixels * LANES / kernels.dotStep();
    int[] pairs =
        IntStream.range(0, 2 * steps)
            .map(i -> (i % 2 == 0 ? i / 2 : steps - 1 - i / 2) * kernels.dotStep())
            .toArray();
    float[] sums = new float[1 + 16 * kernels.foldWidth()];
    int stride = pixels * LANES;
    for (int round = 0; round < 2; round++) {
      kernels.dot(p, stride, q, stride, reversible(pairs), steps, 3, 2, sums, 1);
    }
    float[] totals = new float[16];
    kernels.fold(sums, 1, totals);
    return totals;
  }

  @ParameterizedTest(name = "a row of {0} pixels")
  @ValueSource(ints = {1, 7, 28})
  void dotRow(int width) {
    float[] p = numbers(1, 3 + 4 * (width + 1) * LANES);
    float[] q = numbers(2, 2 + (2 * width + 3) * LANES);
    float[][] totals = new float[2][12];
    for (int k = 0; k < 2; k++) {
      Kernels kernels = k == 0 ? scalar : vector;
      float[] sums = new float[1 + 12 * kernels.foldWidth()];
      for (int round = 0; round < 2; round++) {
        kernels.dotRow(p, 3, (width + 1) * LANES, q, 2, 2 * LANES, LANES, width, sums, 1);
      }
      kernels.fold(sums, 1, totals[k]);
    }
    assertArrayEquals(totals[0], totals[1], 1e-2f);
  }

  /** The same places in p and q, so that the order of the list does not change the sum. */
  private static int[] reversible(int[] pairs) {
    int[] same = pairs.clone();
    for (int i = 0; i < same.length; i += 2) {
      same[i] = same[i + 1];
    }
    return same;
  }

  @Test
  void maxRowAndItsBackwardPassWithTiesAndFloor() {
    int width = 7;
    float[] x = numbers(1, 4 * width * LANES + LANES);
    for (int i = 0; i < x.length; i += 3) {
      x[i] = 0.5f;
    }
    int bottom = 2 * width * LANES;
    for (float floor : new float[] {Float.NEGATIVE_INFINITY, 0}) {
      float[][] results = new float[6][];
      for (int k = 0; k < 2; k++) {
        Kernels kernels = k == 0 ? scalar : vector;
        float[] pooled = new float[width * LANES];
        float[] winners = new float[width * LANES];
        kernels.maxRow(x, 0, bottom, pooled, winners, 0, width, floor);
        float[] gradient = new float[x.length];
        float[] given = numbers(2, pooled.length);
        kernels.maxRowBackward(winners, given, 0, width, gradient, 0, bottom);
        results[k] = pooled;
        results[2 + k] = winners;
        results[4 + k] = gradient;
      }
      for (int i = 0; i < results.length; i += 2) {
        assertArrayEquals(results[i], results[i + 1]);
      }
    }
  }

  @Test
  void rectifyBackward() {
    float[] gradient = numbers(1, 5 * LANES);
    float[] output = numbers(2, 5 * LANES);
    output[LANES] = 0;
    float[] expected = new float[5 * LANES];
    float[] actual = new float[5 * LANES];
    scalar.rectifyBackward(gradient, output, expected, LANES, 4 * LANES);
    vector.rectifyBackward(gradient, output, actual, LANES, 4 * LANES);
    assertArrayEquals(expected, actual);
  }

  @ParameterizedTest(name = "{0} rows transposed")
  @ValueSource(ints = {16, 32})
  void transpose(int rows) {
    float[] from = numbers(1, 3 + 40 * LANES);
    int[] places = IntStream.range(0, rows).map(j -> j * 11 % rows * 37).toArray();
    float[] expected = new float[5 + 50 * LANES];
    float[] actual = new float[5 + 50 * LANES];
    scalar.transpose(from, 3, places, expected, 5, 41);
    vector.transpose(from, 3, places, actual, 5, 41);
    assertArrayEquals(expected, actual);
    assertEquals(from[3 + places[7] + 20], actual[5 + 20 * 41 + 7]);
  }

  @ParameterizedTest(name = "rows of {0} factors")
  @ValueSource(ints = {0, 1, 7, 31, 257})
  void rowTile(int count) {
    float[] a = numbers(1, 8 * (count + 3) + 2);
    float[] b = numbers(2, 3 + (count + 1) * 33);
    float[] start = numbers(4, LANES);
    for (int rows = 1; rows <= Kernels.ROW_TILE; rows++) {
      float[] expected = numbers(3, 1 + rows * 35);
      float[] actual = expected.clone();
      for (Kernels kernels : new Kernels[] {scalar, vector}) {
        float[] c = kernels == scalar ? expected : actual;
        kernels.rowTile(a, 2, count + 3, b, 3, 33, count, c, 1, 35, c, 1, 35, rows, true);
        kernels.rowTile(a, 2, count + 3, b, 3, 33, count, start, 0, 0, c, 1, 35, 1, false);
      }
      assertArrayEquals(expected, actual, 1e-4f);
    }
  }

  /** One axis of Winograd's transforms, on three lines with steps of their own. */
  private interface Axis {
    void run(
        float[] from, int at, int line, int step, float[] to, int into, int toLine, int toStep);
  }

  @Test
  void winogradTransforms() {
    compare(
        (f, a, l, s, t, b, m, u) -> scalar.sixToSix(f, a, l, s, t, b, m, u, 3),
        (f, a, l, s, t, b, m, u) -> vector.sixToSix(f, a, l, s, t, b, m, u, 3));
    compare(
        (f, a, l, s, t, b, m, u) -> scalar.sixToFour(f, a, l, s, t, b, m, u, 3, 0.7f),
        (f, a, l, s, t, b, m, u) -> vector.sixToFour(f, a, l, s, t, b, m, u, 3, 0.7f));
    compare(
        (f, a, l, s, t, b, m, u) -> scalar.fourToSix(f, a, l, s, t, b, m, u, 3),
        (f, a, l, s, t, b, m, u) -> vector.fourToSix(f, a, l, s, t, b, m, u, 3));
  }

  private static void compare(Axis reference, Axis fast) {
    float[] from = numbers(1, 4 + 3 * 6 * 33);
    float[] expected = new float[2 + 6 * 3 * 40];
    float[] actual = expected.clone();
    reference.run(from, 4, 6 * 33, 33, expected, 2, 40, 3 * 40);
    fast.run(from, 4, 6 * 33, 33, actual, 2, 40, 3 * 40);
    assertArrayEquals(expected, actual, 1e-5f);
  }

  @Test
  void laneSums() {
    float[] a = numbers(1, 31 * LANES);
    float[] x = numbers(2, 31 * LANES);
    float[] expected = new float[2 * LANES];
    Arrays.fill(expected, 1);
    float[] actual = expected.clone();
    scalar.laneSums(a, -0.2f, x, 0.3f, LANES, 31 * LANES, expected);
    vector.laneSums(a, -0.2f, x, 0.3f, LANES, 31 * LANES, actual);
    assertArrayEquals(expected, actual, 1e-4f);
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
