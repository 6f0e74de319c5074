package convlab.nn.gemm;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The transforms of Winograd's convolution with the Vector API, one axis at a time. The products
 * with B^T, A^T and A are written out: their rows come in pairs that differ by signs only.
 */
final class VectorWinograd {
  private static final VectorSpecies<Float> SPECIES = VectorTile.SPECIES;
  private static final int VL = VectorTile.VL;

  private VectorWinograd() {}

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
      int into = toOffset + line * toLine;
      for (int l = 0; l < Kernels.LANES; l += VL, at += VL, into += VL) {
        FloatVector d0 = FloatVector.fromArray(SPECIES, from, at);
        FloatVector d1 = FloatVector.fromArray(SPECIES, from, at + fromStep);
        FloatVector d2 = FloatVector.fromArray(SPECIES, from, at + 2 * fromStep);
        FloatVector d3 = FloatVector.fromArray(SPECIES, from, at + 3 * fromStep);
        FloatVector d4 = FloatVector.fromArray(SPECIES, from, at + 4 * fromStep);
        FloatVector d5 = FloatVector.fromArray(SPECIES, from, at + 5 * fromStep);
        FloatVector four = FloatVector.broadcast(SPECIES, 4);
        FloatVector even = d4.sub(d2.mul(4));
        FloatVector odd = d3.sub(d1.mul(4));
        FloatVector evenFar = d4.sub(d2);
        FloatVector oddFar = d3.sub(d1).mul(2);
        four.fma(d0.sub(d2), evenFar).intoArray(to, into);
        even.add(odd).intoArray(to, into + toStep);
        even.sub(odd).intoArray(to, into + 2 * toStep);
        evenFar.add(oddFar).intoArray(to, into + 3 * toStep);
        evenFar.sub(oddFar).intoArray(to, into + 4 * toStep);
        four.fma(d1.sub(d3), d5.sub(d3)).intoArray(to, into + 5 * toStep);
      }
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
    FloatVector start = FloatVector.broadcast(SPECIES, first);
    for (int line = 0; line < lines; line++) {
      int at = fromOffset + line * fromLine;
      int into = toOffset + line * toLine;
      for (int l = 0; l < Kernels.LANES; l += VL, at += VL, into += VL) {
        FloatVector m1 = FloatVector.fromArray(SPECIES, from, at + fromStep);
        FloatVector m2 = FloatVector.fromArray(SPECIES, from, at + 2 * fromStep);
        FloatVector m3 = FloatVector.fromArray(SPECIES, from, at + 3 * fromStep);
        FloatVector m4 = FloatVector.fromArray(SPECIES, from, at + 4 * fromStep);
        FloatVector m0 = FloatVector.fromArray(SPECIES, from, at).add(start);
        FloatVector m5 = FloatVector.fromArray(SPECIES, from, at + 5 * fromStep).add(start);
        FloatVector even = m1.add(m2);
        FloatVector odd = m1.sub(m2);
        FloatVector evenFar = m3.add(m4);
        FloatVector oddFar = m3.sub(m4);
        FloatVector two = FloatVector.broadcast(SPECIES, 2);
        FloatVector four = FloatVector.broadcast(SPECIES, 4);
        FloatVector eight = FloatVector.broadcast(SPECIES, 8);
        m0.add(even).add(evenFar).intoArray(to, into);
        two.fma(oddFar, odd).add(start).intoArray(to, into + toStep);
        four.fma(evenFar, even).add(start).intoArray(to, into + 2 * toStep);
        eight.fma(oddFar, odd).add(m5).intoArray(to, into + 3 * toStep);
      }
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
      int into = toOffset + line * toLine;
      for (int l = 0; l < Kernels.LANES; l += VL, at += VL, into += VL) {
        FloatVector y0 = FloatVector.fromArray(SPECIES, from, at);
        FloatVector y1 = FloatVector.fromArray(SPECIES, from, at + fromStep);
        FloatVector y2 = FloatVector.fromArray(SPECIES, from, at + 2 * fromStep);
        FloatVector y3 = FloatVector.fromArray(SPECIES, from, at + 3 * fromStep);
        FloatVector four = FloatVector.broadcast(SPECIES, 4);
        FloatVector even = y0.add(y2);
        FloatVector odd = y1.add(y3);
        FloatVector evenFar = four.fma(y2, y0);
        FloatVector oddFar = four.fma(y3, y1).mul(2);
        y0.intoArray(to, into);
        even.add(odd).intoArray(to, into + toStep);
        even.sub(odd).intoArray(to, into + 2 * toStep);
        evenFar.add(oddFar).intoArray(to, into + 3 * toStep);
        evenFar.sub(oddFar).intoArray(to, into + 4 * toStep);
        y3.intoArray(to, into + 5 * toStep);
      }
    }
  }
}
