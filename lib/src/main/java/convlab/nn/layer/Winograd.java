package convlab.nn.layer;

/**
 * The arithmetic of Winograd's convolution F(4x4, 3x3), for one axis. Four neighbouring outputs of
 * a kernel g of three see six inputs d and need 12 multiplications done plainly; with
 *
 * <pre>
 *   outputs = A^T ((G g) * (B^T d))
 *
 *         1/4    0     0            4  0 -5  0  1  0           1  1  1  1  1  0
 *        -1/6  -1/6  -1/6           0 -4 -4  1  1  0    A^T =  0  1 -1  2 -2  0
 *   G =  -1/6   1/6  -1/6    B^T =  0  4 -4 -1  1  0           0  1  1  4  4  0
 *        1/24  1/12   1/6           0 -2 -1  2  1  0           0  1 -1  8 -8  1
 *        1/24 -1/12   1/6           0  2 -1 -2  1  0
 *          0     0     1            0  4  0 -5  0  1
 * </pre>
 *
 * they need 6, and on both axes 36 instead of 144 for 4x4 outputs. {@code *} is element by element;
 * summed over channels it is, for each of the 36 elements, a matrix product (Lavin and Gray 2015,
 * arXiv:1509.09308; Winograd 1980). The rounding error is about ten times that of the plain sum.
 */
final class Winograd {
  /** Inputs that a tile sees on each axis. */
  static final int SEEN = 6;

  /** Outputs of a tile on each axis. */
  static final int MADE = 4;

  /** Kernel size. */
  static final int KERNEL = 3;

  /** Elements of a transformed tile: 36. */
  static final int ELEMENTS = SEEN * SEEN;

  private Winograd() {}

  /**
   * {@code G g G^T} of one kernel: 36 elements {@code toStep} apart.
   *
   * @param back true runs through the kernel backwards
   * @param rows scratch, 18 numbers
   */
  static void ofKernel(
      float[] weight, int at, boolean back, float[] rows, float[] to, int toAt, int toStep) {
    int first = back ? at + KERNEL * KERNEL - 1 : at;
    int step = back ? -1 : 1;
    for (int y = 0; y < KERNEL; y++) {
      stretch(weight, first + y * KERNEL * step, step, rows, y * SEEN, 1);
    }
    for (int x = 0; x < SEEN; x++) {
      stretch(rows, x, SEEN, to, toAt + x * toStep, SEEN * toStep);
    }
  }

  /** G times three numbers. */
  private static void stretch(float[] g, int at, int step, float[] to, int toAt, int toStep) {
    float g0 = g[at];
    float g1 = g[at + step];
    float g2 = g[at + 2 * step];
    float far = g0 * (1 / 24f) + g2 * (1 / 6f);
    to[toAt] = g0 * 0.25f;
    to[toAt + toStep] = (g0 + g2 + g1) * (-1 / 6f);
    to[toAt + 2 * toStep] = (g0 + g2 - g1) * (-1 / 6f);
    to[toAt + 3 * toStep] = far + g1 * (1 / 12f);
    to[toAt + 4 * toStep] = far - g1 * (1 / 12f);
    to[toAt + 5 * toStep] = g2;
  }

  /**
   * {@code G^T e G}, the adjoint: a kernel's gradient from that of its 36 elements, {@code step}
   * apart.
   *
   * @param rows scratch, 18 numbers
   */
  static void kernelGradient(
      float[] element, int at, int step, float[] rows, float[] gradient, int gradientAt) {
    for (int x = 0; x < SEEN; x++) {
      shrink(element, at + x * step, SEEN * step, rows, x, SEEN);
    }
    for (int y = 0; y < KERNEL; y++) {
      shrink(rows, y * SEEN, 1, gradient, gradientAt + y * KERNEL, 1);
    }
  }

  /** G^T times six numbers. */
  private static void shrink(float[] e, int at, int step, float[] to, int toAt, int toStep) {
    float e1 = e[at + step];
    float e2 = e[at + 2 * step];
    float e3 = e[at + 3 * step];
    float e4 = e[at + 4 * step];
    to[toAt] = e[at] * 0.25f - (e1 + e2) * (1 / 6f) + (e3 + e4) * (1 / 24f);
    to[toAt + toStep] = (e2 - e1) * (1 / 6f) + (e3 - e4) * (1 / 12f);
    to[toAt + 2 * toStep] = (e3 + e4 - e1 - e2) * (1 / 6f) + e[at + 5 * step];
  }
}
