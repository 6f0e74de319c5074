package convlab.nn.gemm;

import jdk.incubator.vector.FloatVector;
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
 * AVX-512 and NEON have 32 vector registers: 8 x 2 sums, two loads and a factor fit. AVX2 has 16: 6
 * x 2. Vectors of 16 lanes cover the 32 columns in one pass, shorter ones in several.
 *
 * <p>A tile with fewer rows computes all R: the rows too many read and write the last real one's
 * place, and are written before it. The two methods are long but must stay free of branches and
 * helpers: the compiler stops inlining vector operations in a method that has too many.
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
      float[] first,
      int firstOffset,
      int firstStride,
      float[] c,
      int cOffset,
      int cStride,
      int rows,
      boolean rectify) {
    for (int j = 0; j < Kernels.LANES; j += 2 * VL) {
      if (ROWS == 8) {
        eightRows(
            a,
            aOffset,
            taps,
            tapCount,
            b,
            bOffset + j,
            first,
            firstOffset + j,
            firstStride,
            c,
            cOffset + j,
            cStride,
            rows);
      } else {
        sixRows(
            a,
            aOffset,
            taps,
            tapCount,
            b,
            bOffset + j,
            first,
            firstOffset + j,
            firstStride,
            c,
            cOffset + j,
            cStride,
            rows);
      }
    }
    if (rectify) {
      rectify(c, cOffset, cStride, rows);
    }
  }

  /** 8 rows x 2 vectors: 16 sums in registers. */
  private static void eightRows(
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
      int rows) {
    int last = cOffset + (rows - 1) * cStride;
    int c0 = cOffset;
    int c1 = Math.min(c0 + cStride, last);
    int c2 = Math.min(c1 + cStride, last);
    int c3 = Math.min(c2 + cStride, last);
    int c4 = Math.min(c3 + cStride, last);
    int c5 = Math.min(c4 + cStride, last);
    int c6 = Math.min(c5 + cStride, last);
    int c7 = Math.min(c6 + cStride, last);
    int lastFirst = firstOffset + (rows - 1) * firstStride;
    int f0 = firstOffset;
    int f1 = Math.min(f0 + firstStride, lastFirst);
    int f2 = Math.min(f1 + firstStride, lastFirst);
    int f3 = Math.min(f2 + firstStride, lastFirst);
    int f4 = Math.min(f3 + firstStride, lastFirst);
    int f5 = Math.min(f4 + firstStride, lastFirst);
    int f6 = Math.min(f5 + firstStride, lastFirst);
    int f7 = Math.min(f6 + firstStride, lastFirst);
    FloatVector s0 = FloatVector.fromArray(SPECIES, first, f0);
    FloatVector t0 = FloatVector.fromArray(SPECIES, first, f0 + VL);
    FloatVector s1 = FloatVector.fromArray(SPECIES, first, f1);
    FloatVector t1 = FloatVector.fromArray(SPECIES, first, f1 + VL);
    FloatVector s2 = FloatVector.fromArray(SPECIES, first, f2);
    FloatVector t2 = FloatVector.fromArray(SPECIES, first, f2 + VL);
    FloatVector s3 = FloatVector.fromArray(SPECIES, first, f3);
    FloatVector t3 = FloatVector.fromArray(SPECIES, first, f3 + VL);
    FloatVector s4 = FloatVector.fromArray(SPECIES, first, f4);
    FloatVector t4 = FloatVector.fromArray(SPECIES, first, f4 + VL);
    FloatVector s5 = FloatVector.fromArray(SPECIES, first, f5);
    FloatVector t5 = FloatVector.fromArray(SPECIES, first, f5 + VL);
    FloatVector s6 = FloatVector.fromArray(SPECIES, first, f6);
    FloatVector t6 = FloatVector.fromArray(SPECIES, first, f6 + VL);
    FloatVector s7 = FloatVector.fromArray(SPECIES, first, f7);
    FloatVector t7 = FloatVector.fromArray(SPECIES, first, f7 + VL);
    for (int k = 0; k < tapCount; k++) {
      int p = aOffset + taps[2 * k];
      int q = bOffset + taps[2 * k + 1];
      FloatVector x = FloatVector.fromArray(SPECIES, b, q);
      FloatVector y = FloatVector.fromArray(SPECIES, b, q + VL);
      FloatVector w;
      w = FloatVector.broadcast(SPECIES, a[p]);
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
    s7.intoArray(c, c7);
    t7.intoArray(c, c7 + VL);
    s6.intoArray(c, c6);
    t6.intoArray(c, c6 + VL);
    s5.intoArray(c, c5);
    t5.intoArray(c, c5 + VL);
    s4.intoArray(c, c4);
    t4.intoArray(c, c4 + VL);
    s3.intoArray(c, c3);
    t3.intoArray(c, c3 + VL);
    s2.intoArray(c, c2);
    t2.intoArray(c, c2 + VL);
    s1.intoArray(c, c1);
    t1.intoArray(c, c1 + VL);
    s0.intoArray(c, c0);
    t0.intoArray(c, c0 + VL);
  }

  /** 6 rows x 2 vectors: 12 sums in registers. */
  private static void sixRows(
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
      int rows) {
    int last = cOffset + (rows - 1) * cStride;
    int c0 = cOffset;
    int c1 = Math.min(c0 + cStride, last);
    int c2 = Math.min(c1 + cStride, last);
    int c3 = Math.min(c2 + cStride, last);
    int c4 = Math.min(c3 + cStride, last);
    int c5 = Math.min(c4 + cStride, last);
    int lastFirst = firstOffset + (rows - 1) * firstStride;
    int f0 = firstOffset;
    int f1 = Math.min(f0 + firstStride, lastFirst);
    int f2 = Math.min(f1 + firstStride, lastFirst);
    int f3 = Math.min(f2 + firstStride, lastFirst);
    int f4 = Math.min(f3 + firstStride, lastFirst);
    int f5 = Math.min(f4 + firstStride, lastFirst);
    FloatVector s0 = FloatVector.fromArray(SPECIES, first, f0);
    FloatVector t0 = FloatVector.fromArray(SPECIES, first, f0 + VL);
    FloatVector s1 = FloatVector.fromArray(SPECIES, first, f1);
    FloatVector t1 = FloatVector.fromArray(SPECIES, first, f1 + VL);
    FloatVector s2 = FloatVector.fromArray(SPECIES, first, f2);
    FloatVector t2 = FloatVector.fromArray(SPECIES, first, f2 + VL);
    FloatVector s3 = FloatVector.fromArray(SPECIES, first, f3);
    FloatVector t3 = FloatVector.fromArray(SPECIES, first, f3 + VL);
    FloatVector s4 = FloatVector.fromArray(SPECIES, first, f4);
    FloatVector t4 = FloatVector.fromArray(SPECIES, first, f4 + VL);
    FloatVector s5 = FloatVector.fromArray(SPECIES, first, f5);
    FloatVector t5 = FloatVector.fromArray(SPECIES, first, f5 + VL);
    for (int k = 0; k < tapCount; k++) {
      int p = aOffset + taps[2 * k];
      int q = bOffset + taps[2 * k + 1];
      FloatVector x = FloatVector.fromArray(SPECIES, b, q);
      FloatVector y = FloatVector.fromArray(SPECIES, b, q + VL);
      FloatVector w;
      w = FloatVector.broadcast(SPECIES, a[p]);
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
    s5.intoArray(c, c5);
    t5.intoArray(c, c5 + VL);
    s4.intoArray(c, c4);
    t4.intoArray(c, c4 + VL);
    s3.intoArray(c, c3);
    t3.intoArray(c, c3 + VL);
    s2.intoArray(c, c2);
    t2.intoArray(c, c2 + VL);
    s1.intoArray(c, c1);
    t1.intoArray(c, c1 + VL);
    s0.intoArray(c, c0);
    t0.intoArray(c, c0 + VL);
  }

  /** Numbers below 0 become 0. */
  static void rectify(float[] c, int cOffset, int cStride, int rows) {
    for (int r = 0; r < rows; r++) {
      for (int l = cOffset + r * cStride; l < cOffset + r * cStride + Kernels.LANES; l += VL) {
        FloatVector.fromArray(SPECIES, c, l).max(0f).intoArray(c, l);
      }
    }
  }
}
