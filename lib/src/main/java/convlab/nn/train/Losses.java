package convlab.nn.train;

import convlab.array.Check;
import convlab.nn.tensor.Tensor;
import java.util.Arrays;

/** The formulas of {@link Loss}. Sums run in double precision, example by example. */
final class Losses {
  /** Where PyTorch cuts the logarithm of a probability. */
  private static final double LOWEST_LOGARITHM = -100;

  /** PyTorch's guard against dividing by 0 in the gradient. */
  private static final double SMALLEST_DIVISOR = 1e-12;

  private Losses() {}

  static double softmaxCrossEntropy(Tensor predictions, Targets targets, Tensor gradient) {
    requireBoth(predictions, targets);
    int[] labels = targets.labelsFor(predictions);
    clear(gradient);
    double sum = 0;
    double[] p = new double[predictions.shape().size()];
    for (int n = 0; n < labels.length; n++) {
      int at = lane(predictions, n);
      sum += softmax(predictions.values(), at, p, labels[n]);
      if (gradient != null) {
        p[labels[n]] -= 1;
        for (int i = 0; i < p.length; i++) {
          gradient.values()[at + i * Tensor.LANES] = (float) (p[i] / labels.length);
        }
      }
    }
    return sum / labels.length;
  }

  /** Fills p and returns -ln p[label], also where p[label] is rounded to 0. */
  private static double softmax(float[] values, int at, double[] p, int label) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < p.length; i++) {
      largest = Math.max(largest, values[at + i * Tensor.LANES]);
    }
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(values[at + i * Tensor.LANES] - largest);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return Math.log(sum) + (largest - values[at + label * Tensor.LANES]);
  }

  private static void requireBoth(Tensor predictions, Targets targets) {
    Check.given(predictions, "predictions", "the network's results");
    Check.given(targets, "targets", "Targets.labels or Targets.values");
  }

  private static void clear(Tensor gradient) {
    if (gradient != null) {
      Arrays.fill(gradient.values(), 0, gradient.length(), 0);
    }
  }

  private static int lane(Tensor tensor, int n) {
    return n / Tensor.LANES * tensor.blockSize() + n % Tensor.LANES;
  }

  static double meanSquaredError(Tensor predictions, Targets targets, Tensor gradient) {
    return mean(predictions, targets, gradient, (p, t) -> (p - t) * (p - t), (p, t) -> 2 * (p - t));
  }

  static double binaryCrossEntropy(Tensor predictions, Targets targets, Tensor gradient) {
    return mean(
        predictions,
        targets,
        gradient,
        (p, t) -> -t * logarithm(p) - (1 - t) * logarithm(1 - p),
        (p, t) -> (p - t) / Math.max(SMALLEST_DIVISOR, p * (1 - p)));
  }

  private static double logarithm(double p) {
    if (p < 0) {
      throw new IllegalArgumentException(
          "a prediction outside 0 to 1 is no probability; put a sigmoid in front of"
              + " binaryCrossEntropy, or use binaryCrossEntropyOfLogits");
    }
    return Math.max(LOWEST_LOGARITHM, Math.log(p));
  }

  static double binaryCrossEntropyOfLogits(Tensor predictions, Targets targets, Tensor gradient) {
    return mean(
        predictions,
        targets,
        gradient,
        (x, t) -> Math.max(x, 0) - x * t + Math.log1p(Math.exp(-Math.abs(x))),
        (x, t) -> 1 / (1 + Math.exp(-x)) - t);
  }

  /** A function of one prediction and its target. */
  @FunctionalInterface
  private interface Term {
    double of(double prediction, double target);
  }

  private static double mean(
      Tensor predictions, Targets targets, Tensor gradient, Term term, Term slope) {
    requireBoth(predictions, targets);
    Tensor wanted = targets.valuesFor(predictions);
    clear(gradient);
    int size = predictions.shape().size();
    double count = (double) size * predictions.batch();
    double sum = 0;
    for (int n = 0; n < predictions.batch(); n++) {
      for (int i = 0; i < size; i++) {
        int at = lane(predictions, n) + i * Tensor.LANES;
        double p = predictions.values()[at];
        double t = wanted.values()[at];
        sum += term.of(p, t);
        if (gradient != null) {
          gradient.values()[at] = (float) (slope.of(p, t) / count);
        }
      }
    }
    return sum / count;
  }
}
