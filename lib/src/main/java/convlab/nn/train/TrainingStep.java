package convlab.nn.train;

import convlab.array.Check;
import convlab.nn.Sequential;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.Workers;
import convlab.nn.tensor.Workspace;
import java.util.List;

/** One step of training: forward, loss, backward, update. */
public final class TrainingStep {
  /** A loss this many times the first one (or 1, if that is larger) has exploded. */
  private static final double EXPLODED = 1e6;

  private final Sequential network;
  private final Loss loss;
  private final Optimiser optimiser;
  private final Run run;
  private final List<Parameter> parameters;
  private final Workspace gradient = new Workspace();
  private double firstLoss = Double.NaN;
  private long steps;

  /** A step for one network, loss and optimiser on a team of threads. */
  public TrainingStep(Sequential network, Loss loss, Optimiser optimiser, Workers workers) {
    Check.given(network, "network", "a Sequential");
    Check.given(loss, "loss", "one of Loss");
    Check.given(optimiser, "optimiser", "one of Optimiser");
    this.network = network;
    this.loss = loss;
    this.optimiser = optimiser;
    this.run = new Run(true, workers);
    this.parameters = List.copyOf(network.parameters().values());
  }

  /**
   * Trains on one batch.
   *
   * @return the loss before the update
   * @throws IllegalStateException if the loss is not a number or has exploded; the weights are as
   *     before this step, and the text names the step and the layer
   */
  public double run(Tensor x, Targets targets) {
    Tensor predictions = network.forward(x, run);
    Tensor lossGradient = gradient.tensor(predictions.batch(), predictions.shape());
    double value = loss.of(predictions, targets, lossGradient);
    steps++;
    requireHealthy(value, x);
    network.backward(lossGradient, run);
    optimiser.update(parameters, run.workers());
    return value;
  }

  /** Steps done, the failed one included. */
  public long steps() {
    return steps;
  }

  private void requireHealthy(double value, Tensor x) {
    if (Double.isNaN(firstLoss)) {
      firstLoss = value;
    }
    if (value > EXPLODED * Math.max(1, firstLoss) && !Double.isInfinite(value)) {
      throw new IllegalStateException(
          "loss exploded at step "
              + steps
              + ": "
              + value
              + " after "
              + firstLoss
              + " at the start; largest weight is in "
              + largestWeight()
              + "; use a smaller learning rate than "
              + optimiser.rate());
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalStateException(
          "loss is "
              + value
              + " at step "
              + steps
              + "; "
              + firstBroken(x)
              + "; use a smaller learning rate than "
              + optimiser.rate()
              + " or check the data");
    }
  }

  private String largestWeight() {
    String name = "";
    float largest = -1;
    for (var entry : network.parameters().entrySet()) {
      for (float w : entry.getValue().value()) {
        if (Math.abs(w) > largest) {
          largest = Math.abs(w);
          name = entry.getKey() + " (" + largest + ")";
        }
      }
    }
    return name;
  }

  private String firstBroken(Tensor x) {
    if (!isFinite(x)) {
      return "the input already holds numbers that are not finite";
    }
    List<Tensor> results = network.activations(x);
    for (int i = 0; i < results.size(); i++) {
      if (!isFinite(results.get(i))) {
        return "the first result that is not finite comes from layer "
            + i
            + " ("
            + network.layers().get(i).name()
            + ")";
      }
    }
    return "all layers' results are finite, the loss itself is not";
  }

  private static boolean isFinite(Tensor tensor) {
    for (float value : tensor.toArray()) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
