package convlab.nn.reference;

/**
 * The numbers of {@code bench/python/formula.py}, where the formula is written down: weights,
 * pixels and labels of the four networks, so that none need be stored.
 */
final class Formula {
  private Formula() {}

  private static long key(long seed, long i) {
    return mix(mix(seed) + (i + 1) * 0x9E3779B97F4A7C15L);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Floats in [0, 1). */
  static float[] unit(long seed, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (key(seed, i) >>> 40) * 0x1p-24f;
    }
    return values;
  }

  /** Floats in [-bound, bound). */
  static float[] signed(long seed, int count, double bound) {
    float[] values = unit(seed, count);
    for (int i = 0; i < count; i++) {
      values[i] = (float) ((2.0 * values[i] - 1.0) * bound);
    }
    return values;
  }

  /** Labels in 0..9. */
  static int[] labels(long seed, int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (int) Long.remainderUnsigned(key(seed, i), 10);
    }
    return labels;
  }
}
