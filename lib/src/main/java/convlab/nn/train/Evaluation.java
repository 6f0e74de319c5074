package convlab.nn.train;

import convlab.array.Check;
import convlab.nn.Sequential;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.Workers;

/**
 * How good a network is on examples it does not learn from.
 *
 * @param loss mean over the examples
 * @param accuracy share of right classes, 0..1; NaN if the targets are no labels
 * @param predictions largest output of each example; empty if the targets are no labels
 */
public record Evaluation(double loss, double accuracy, int[] predictions) {
  private static final int BATCH = 256;

  /** Evaluates in the order of the examples: running statistics, no dropout. */
  public static Evaluation of(Sequential network, Loss loss, Examples examples, Workers workers) {
    Check.given(network, "network", "a Sequential");
    Check.given(loss, "loss", "one of Loss");
    Check.given(examples, "examples", "Examples.of(...)");
    Run run = new Run(false, workers);
    int[] order = new int[examples.size()];
    java.util.Arrays.setAll(order, i -> i);
    int[] predictions = new int[examples.size()];
    double sum = 0;
    int right = 0;
    boolean labelled = examples.size() > 0 && examples.targets(order, 0, 1).hasLabels();
    for (int from = 0; from < examples.size(); from += BATCH) {
      int to = Math.min(examples.size(), from + BATCH);
      Tensor results = network.forward(examples.batch(order, from, to), run);
      Targets targets = examples.targets(order, from, to);
      sum += loss.of(results, targets, null) * (to - from);
      for (int n = from; labelled && n < to; n++) {
        predictions[n] = largest(results.example(n - from));
        right += predictions[n] == targets.label(n - from) ? 1 : 0;
      }
    }
    return new Evaluation(
        sum / examples.size(),
        labelled ? (double) right / examples.size() : Double.NaN,
        labelled ? predictions : new int[0]);
  }

  private static int largest(float[] results) {
    int best = 0;
    for (int i = 1; i < results.length; i++) {
      best = results[i] > results[best] ? i : best;
    }
    return best;
  }
}
