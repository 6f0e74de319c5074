package convlab.nn.gemm;

/** The readable reference in plain Java, also the fallback where the Vector API is missing. */
public final class ScalarKernels implements Kernels {
  private static final int ROWS = 4;
  private static final int DOT_STEP = 32;

  /** The only state is none: one instance serves all threads. */
  public ScalarKernels() {}

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public int dotStep() {
    return DOT_STEP;
  }

  @Override
  public int foldWidth() {
    return 1;
  }

  @Override
  public String description() {
    return "plain Java, tile 4x32";
  }

  @Override
  public void tile(
      float[] a,
      int aOffset,
      int[] taps,
      int tapCount,
      float[] b,
      int bOffset,
      float[] first,
      int firstOffset,
      int firstStride,
      float[] c,
      int cOffset,
      int cStride,
      int rows,
      boolean rectify) {
    for (int r = 0; r < rows; r++) {
      int row = cOffset + r * cStride;
      System.arraycopy(first, firstOffset + r * firstStride, c, row, LANES);
      for (int k = 0; k < tapCount; k++) {
        addScaled(a[aOffset + taps[2 * k] + r], b, bOffset + taps[2 * k + 1], c, row);
      }
      rectify(c, row, rectify);
    }
  }

  private static void addScaled(float factor, float[] b, int from, float[] c, int to) {
    for (int l = 0; l < LANES; l++) {
      c[to + l] += factor * b[from + l];
    }
  }

  @Override
  public void rowTile(
      float[] a,
      int aOffset,
      int aStep,
      float[] b,
      int bOffset,
      int bStride,
      int count,
      float[] first,
      int firstOffset,
      int firstStride,
      float[] c,
      int cOffset,
      int cStride,
      int rows,
      boolean rectify) {
    for (int r = 0; r < rows; r++) {
      int row = cOffset + r * cStride;
      System.arraycopy(first, firstOffset + r * firstStride, c, row, LANES);
      for (int k = 0; k < count; k++) {
        addScaled(a[aOffset + r * aStep + k], b, bOffset + k * bStride, c, row);
      }
      rectify(c, row, rectify);
    }
  }

  private static void rectify(float[] c, int row, boolean wanted) {
    for (int l = row; wanted && l < row + LANES; l++) {
      c[l] = Math.max(0, c[l]);
    }
  }

  @Override
  public void dot(
      float[] p,
      int pStride,
      float[] q,
      int qStride,
      int[] pairs,
      int count,
      int pOffset,
      int qOffset,
      float[] sums,
      int sumsOffset) {
    for (int i = 0; i < DOT; i++) {
      for (int j = 0; j < DOT; j++) {
        float sum = 0;
        for (int k = 0; k < count; k++) {
          int pAt = pOffset + pairs[2 * k] + i * pStride;
          int qAt = qOffset + pairs[2 * k + 1] + j * qStride;
          for (int l = 0; l < DOT_STEP; l++) {
            sum += p[pAt + l] * q[qAt + l];
          }
        }
        sums[sumsOffset + i * DOT + j] += sum;
      }
    }
  }

  @Override
  public void dotRow(
      float[] p,
      int pOffset,
      int pStride,
      float[] q,
      int qOffset,
      int qStep,
      int qTap,
      int width,
      float[] sums,
      int sumsOffset) {
    for (int i = 0; i < DOT; i++) {
      for (int t = 0; t < ROW_TAPS; t++) {
        float sum = 0;
        for (int x = 0; x < width; x++) {
          int pAt = pOffset + i * pStride + x * LANES;
          int qAt = qOffset + x * qStep + t * qTap;
          for (int l = 0; l < LANES; l++) {
            sum += p[pAt + l] * q[qAt + l];
          }
        }
        sums[sumsOffset + i * ROW_TAPS + t] += sum;
      }
    }
  }

  @Override
  public void fold(float[] sums, int sumsOffset, float[] totals) {
    System.arraycopy(sums, sumsOffset, totals, 0, totals.length);
  }

  @Override
  public void maxRow(
      float[] x,
      int top,
      int bottom,
      float[] pooled,
      float[] winners,
      int offset,
      int width,
      float floor) {
    for (int i = 0; i < width * LANES; i++) {
      int left = i / LANES * LANES + i;
      float largest = Float.NEGATIVE_INFINITY;
      for (int k = 0; k < 4; k++) {
        float candidate = x[(k < 2 ? top : bottom) + left + k % 2 * LANES];
        if (k == 0 || candidate > largest || Float.isNaN(candidate)) {
          largest = candidate;
          winners[offset + i] = k;
        }
      }
      pooled[offset + i] = Math.max(floor, largest);
    }
  }

  @Override
  public void maxRowBackward(
      float[] winners,
      float[] gradient,
      int offset,
      int width,
      float[] xGradient,
      int top,
      int bottom) {
    for (int i = 0; i < width * LANES; i++) {
      int left = i / LANES * LANES + i;
      for (int k = 0; k < 4; k++) {
        int to = (k < 2 ? top : bottom) + left + k % 2 * LANES;
        xGradient[to] = winners[offset + i] == k ? gradient[offset + i] : 0;
      }
    }
  }

  @Override
  public void rectifyBackward(float[] gradient, float[] output, float[] into, int from, int to) {
    for (int i = from; i < to; i++) {
      into[i] = output[i] > 0 ? gradient[i] : 0;
    }
  }

  @Override
  public void transpose(
      float[] from, int fromOffset, int[] places, float[] to, int toOffset, int toStride) {
    for (int i = 0; i < LANES; i++) {
      for (int j = 0; j < places.length; j++) {
        to[toOffset + i * toStride + j] = from[fromOffset + places[j] + i];
      }
    }
  }

  @Override
  public void sixToSix(
      float[] from,
      int fromOffset,
      int fromLine,
      int fromStep,
      float[] to,
      int toOffset,
      int toLine,
      int toStep,
      int lines) {
    ScalarWinograd.sixToSix(
        from, fromOffset, fromLine, fromStep, to, toOffset, toLine, toStep, lines);
  }

  @Override
  public void sixToFour(
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
    ScalarWinograd.sixToFour(
        from, fromOffset, fromLine, fromStep, to, toOffset, toLine, toStep, lines, first);
  }

  @Override
  public void fourToSix(
      float[] from,
      int fromOffset,
      int fromLine,
      int fromStep,
      float[] to,
      int toOffset,
      int toLine,
      int toStep,
      int lines) {
    ScalarWinograd.fourToSix(
        from, fromOffset, fromLine, fromStep, to, toOffset, toLine, toStep, lines);
  }

  @Override
  public void laneSums(
      float[] a, float aMean, float[] x, float xMean, int from, int to, float[] sums) {
    for (int i = from; i < to; i += LANES) {
      for (int l = 0; l < LANES; l++) {
        float factor = a[i + l] - aMean;
        sums[l] += factor;
        sums[LANES + l] += factor * (x[i + l] - xMean);
      }
    }
  }
}
