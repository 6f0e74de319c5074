package convlab.nn;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.train.Targets;
import java.util.SplittableRandom;

/** Random numbers for tests, the same in every run. */
public final class Numbers {
  private Numbers() {}

  /** Uniform in -1..1. */
  public static float[] numbers(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] made = new float[count];
    for (int i = 0; i < count; i++) {
      made[i] = (float) (2 * random.nextDouble() - 1);
    }
    return made;
  }

  /** A batch of such numbers. */
  public static Tensor tensor(long seed, int batch, TensorShape shape) {
    return Tensor.of(numbers(seed, batch * shape.size()), batch, shape);
  }

  /** Labels 0..classes-1. */
  public static Targets labels(long seed, int count, int classes) {
    return Targets.labels(new SplittableRandom(seed).ints(count, 0, classes).toArray());
  }
}
