package convlab.nn.gemm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The register tile of {@link Kernels#tile} with the Vector API. R rows x 2 vectors of sums stay in
 * registers for the whole list of taps; a tap costs two loads, R broadcasts and 2R multiply-adds:
 *
 * <pre>
 *            x      y        two vectors of b
 *   w 0     s0     t0
 *   w 1     s1     t1        w r: factor r of a, the same in all lanes
 *   ...     ...    ...       s r += w r * x,  t r += w r * y
 *   w R-1   sR-1   tR-1
 * </pre>
 *
 * AVX-512 and NEON have 32 vector registers: 8 x 2 sums, two loads and a factor fit. AVX2 has 16:
 * 6 x 2. Vectors of 16 lanes cover the 32 columns in one pass, shorter ones in several.
 */
final class VectorTile {
  static final VectorSpecies<Float> SPECIES =
      FloatVector.SPECIES_PREFERRED.length() > Kernels.LANES / 2
          ? FloatVector.SPECIES_512
          : FloatVector.SPECIES_PREFERRED;
  static final int VL = SPECIES.length();

  /** x86 below AVX-512 is the one with 16 registers, and the one whose vectors have 8 lanes. */
  static final int ROWS = VL == 8 ? 6 : 8;

  private VectorTile() {}

  static void run(
      float[] a,
      int aOffset,
      int[] taps,
      int tapCount,
      float[] b,
      int bOffset,
      float[] c,
      int cOffset,
      int cStride,
      int rows,
      float[] start,
      int startOffset,
      boolean rectify) {
    for (int j = 0; j < Kernels.LANES; j += 2 * VL) {
      if (ROWS == 8) {
        eightRows(
            a, aOffset, taps, tapCount, b, bOffset + j, c, cOffset + j, cStride, rows, start,
            startOffset, rectify);
      } else {
        sixRows(
            a, aOffset, taps, tapCount, b, bOffset + j, c, cOffset + j, cStride, rows, start,
            startOffset, rectify);
      }
    }
  }

  /** 8 rows x 2 vectors: 16 sums in registers. */
  private static void eightRows(
      float[] a, int aOffset, int[] taps, int tapCount, float[] b, int bOffset,
      float[] c, int cOffset, int cStride, int rows, float[] start, int startOffset,
      boolean rectify) {
FloatVector s0 = first(c, cOffset + 0 * cStride, 0 < rows, start, startOffset + 0);
FloatVector t0 = first(c, cOffset + 0 * cStride + VL, 0 < rows, start, startOffset + 0);
FloatVector s1 = first(c, cOffset + 1 * cStride, 1 < rows, start, startOffset + 1);
FloatVector t1 = first(c, cOffset + 1 * cStride + VL, 1 < rows, start, startOffset + 1);
FloatVector s2 = first(c, cOffset + 2 * cStride, 2 < rows, start, startOffset + 2);
FloatVector t2 = first(c, cOffset + 2 * cStride + VL, 2 < rows, start, startOffset + 2);
FloatVector s3 = first(c, cOffset + 3 * cStride, 3 < rows, start, startOffset + 3);
FloatVector t3 = first(c, cOffset + 3 * cStride + VL, 3 < rows, start, startOffset + 3);
FloatVector s4 = first(c, cOffset + 4 * cStride, 4 < rows, start, startOffset + 4);
FloatVector t4 = first(c, cOffset + 4 * cStride + VL, 4 < rows, start, startOffset + 4);
FloatVector s5 = first(c, cOffset + 5 * cStride, 5 < rows, start, startOffset + 5);
FloatVector t5 = first(c, cOffset + 5 * cStride + VL, 5 < rows, start, startOffset + 5);
FloatVector s6 = first(c, cOffset + 6 * cStride, 6 < rows, start, startOffset + 6);
FloatVector t6 = first(c, cOffset + 6 * cStride + VL, 6 < rows, start, startOffset + 6);
FloatVector s7 = first(c, cOffset + 7 * cStride, 7 < rows, start, startOffset + 7);
FloatVector t7 = first(c, cOffset + 7 * cStride + VL, 7 < rows, start, startOffset + 7);
for (int k = 0; k < tapCount; k++) {
int p = aOffset + taps[2 * k];
int q = bOffset + taps[2 * k + 1];
FloatVector x = FloatVector.fromArray(SPECIES, b, q);
FloatVector y = FloatVector.fromArray(SPECIES, b, q + VL);
FloatVector w;
w = FloatVector.broadcast(SPECIES, a[p + 0]);
s0 = w.fma(x, s0);
t0 = w.fma(y, t0);
w = FloatVector.broadcast(SPECIES, a[p + 1]);
s1 = w.fma(x, s1);
t1 = w.fma(y, t1);
w = FloatVector.broadcast(SPECIES, a[p + 2]);
s2 = w.fma(x, s2);
t2 = w.fma(y, t2);
w = FloatVector.broadcast(SPECIES, a[p + 3]);
s3 = w.fma(x, s3);
t3 = w.fma(y, t3);
w = FloatVector.broadcast(SPECIES, a[p + 4]);
s4 = w.fma(x, s4);
t4 = w.fma(y, t4);
w = FloatVector.broadcast(SPECIES, a[p + 5]);
s5 = w.fma(x, s5);
t5 = w.fma(y, t5);
w = FloatVector.broadcast(SPECIES, a[p + 6]);
s6 = w.fma(x, s6);
t6 = w.fma(y, t6);
w = FloatVector.broadcast(SPECIES, a[p + 7]);
s7 = w.fma(x, s7);
t7 = w.fma(y, t7);
}
store(s0, t0, c, cOffset + 0 * cStride, 0 < rows, rectify);
store(s1, t1, c, cOffset + 1 * cStride, 1 < rows, rectify);
store(s2, t2, c, cOffset + 2 * cStride, 2 < rows, rectify);
store(s3, t3, c, cOffset + 3 * cStride, 3 < rows, rectify);
store(s4, t4, c, cOffset + 4 * cStride, 4 < rows, rectify);
store(s5, t5, c, cOffset + 5 * cStride, 5 < rows, rectify);
store(s6, t6, c, cOffset + 6 * cStride, 6 < rows, rectify);
store(s7, t7, c, cOffset + 7 * cStride, 7 < rows, rectify);
}
  /** 6 rows x 2 vectors: 12 sums in registers. */
  private static void sixRows(
      float[] a, int aOffset, int[] taps, int tapCount, float[] b, int bOffset,
      float[] c, int cOffset, int cStride, int rows, float[] start, int startOffset,
      boolean rectify) {
FloatVector s0 = first(c, cOffset + 0 * cStride, 0 < rows, start, startOffset + 0);
FloatVector t0 = first(c, cOffset + 0 * cStride + VL, 0 < rows, start, startOffset + 0);
FloatVector s1 = first(c, cOffset + 1 * cStride, 1 < rows, start, startOffset + 1);
FloatVector t1 = first(c, cOffset + 1 * cStride + VL, 1 < rows, start, startOffset + 1);
FloatVector s2 = first(c, cOffset + 2 * cStride, 2 < rows, start, startOffset + 2);
FloatVector t2 = first(c, cOffset + 2 * cStride + VL, 2 < rows, start, startOffset + 2);
FloatVector s3 = first(c, cOffset + 3 * cStride, 3 < rows, start, startOffset + 3);
FloatVector t3 = first(c, cOffset + 3 * cStride + VL, 3 < rows, start, startOffset + 3);
FloatVector s4 = first(c, cOffset + 4 * cStride, 4 < rows, start, startOffset + 4);
FloatVector t4 = first(c, cOffset + 4 * cStride + VL, 4 < rows, start, startOffset + 4);
FloatVector s5 = first(c, cOffset + 5 * cStride, 5 < rows, start, startOffset + 5);
FloatVector t5 = first(c, cOffset + 5 * cStride + VL, 5 < rows, start, startOffset + 5);
for (int k = 0; k < tapCount; k++) {
int p = aOffset + taps[2 * k];
int q = bOffset + taps[2 * k + 1];
FloatVector x = FloatVector.fromArray(SPECIES, b, q);
FloatVector y = FloatVector.fromArray(SPECIES, b, q + VL);
FloatVector w;
w = FloatVector.broadcast(SPECIES, a[p + 0]);
s0 = w.fma(x, s0);
t0 = w.fma(y, t0);
w = FloatVector.broadcast(SPECIES, a[p + 1]);
s1 = w.fma(x, s1);
t1 = w.fma(y, t1);
w = FloatVector.broadcast(SPECIES, a[p + 2]);
s2 = w.fma(x, s2);
t2 = w.fma(y, t2);
w = FloatVector.broadcast(SPECIES, a[p + 3]);
s3 = w.fma(x, s3);
t3 = w.fma(y, t3);
w = FloatVector.broadcast(SPECIES, a[p + 4]);
s4 = w.fma(x, s4);
t4 = w.fma(y, t4);
w = FloatVector.broadcast(SPECIES, a[p + 5]);
s5 = w.fma(x, s5);
t5 = w.fma(y, t5);
}
store(s0, t0, c, cOffset + 0 * cStride, 0 < rows, rectify);
store(s1, t1, c, cOffset + 1 * cStride, 1 < rows, rectify);
store(s2, t2, c, cOffset + 2 * cStride, 2 < rows, rectify);
store(s3, t3, c, cOffset + 3 * cStride, 3 < rows, rectify);
store(s4, t4, c, cOffset + 4 * cStride, 4 < rows, rectify);
store(s5, t5, c, cOffset + 5 * cStride, 5 < rows, rectify);
}

  private static FloatVector first(
      float[] c, int offset, boolean inside, float[] start, int startOffset) {
    if (start != null) {
      return FloatVector.broadcast(SPECIES, start[startOffset]);
    }
    return inside ? FloatVector.fromArray(SPECIES, c, offset) : FloatVector.zero(SPECIES);
  }

  private static void store(
      FloatVector s, FloatVector t, float[] c, int offset, boolean inside, boolean rectify) {
    if (inside) {
      (rectify ? s.lanewise(VectorOperators.MAX, 0f) : s).intoArray(c, offset);
      (rectify ? t.lanewise(VectorOperators.MAX, 0f) : t).intoArray(c, offset + VL);
    }
  }
}
