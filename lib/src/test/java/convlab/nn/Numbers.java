package convlab.nn;

import java.util.SplittableRandom;

/** Random numbers for tests, the same in every run. */
final class Numbers {
  private Numbers() {}

  /** Uniform in -1..1. */
  static float[] numbers(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] made = new float[count];
    for (int i = 0; i < count; i++) {
      made[i] = (float) (2 * random.nextDouble() - 1);
    }
    return made;
  }

  /** A batch of such numbers. */
  static Tensor tensor(long seed, int batch, TensorShape shape) {
    return Tensor.of(numbers(seed, batch * shape.size()), batch, shape);
  }

  /** Labels 0..classes-1. */
  static Targets labels(long seed, int count, int classes) {
    return Targets.labels(new SplittableRandom(seed).ints(count, 0, classes).toArray());
  }
}
