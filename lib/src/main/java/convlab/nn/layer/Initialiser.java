package convlab.nn.layer;

import java.util.random.RandomGenerator;

/**
 * First values of weights and biases. Fan in is the number of inputs that one result sees (C K K /
 * groups, or the inputs of a dense layer), fan out the number of results that one input reaches.
 */
@FunctionalInterface
public interface Initialiser {

  /** Fills a weight and its bias; {@code bias} may be empty. */
  void fill(float[] weight, float[] bias, int fanIn, int fanOut, RandomGenerator random);

  /**
   * PyTorch's default for convolution and dense layers: weight and bias uniform in +-1 / sqrt(fan
   * in).
   */
  static Initialiser pytorch() {
    return (weight, bias, fanIn, fanOut, random) -> {
      uniform(weight, 1 / Math.sqrt(fanIn), random);
      uniform(bias, 1 / Math.sqrt(fanIn), random);
    };
  }

  /** He et al. 2015 (arXiv:1502.01852) for ReLU: normal with variance 2 / fan in; biases 0. */
  static Initialiser he() {
    return (weight, bias, fanIn, fanOut, random) -> normal(weight, Math.sqrt(2.0 / fanIn), random);
  }

  /**
   * Glorot and Bengio 2010 for tanh and sigmoid: uniform in +-sqrt(6 / (fan in + fan out)); biases
   * 0.
   */
  static Initialiser glorot() {
    return (weight, bias, fanIn, fanOut, random) ->
        uniform(weight, Math.sqrt(6.0 / (fanIn + fanOut)), random);
  }

  /** Normal with a standard deviation of one's own, to see why the scale matters; biases 0. */
  static Initialiser normal(double deviation) {
    return (weight, bias, fanIn, fanOut, random) -> normal(weight, deviation, random);
  }

  private static void uniform(float[] values, double bound, RandomGenerator random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
    }
  }

  private static void normal(float[] values, double deviation, RandomGenerator random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
  }
}
