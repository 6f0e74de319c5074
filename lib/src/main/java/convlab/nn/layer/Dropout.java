package convlab.nn.layer;

import convlab.nn.tensor.Elementwise;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workspace;
import java.util.random.RandomGenerator;

/**
 * In training each number is set to 0 with probability p and the others grow by 1 / (1 - p)
 * (Srivastava et al. 2014); evaluation changes nothing. The mask is a function of the seed, the
 * count of passes and the place alone, so it does not depend on the number of threads.
 */
public final class Dropout implements Layer {
  private final double probability;
  private final Workspace outputSpace = new Workspace();
  private final Workspace maskSpace = new Workspace();
  private final Place place = new Place(this);
  private long seed;
  private long passes;

  /** 0 or 1 / (1 - p) for each number of the last training pass; null after an evaluation. */
  private float[] mask;

  public Dropout(double probability) {
    if (!(probability >= 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "dropout probability " + probability + " is not in 0..1; it is the share set to 0");
    }
    this.probability = probability;
  }

  @Override
  public String name() {
    return "dropout " + probability;
  }

  @Override
  public TensorShape build(TensorShape input, Initialiser initialiser, RandomGenerator random) {
    place.take(input, input);
    seed = random.nextLong();
    return input;
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    place.forward(x, run);
    if (!run.training() || probability == 0) {
      mask = null;
      return x;
    }
    mask = maskSpace.array(x.length());
    long pass = mix(seed + passes++);
    Tensor y = outputSpace.tensor(x.batch(), place.output());
    Elementwise.run(
        x,
        run.workers(),
        (from, to) -> {
          draw(pass, from, to);
          multiply(x.values(), y.values(), from, to);
        });
    return y;
  }

  private void draw(long pass, int from, int to) {
    float kept = (float) (1 / (1 - probability));
    for (int i = from; i < to; i++) {
      double uniform = (mix(pass + i) >>> 11) * 0x1p-53;
      mask[i] = uniform < probability ? 0 : kept;
    }
  }

  private void multiply(float[] from, float[] into, int start, int end) {
    for (int i = start; i < end; i++) {
      into[i] = from[i] * mask[i];
    }
  }

  /** SplitMix64's finaliser (Steele, Lea and Flood 2014) of an odd multiple. */
  private static long mix(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    if (mask != null) {
      float[] gradient = outputGradient.values();
      Elementwise.run(
          outputGradient, run.workers(), (from, to) -> multiply(gradient, gradient, from, to));
    }
    return outputGradient;
  }
}
