package convlab.nn.gemm;

/**
 * The transforms of Winograd's convolution in plain Java: sums of pixels times the matrices of
 * {@code convlab.nn.layer.Winograd}, row by row, skipping nothing but zeros.
 */
final class ScalarWinograd {
  private static final float[][] B = {
    {4, 0, -5, 0, 1, 0},
    {0, -4, -4, 1, 1, 0},
    {0, 4, -4, -1, 1, 0},
    {0, -2, -1, 2, 1, 0},
    {0, 2, -1, -2, 1, 0},
    {0, 4, 0, -5, 0, 1}
  };

  private static final float[][] A = {
    {1, 1, 1, 1, 1, 0}, {0, 1, -1, 2, -2, 0}, {0, 1, 1, 4, 4, 0}, {0, 1, -1, 8, -8, 1}
  };

  private static final float[][] A_TRANSPOSED = transposed(A);

  private ScalarWinograd() {}

  private static float[][] transposed(float[][] matrix) {
    float[][] turned = new float[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < turned.length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  static void sixToSix(
      float[] from,
      int fromOffset,
      int fromLine,
      int fromStep,
      float[] to,
      int toOffset,
      int toLine,
      int toStep,
      int lines) {
    for (int line = 0; line < lines; line++) {
      int at = fromOffset + line * fromLine;
      multiply(B, from, at, fromStep, to, toOffset + line * toLine, toStep, 0);
    }
  }

  static void sixToFour(
      float[] from,
      int fromOffset,
      int fromLine,
      int fromStep,
      float[] to,
      int toOffset,
      int toLine,
      int toStep,
      int lines,
      float first) {
    for (int line = 0; line < lines; line++) {
      int at = fromOffset + line * fromLine;
      int into = toOffset + line * toLine;
      multiply(A, from, at, fromStep, to, into, toStep, first);
    }
  }

  static void fourToSix(
      float[] from,
      int fromOffset,
      int fromLine,
      int fromStep,
      float[] to,
      int toOffset,
      int toLine,
      int toStep,
      int lines) {
    for (int line = 0; line < lines; line++) {
      int at = fromOffset + line * fromLine;
      multiply(A_TRANSPOSED, from, at, fromStep, to, toOffset + line * toLine, toStep, 0);
    }
  }

  private static void multiply(
      float[][] matrix,
      float[] from,
      int at,
      int fromStep,
      float[] to,
      int into,
      int toStep,
      float first) {
    for (int i = 0; i < matrix.length; i++) {
      java.util.Arrays.fill(to, into + i * toStep, into + i * toStep + Kernels.LANES, first);
      for (int j = 0; j < matrix[i].length; j++) {
        float factor = matrix[i][j];
        for (int l = 0; factor != 0 && l < Kernels.LANES; l++) {
          to[into + i * toStep + l] += factor * from[at + j * fromStep + l];
        }
      }
    }
  }
}
