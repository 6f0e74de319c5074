package convlab.nn.reference;

import static convlab.nn.reference.Near.assertLosses;
import static convlab.nn.reference.Near.assertNear;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convlab.nn.Layers;
import convlab.nn.Sequential;
import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Layer;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;
import convlab.nn.train.Loss;
import convlab.nn.train.Optimiser;
import convlab.nn.train.Schedule;
import convlab.nn.train.Targets;
import convlab.nn.train.TrainingStep;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Losses and optimisers beside PyTorch's: values, gradients, ten training losses, final weights.
 */
class TrainingReferenceTest {
  private static final double TOLERANCE = 1e-5;
  private static final double RATE = 0.05; // of common.py
  private static final References STORED = References.read("training");

  private static final Map<String, Loss> LOSSES =
      Map.of(
          "softmax-cross-entropy", Loss.softmaxCrossEntropy(),
          "softmax-cross-entropy-large", Loss.softmaxCrossEntropy(),
          "softmax-cross-entropy-batch-1", Loss.softmaxCrossEntropy(),
          "binary-cross-entropy", Loss.binaryCrossEntropy(),
          "binary-cross-entropy-logits", Loss.binaryCrossEntropyOfLogits(),
          "mean-squared-error", Loss.meanSquaredError());

  private static final Map<String, Supplier<Optimiser>> OPTIMISERS =
      Map.ofEntries(
          entry("sgd", () -> Optimiser.sgd(0.1)),
          entry("sgd-momentum", () -> Optimiser.sgd(0.1, 0.9)),
          entry("sgd-nesterov", () -> Optimiser.sgd(0.1, 0.9, 0, true)),
          entry("sgd-weight-decay", () -> Optimiser.sgd(0.1, 0, 0.01, false)),
          entry("sgd-momentum-weight-decay", () -> Optimiser.sgd(0.1, 0.9, 0.01, false)),
          entry("sgd-nesterov-weight-decay", () -> Optimiser.sgd(0.1, 0.9, 0.01, true)),
          entry("adam", () -> Optimiser.adam(0.01)),
          entry("adam-weight-decay", () -> Optimiser.adam(0.01, 0.9, 0.999, 1e-8, 0.01)),
          entry("adamw", () -> Optimiser.adamW(0.01)),
          entry("adadelta", Optimiser::adadelta),
          entry("adadelta-rate-0.5-rho-0.95", () -> Optimiser.adadelta(0.5, 0.95, 1e-6)),
          entry("rmsprop", () -> Optimiser.rmsProp(0.01)),
          entry("rmsprop-momentum", () -> Optimiser.rmsProp(0.01, 0.9, 1e-8, 0.9)));

  private static final Map<String, Schedule> SCHEDULES =
      Map.of(
          "schedule-step", Schedule.step(3, 0.5),
          "schedule-exponential", Schedule.exponential(0.8),
          "schedule-cosine", Schedule.cosine(),
          "schedule-linear-to-zero", Schedule.linearToZero());

  static List<String> losses() {
    return LOSSES.keySet().stream().sorted().toList();
  }

  static List<String> optimisers() {
    return OPTIMISERS.keySet().stream().sorted().toList();
  }

  static List<String> schedules() {
    return SCHEDULES.keySet().stream().sorted().toList();
  }

  @Test
  void everyStoredCaseIsCompared() {
    TreeSet<String> compared = new TreeSet<>(LOSSES.keySet());
    compared.addAll(OPTIMISERS.keySet());
    compared.add("optimisers"); // their common input
    compared.addAll(SCHEDULES.keySet());
    assertEquals(new TreeSet<>(STORED.cases()), compared);
  }

  @ParameterizedTest(name = "{0}: value and gradient")
  @MethodSource("losses")
  void lossGivesPyTorchsValueAndGradient(String name) {
    Tensor predictions = vectors(name + "/predictions");
    Tensor gradient = Tensor.zeros(predictions.batch(), predictions.shape());
    double value = LOSSES.get(name).of(predictions, targets(name), gradient);
    assertLosses(STORED.doubles(name + "/value"), new double[] {value}, 1e-6);
    double[] expected = STORED.doubles(name + "/gradient");
    assertNear("gradient", expected, gradient.toArray(), TOLERANCE, 1e-8);
  }

  @ParameterizedTest(name = "{0}: ten losses")
  @MethodSource("losses")
  void trainingWithALossGivesPyTorchsLosses(String name) {
    int outputs = STORED.shape(name + "/weight")[0];
    Layer[] layers =
        name.equals("binary-cross-entropy")
            ? new Layer[] {Layers.dense(outputs), Layers.sigmoid()}
            : new Layer[] {Layers.dense(outputs)};
    Sequential network = network(name, 6, layers);
    TrainingStep step = step(network, LOSSES.get(name), Optimiser.sgd(RATE));
    double[] losses = ten(step, vectors(name + "/x"), targets(name));
    assertLosses(STORED.doubles(name + "/losses"), losses, 1e-5);
  }

  @ParameterizedTest(name = "{0}: ten losses and the weights after")
  @MethodSource("optimisers")
  void optimiserGivesPyTorchsLossesAndWeights(String name) {
    Sequential network = network("optimisers", 5, Layers.dense(4));
    TrainingStep step = step(network, Loss.meanSquaredError(), OPTIMISERS.get(name).get());
    double[] losses = ten(step, vectors("optimisers/x"), targets("optimisers"));
    assertLosses(STORED.doubles(name + "/losses"), losses, 1e-5);
    for (Parameter parameter : network.parameters().values()) {
      double[] expected = STORED.doubles(name + "/" + parameter.name() + "After");
      assertNear(parameter.name(), expected, parameter.value(), TOLERANCE, 1e-6);
    }
  }

  @ParameterizedTest(name = "{0}: rates, ten losses and the weights after")
  @MethodSource("schedules")
  void scheduleGivesPyTorchsRatesLossesAndWeights(String name) {
    Sequential network = network("optimisers", 5, Layers.dense(4));
    Optimiser sgd = Optimiser.sgd(0.1);
    TrainingStep step = step(network, Loss.meanSquaredError(), sgd);
    double[] rates = STORED.doubles(name + "/rates");
    double[] losses = new double[10];
    for (int i = 0; i < losses.length; i++) {
      sgd.setRate(0.1 * SCHEDULES.get(name).factor(i, losses.length));
      assertEquals(rates[i], sgd.rate(), 1e-7 * 0.1, "rate of step " + (i + 1));
      losses[i] = step.run(vectors("optimisers/x"), targets("optimisers"));
    }
    assertLosses(STORED.doubles(name + "/losses"), losses, 1e-5);
    for (Parameter parameter : network.parameters().values()) {
      double[] expected = STORED.doubles(name + "/" + parameter.name() + "After");
      assertNear(parameter.name(), expected, parameter.value(), TOLERANCE, 1e-6);
    }
  }

  private static Sequential network(String name, int inputs, Layer... layers) {
    Sequential network =
        Sequential.of(TensorShape.vector(inputs), Initialiser.pytorch(), 1, layers);
    network.parameters().get("0.weight").set(STORED.floats(name + "/weight"));
    network.parameters().get("0.bias").set(STORED.floats(name + "/bias"));
    return network;
  }

  private static TrainingStep step(Sequential network, Loss loss, Optimiser optimiser) {
    return new TrainingStep(network, loss, optimiser, Workers.SINGLE);
  }

  private static double[] ten(TrainingStep step, Tensor x, Targets targets) {
    double[] losses = new double[10];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = step.run(x, targets);
    }
    return losses;
  }

  private static Targets targets(String name) {
    return STORED.shape(name + "/target").length == 1
        ? Targets.labels(STORED.ints(name + "/target"))
        : Targets.values(vectors(name + "/target"));
  }

  private static Tensor vectors(String name) {
    int[] shape = STORED.shape(name);
    return Tensor.of(STORED.floats(name), shape[0], TensorShape.vector(shape[1]));
  }
}
