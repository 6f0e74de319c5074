package convlab.nn.gemm;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The kernels with the Vector API, for any vector width from 4 lanes up. */
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Float> SPECIES = VectorTile.SPECIES;
  private static final int VL = VectorTile.VL;
  private static final ScalarKernels PLAIN = new ScalarKernels();

  /** Vectors of one or two floats are slower than plain Java. */
  static boolean worthwhile() {
    return VL >= 4;
  }

  @Override
  public int rows() {
    return VectorTile.ROWS;
  }

  @Override
  public int foldWidth() {
    return VL;
  }

  @Override
  public String description() {
    return "Vector API, " + SPECIES.vectorBitSize() + " bits, tile " + rows() + "x" + 2 * VL;
  }

  @Override
  public void tile(
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
    VectorTile.run(
        a, aOffset, taps, tapCount, b, bOffset, c, cOffset, cStride, rows, start, startOffset,
        rectify);
  }

  @Override
  public void dot(
      float[] p,
      int pStride,
      float[] q,
      int qStride,
      int[] runs,
      int runCount,
      int pOffset,
      int qOffset,
      float[] sums,
      int at) {
    FloatVector s00 = load(sums, at, 0), s01 = load(sums, at, 1);
    FloatVector s02 = load(sums, at, 2), s03 = load(sums, at, 3);
    FloatVector s10 = load(sums, at, 4), s11 = load(sums, at, 5);
    FloatVector s12 = load(sums, at, 6), s13 = load(sums, at, 7);
    FloatVector s20 = load(sums, at, 8), s21 = load(sums, at, 9);
    FloatVector s22 = load(sums, at, 10), s23 = load(sums, at, 11);
    FloatVector s30 = load(sums, at, 12), s31 = load(sums, at, 13);
    FloatVector s32 = load(sums, at, 14), s33 = load(sums, at, 15);
    for (int k = 0; k < runCount; k++) {
      int pRun = pOffset + runs[3 * k];
      int qRun = qOffset + runs[3 * k + 1];
      int length = runs[3 * k + 2];
      for (int l = 0; l < length; l += VL) {
        int i = pRun + l;
        int j = qRun + l;
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
    }
    save(s00, s01, s02, s03, sums, at);
    save(s10, s11, s12, s13, sums, at + 4 * VL);
    save(s20, s21, s22, s23, sums, at + 8 * VL);
    save(s30, s31, s32, s33, sums, at + 12 * VL);
  }

  private static FloatVector load(float[] sums, int at, int group) {
    return FloatVector.fromArray(SPECIES, sums, at + group * VL);
  }

  private static void save(
      FloatVector a, FloatVector b, FloatVector c, FloatVector d, float[] sums, int at) {
    a.intoArray(sums, at);
    b.intoArray(sums, at + VL);
    c.intoArray(sums, at + 2 * VL);
    d.intoArray(sums, at + 3 * VL);
  }

  /** Halves the lanes again and again, so that the order of additions is the same on every JDK. */
  @Override
  public void fold(float[] sums, int sumsOffset, float[] totals) {
    for (int i = 0; i < DOT * DOT; i++) {
      FloatVector sum = FloatVector.fromArray(SPECIES, sums, sumsOffset + i * VL);
      for (int half = VL / 2; half > 0; half /= 2) {
        sum = sum.add(sum.rearrange(ROTATIONS[half]));
      }
      totals[i] = sum.lane(0);
    }
  }

  @SuppressWarnings("unchecked")
  private static final VectorShuffle<Float>[] ROTATIONS = rotations();

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static VectorShuffle<Float>[] rotations() {
    VectorShuffle[] made = new VectorShuffle[VL];
    Arrays.setAll(made, by -> VectorShuffle.iota(SPECIES, by, 1, true));
    return made;
  }

  @Override
  public void maxRow(float[] x, int top, int bottom, float[] pooled, int offset, int width) {
    for (int pixel = 0; pixel < width; pixel++) {
      for (int l = pixel * LANES; l < (pixel + 1) * LANES; l += VL) {
        int left = l + pixel * LANES;
        FloatVector upper = larger(x, top + left);
        larger(x, bottom + left).max(upper).intoArray(pooled, offset + l);
      }
    }
  }

  private static FloatVector larger(float[] x, int left) {
    return FloatVector.fromArray(SPECIES, x, left)
        .max(FloatVector.fromArray(SPECIES, x, left + LANES));
  }

  @Override
  public void maxRowBackward(
      float[] x,
      int top,
      int bottom,
      float[] pooled,
      float[] gradient,
      int offset,
      int width,
      boolean rectified,
      float[] xGradient) {
    for (int pixel = 0; pixel < width; pixel++) {
      for (int l = pixel * LANES; l < (pixel + 1) * LANES; l += VL) {
        FloatVector maximum = FloatVector.fromArray(SPECIES, pooled, offset + l);
        FloatVector rest = FloatVector.fromArray(SPECIES, gradient, offset + l);
        if (rectified) {
          rest = positive(rest, maximum);
        }
        int upper = top + l + pixel * LANES;
        int lower = bottom + l + pixel * LANES;
        rest = hand(rest, maximum, x, upper, xGradient);
        rest = hand(rest, maximum, x, upper + LANES, xGradient);
        rest = hand(rest, maximum, x, lower, xGradient);
        hand(rest, maximum, x, lower + LANES, xGradient);
      }
    }
  }

  /** Writes the gradient of one of the four pixels and returns what is left for the others. */
  private static FloatVector hand(
      FloatVector rest, FloatVector maximum, float[] x, int at, float[] xGradient) {
    FloatVector zero = FloatVector.zero(SPECIES);
    VectorMask<Float> first =
        FloatVector.fromArray(SPECIES, x, at).compare(VectorOperators.EQ, maximum);
    zero.blend(rest, first).intoArray(xGradient, at);
    return rest.blend(zero, first);
  }

  private static FloatVector positive(FloatVector gradient, FloatVector output) {
    return FloatVector.zero(SPECIES).blend(gradient, output.compare(VectorOperators.GT, 0f));
  }

  @Override
  public void rectifyBackward(float[] gradient, float[] output, float[] into, int from, int to) {
    for (int i = from; i < to; i += VL) {
      positive(FloatVector.fromArray(SPECIES, gradient, i), FloatVector.fromArray(SPECIES, output, i))
          .intoArray(into, i);
    }
  }

  @Override
  public void transpose(
      float[] from, int fromOffset, int fromStride, float[] to, int toOffset, int toStride) {
    PLAIN.transpose(from, fromOffset, fromStride, to, toOffset, toStride);
  }

  @Override
  public void laneSums(float[] a, float[] x, int from, int to, float mean, float[] sums) {
    for (int l = 0; l < LANES; l += VL) {
      FloatVector sum = FloatVector.fromArray(SPECIES, sums, l);
      FloatVector products = FloatVector.fromArray(SPECIES, sums, LANES + l);
      for (int i = from + l; i < to; i += LANES) {
        FloatVector factor = FloatVector.fromArray(SPECIES, a, i);
        sum = sum.add(factor);
        products = FloatVector.fromArray(SPECIES, x, i).sub(mean).fma(factor, products);
      }
      sum.intoArray(sums, l);
      products.intoArray(sums, LANES + l);
    }
  }
}
