package convlab.bench;

import java.util.stream.IntStream;

/**
 * Numbers that both sides of a comparison compute, so that none need be stored or sent; {@code
 * formula.py} is the same in Python and its text gives the formula. Based on SplitMix64 (Steele,
 * Lea and Flood, 2014, doi:10.1145/2660193.2660195).
 */
public final class Formula {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Formula() {}

  /** The 64-bit number of index {@code i} in the sequence of {@code seed}. */
  static long key(long seed, long i) {
    return mix(mix(seed) + (i + 1) * GOLDEN);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** {@code count} floats in [0, 1). */
  public static float[] unit(long seed, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) unitAt(seed, i);
    }
    return values;
  }

  /** {@code count} floats in [-bound, bound): computed in double precision and rounded once. */
  public static float[] signed(long seed, int count, double bound) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) ((2.0 * unitAt(seed, i) - 1.0) * bound);
    }
    return values;
  }

  private static double unitAt(long seed, int i) {
    return (key(seed, i) >>> 40) * 0x1p-24;
  }

  /** {@code count} labels in 0..classes-1. */
  public static int[] labels(long seed, int count, int classes) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (int) Long.remainderUnsigned(key(seed, i), classes);
    }
    return labels;
  }

  /** A permutation of 0..count-1: the indices sorted by their keys, which are all different. */
  public static int[] order(long seed, int count) {
    return IntStream.range(0, count)
        .boxed()
        .sorted((a, b) -> Long.compareUnsigned(key(seed, a), key(seed, b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
