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

  /** Vectors of one or two floats are slower than plain Java. */
  static boolean worthwhile() {
    return VL >= 4;
  }

  @Override
  public int rows() {
    return VectorTile.ROWS;
  }

  @Override
  public int dotStep() {
    return VL;
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
      float[] first,
      int firstOffset,
      int firstStride,
      float[] c,
      int cOffset,
      int cStride,
      int rows,
      boolean rectify) {
    VectorTile.run(
        a,
        aOffset,
        taps,
        tapCount,
        b,
        bOffset,
        first,
        firstOffset,
        firstStride,
        c,
        cOffset,
        cStride,
        rows,
        rectify);
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
    VectorRowTile.run(
        a,
        aOffset,
        aStep,
        b,
        bOffset,
        bStride,
        count,
        first,
        firstOffset,
        firstStride,
        c,
        cOffset,
        cStride,
        rows);
    if (rectify) {
      VectorTile.rectify(c, cOffset, cStride, rows);
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
      int at) {
    VectorDot.run(p, pStride, q, qStride, pairs, count, pOffset, qOffset, sums, at);
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
      int at) {
    VectorDot.row(p, pOffset, pStride, q, qOffset, qStep, qTap, width, sums, at);
  }

  /** Halves the lanes again and again, so that the order of additions is the same on every JDK. */
  @Override
  public void fold(float[] sums, int sumsOffset, float[] totals) {
    for (int i = 0; i < totals.length; i++) {
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
  public void maxRow(
      float[] x,
      int top,
      int bottom,
      float[] pooled,
      float[] winners,
      int offset,
      int width,
      float floor) {
    FloatVector three = FloatVector.broadcast(SPECIES, 3);
    for (int pixel = 0; pixel < width; pixel++) {
      for (int l = pixel * LANES; l < (pixel + 1) * LANES; l += VL) {
        int left = l + pixel * LANES;
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, top + left);
        FloatVector x1 = FloatVector.fromArray(SPECIES, x, top + left + LANES);
        FloatVector x2 = FloatVector.fromArray(SPECIES, x, bottom + left);
        FloatVector x3 = FloatVector.fromArray(SPECIES, x, bottom + left + LANES);
        FloatVector largest = x0.max(x1).max(x2.max(x3));
        largest.max(floor).intoArray(pooled, offset + l);
        three
            .blend(2, x2.compare(VectorOperators.EQ, largest))
            .blend(1, x1.compare(VectorOperators.EQ, largest))
            .blend(0, x0.compare(VectorOperators.EQ, largest))
            .intoArray(winners, offset + l);
      }
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
    for (int pixel = 0; pixel < width; pixel++) {
      for (int l = pixel * LANES; l < (pixel + 1) * LANES; l += VL) {
        FloatVector winner = FloatVector.fromArray(SPECIES, winners, offset + l);
        FloatVector given = FloatVector.fromArray(SPECIES, gradient, offset + l);
        int left = l + pixel * LANES;
        where(winner, 0, given).intoArray(xGradient, top + left);
        where(winner, 1, given).intoArray(xGradient, top + left + LANES);
        where(winner, 2, given).intoArray(xGradient, bottom + left);
        where(winner, 3, given).intoArray(xGradient, bottom + left + LANES);
      }
    }
  }

  private static FloatVector where(FloatVector winner, int number, FloatVector given) {
    return FloatVector.zero(SPECIES).blend(given, winner.compare(VectorOperators.EQ, number));
  }

  @Override
  public void rectifyBackward(float[] gradient, float[] output, float[] into, int from, int to) {
    for (int i = from; i < to; i += VL) {
      VectorMask<Float> passes =
          FloatVector.fromArray(SPECIES, output, i).compare(VectorOperators.GT, 0);
      FloatVector.zero(SPECIES)
          .blend(FloatVector.fromArray(SPECIES, gradient, i), passes)
          .intoArray(into, i);
    }
  }

  @Override
  public void transpose(
      float[] from, int fromOffset, int[] places, float[] to, int toOffset, int toStride) {
    for (int j = 0; j < places.length; j += VL) {
      for (int i = 0; i < LANES; i++) {
        FloatVector.fromArray(SPECIES, from, fromOffset + i, places, j)
            .intoArray(to, toOffset + i * toStride + j);
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
    VectorWinograd.sixToSix(
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
    VectorWinograd.sixToFour(
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
    VectorWinograd.fourToSix(
        from, fromOffset, fromLine, fromStep, to, toOffset, toLine, toStep, lines);
  }

  @Override
  public void laneSums(
      float[] a, float aMean, float[] x, float xMean, int from, int to, float[] sums) {
    for (int l = 0; l < LANES; l += VL) {
      // Pixels 0, 2, 4, ... and 1, 3, 5, ... apart: two short sums lose less than a long one.
      FloatVector sum = FloatVector.fromArray(SPECIES, sums, l);
      FloatVector products = FloatVector.fromArray(SPECIES, sums, LANES + l);
      FloatVector otherSum = FloatVector.zero(SPECIES);
      FloatVector otherProducts = FloatVector.zero(SPECIES);
      int i = from + l;
      for (; i + LANES < to; i += 2 * LANES) {
        FloatVector factor = FloatVector.fromArray(SPECIES, a, i).sub(aMean);
        FloatVector other = FloatVector.fromArray(SPECIES, a, i + LANES).sub(aMean);
        sum = sum.add(factor);
        otherSum = otherSum.add(other);
        products = FloatVector.fromArray(SPECIES, x, i).sub(xMean).fma(factor, products);
        otherProducts =
            FloatVector.fromArray(SPECIES, x, i + LANES).sub(xMean).fma(other, otherProducts);
      }
      if (i < to) {
        FloatVector factor = FloatVector.fromArray(SPECIES, a, i).sub(aMean);
        sum = sum.add(factor);
        products = FloatVector.fromArray(SPECIES, x, i).sub(xMean).fma(factor, products);
      }
      sum.add(otherSum).intoArray(sums, l);
      products.add(otherProducts).intoArray(sums, LANES + l);
    }
  }
}
