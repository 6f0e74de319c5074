package convlab.nn.gemm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The register tile of {@link Kernels#dot} with the Vector API: 4 x 4 vectors of sums, each the
 * products of p with q at the listed pairs of places.
 *
 * <pre>
 *          q0    q1    q2    q3      four streams of q, one vector each
 *   p 0   s00   s01   s02   s03
 *   p 1   s10   s11   s12   s13      s ij += p i * q j, lane by lane
 *   p 2   s20   s21   s22   s23
 *   p 3   s30   s31   s32   s33
 * </pre>
 *
 * <p>Eight loads for sixteen multiply-adds. On AVX2 some of the sixteen sums live in memory, which
 * costs less than halving the tile. Long for the same reason as {@link VectorTile}.
 */
final class VectorDot {
  private static final VectorSpecies<Float> SPECIES = VectorTile.SPECIES;
  private static final int VL = VectorTile.VL;

  private VectorDot() {}

  static void run(
      float[] p,
      int pStride,
      float[] q,
      int qStride,
      int[] pairs,
      int count,
      int pOffset,
      int qOffset,
      float[] sums,
      int at) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, sums, at);
    FloatVector s01 = FloatVector.fromArray(SPECIES, sums, at + VL);
    FloatVector s02 = FloatVector.fromArray(SPECIES, sums, at + 2 * VL);
    FloatVector s03 = FloatVector.fromArray(SPECIES, sums, at + 3 * VL);
    FloatVector s10 = FloatVector.fromArray(SPECIES, sums, at + 4 * VL);
    FloatVector s11 = FloatVector.fromArray(SPECIES, sums, at + 5 * VL);
    FloatVector s12 = FloatVector.fromArray(SPECIES, sums, at + 6 * VL);
    FloatVector s13 = FloatVector.fromArray(SPECIES, sums, at + 7 * VL);
    FloatVector s20 = FloatVector.fromArray(SPECIES, sums, at + 8 * VL);
    FloatVector s21 = FloatVector.fromArray(SPECIES, sums, at + 9 * VL);
    FloatVector s22 = FloatVector.fromArray(SPECIES, sums, at + 10 * VL);
    FloatVector s23 = FloatVector.fromArray(SPECIES, sums, at + 11 * VL);
    FloatVector s30 = FloatVector.fromArray(SPECIES, sums, at + 12 * VL);
    FloatVector s31 = FloatVector.fromArray(SPECIES, sums, at + 13 * VL);
    FloatVector s32 = FloatVector.fromArray(SPECIES, sums, at + 14 * VL);
    FloatVector s33 = FloatVector.fromArray(SPECIES, sums, at + 15 * VL);
    for (int k = 0; k < count; k++) {
      int i = pOffset + pairs[2 * k];
      int j = qOffset + pairs[2 * k + 1];
      FloatVector q0 = FloatVector.fromArray(SPECIES, q, j);
      FloatVector q1 = FloatVector.fromArray(SPECIES, q, j + qStride);
      FloatVector q2 = FloatVector.fromArray(SPECIES, q, j + 2 * qStride);
      FloatVector q3 = FloatVector.fromArray(SPECIES, q, j + 3 * qStride);
      FloatVector factor = FloatVector.fromArray(SPECIES, p, i);
      s00 = factor.fma(q0, s00);
      s01 = factor.fma(q1, s01);
      s02 = factor.fma(q2, s02);
      s03 = factor.fma(q3, s03);
      factor = FloatVector.fromArray(SPECIES, p, i + pStride);
      s10 = factor.fma(q0, s10);
      s11 = factor.fma(q1, s11);
      s12 = factor.fma(q2, s12);
      s13 = factor.fma(q3, s13);
      factor = FloatVector.fromArray(SPECIES, p, i + 2 * pStride);
      s20 = factor.fma(q0, s20);
      s21 = factor.fma(q1, s21);
      s22 = factor.fma(q2, s22);
      s23 = factor.fma(q3, s23);
      factor = FloatVector.fromArray(SPECIES, p, i + 3 * pStride);
      s30 = factor.fma(q0, s30);
      s31 = factor.fma(q1, s31);
      s32 = factor.fma(q2, s32);
      s33 = factor.fma(q3, s33);
    }
    s00.intoArray(sums, at);
    s01.intoArray(sums, at + VL);
    s02.intoArray(sums, at + 2 * VL);
    s03.intoArray(sums, at + 3 * VL);
    s10.intoArray(sums, at + 4 * VL);
    s11.intoArray(sums, at + 5 * VL);
    s12.intoArray(sums, at + 6 * VL);
    s13.intoArray(sums, at + 7 * VL);
    s20.intoArray(sums, at + 8 * VL);
    s21.intoArray(sums, at + 9 * VL);
    s22.intoArray(sums, at + 10 * VL);
    s23.intoArray(sums, at + 11 * VL);
    s30.intoArray(sums, at + 12 * VL);
    s31.intoArray(sums, at + 13 * VL);
    s32.intoArray(sums, at + 14 * VL);
    s33.intoArray(sums, at + 15 * VL);
  }

  /** 4 x 3 sums along a row of pixels: seven loads for twelve multiply-adds. */
  static void row(
      float[] p,
      int pOffset,
      int pStride,
      float[] q,
      int qOffset,
      int qStep,
      int qTap,
      int width,
      float[] sums,
      int at) {
    FloatVector s00 = FloatVector.fromArray(SPECIES, sums, at);
    FloatVector s01 = FloatVector.fromArray(SPECIES, sums, at + VL);
    FloatVector s02 = FloatVector.fromArray(SPECIES, sums, at + 2 * VL);
    FloatVector s10 = FloatVector.fromArray(SPECIES, sums, at + 3 * VL);
    FloatVector s11 = FloatVector.fromArray(SPECIES, sums, at + 4 * VL);
    FloatVector s12 = FloatVector.fromArray(SPECIES, sums, at + 5 * VL);
    FloatVector s20 = FloatVector.fromArray(SPECIES, sums, at + 6 * VL);
    FloatVector s21 = FloatVector.fromArray(SPECIES, sums, at + 7 * VL);
    FloatVector s22 = FloatVector.fromArray(SPECIES, sums, at + 8 * VL);
    FloatVector s30 = FloatVector.fromArray(SPECIES, sums, at + 9 * VL);
    FloatVector s31 = FloatVector.fromArray(SPECIES, sums, at + 10 * VL);
    FloatVector s32 = FloatVector.fromArray(SPECIES, sums, at + 11 * VL);
    for (int x = 0; x < width; x++) {
      for (int l = 0; l < Kernels.LANES; l += VL) {
        int i = pOffset + x * Kernels.LANES + l;
        int j = qOffset + x * qStep + l;
        FloatVector q0 = FloatVector.fromArray(SPECIES, q, j);
        FloatVector q1 = FloatVector.fromArray(SPECIES, q, j + qTap);
        FloatVector q2 = FloatVector.fromArray(SPECIES, q, j + 2 * qTap);
        FloatVector factor = FloatVector.fromArray(SPECIES, p, i);
        s00 = factor.fma(q0, s00);
        s01 = factor.fma(q1, s01);
        s02 = factor.fma(q2, s02);
        factor = FloatVector.fromArray(SPECIES, p, i + pStride);
        s10 = factor.fma(q0, s10);
        s11 = factor.fma(q1, s11);
        s12 = factor.fma(q2, s12);
        factor = FloatVector.fromArray(SPECIES, p, i + 2 * pStride);
        s20 = factor.fma(q0, s20);
        s21 = factor.fma(q1, s21);
        s22 = factor.fma(q2, s22);
        factor = FloatVector.fromArray(SPECIES, p, i + 3 * pStride);
        s30 = factor.fma(q0, s30);
        s31 = factor.fma(q1, s31);
        s32 = factor.fma(q2, s32);
      }
    }
    s00.intoArray(sums, at);
    s01.intoArray(sums, at + VL);
    s02.intoArray(sums, at + 2 * VL);
    s10.intoArray(sums, at + 3 * VL);
    s11.intoArray(sums, at + 4 * VL);
    s12.intoArray(sums, at + 5 * VL);
    s20.intoArray(sums, at + 6 * VL);
    s21.intoArray(sums, at + 7 * VL);
    s22.intoArray(sums, at + 8 * VL);
    s30.intoArray(sums, at + 9 * VL);
    s31.intoArray(sums, at + 10 * VL);
    s32.intoArray(sums, at + 11 * VL);
  }
}
