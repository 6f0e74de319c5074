package convlab.nn.gemm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The register tile of {@link Kernels#rowTile} with the Vector API: 8 rows x 2 vectors of sums, as
 * in {@link VectorTile}, but the factors of a row lie side by side and the loop runs along them.
 * Long for the same reason. On AVX2 some of the sums live in memory.
 */
final class VectorRowTile {
  private static final VectorSpecies<Float> SPECIES = VectorTile.SPECIES;
  private static final int VL = VectorTile.VL;

  private VectorRowTile() {}

  static void run(
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
      int rows) {
    for (int j = 0; j < Kernels.LANES; j += 2 * VL) {
      eightRows(
          a,
          aOffset,
          aStep,
          b,
          bOffset + j,
          bStride,
          count,
          first,
          firstOffset + j,
          firstStride,
          c,
          cOffset + j,
          cStride,
          rows);
    }
  }

  private static void eightRows(
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
    int lastRow = aOffset + (rows - 1) * aStep;
    int a0 = aOffset;
    int a1 = Math.min(a0 + aStep, lastRow);
    int a2 = Math.min(a1 + aStep, lastRow);
    int a3 = Math.min(a2 + aStep, lastRow);
    int a4 = Math.min(a3 + aStep, lastRow);
    int a5 = Math.min(a4 + aStep, lastRow);
    int a6 = Math.min(a5 + aStep, lastRow);
    int a7 = Math.min(a6 + aStep, lastRow);
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
    for (int k = 0; k < count; k++) {
      FloatVector x = FloatVector.fromArray(SPECIES, b, bOffset + k * bStride);
      FloatVector y = FloatVector.fromArray(SPECIES, b, bOffset + k * bStride + VL);
      FloatVector w;
      w = FloatVector.broadcast(SPECIES, a[a0 + k]);
      s0 = w.fma(x, s0);
      t0 = w.fma(y, t0);
      w = FloatVector.broadcast(SPECIES, a[a1 + k]);
      s1 = w.fma(x, s1);
      t1 = w.fma(y, t1);
      w = FloatVector.broadcast(SPECIES, a[a2 + k]);
      s2 = w.fma(x, s2);
      t2 = w.fma(y, t2);
      w = FloatVector.broadcast(SPECIES, a[a3 + k]);
      s3 = w.fma(x, s3);
      t3 = w.fma(y, t3);
      w = FloatVector.broadcast(SPECIES, a[a4 + k]);
      s4 = w.fma(x, s4);
      t4 = w.fma(y, t4);
      w = FloatVector.broadcast(SPECIES, a[a5 + k]);
      s5 = w.fma(x, s5);
      t5 = w.fma(y, t5);
      w = FloatVector.broadcast(SPECIES, a[a6 + k]);
      s6 = w.fma(x, s6);
      t6 = w.fma(y, t6);
      w = FloatVector.broadcast(SPECIES, a[a7 + k]);
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
}
