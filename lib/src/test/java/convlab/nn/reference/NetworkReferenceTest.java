package convlab.nn.reference;

import static convlab.nn.reference.Near.assertLosses;
import static convlab.nn.reference.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convlab.nn.Networks;
import convlab.nn.Sequential;
import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.Workers;
import convlab.nn.train.Loss;
import convlab.nn.train.Optimiser;
import convlab.nn.train.Targets;
import convlab.nn.train.TrainingStep;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The four networks of lessons 11 and 12 beside PyTorch's from the same weights: logits, every
 * gradient, ten training losses, on one thread and on two. Weights, pixels and labels come from the
 * formula; dropout is 0, for two engines cannot draw the same mask.
 */
class NetworkReferenceTest {
  private static final int BATCH = 8;

  /** Of a tensor's largest gradient. */
  private static final double GRADIENT_TOLERANCE = 1e-4;

  /** Of the network's largest gradient: what rounding leaves of gradients that are really 0. */
  private static final double NOTHING = 2e-5;

  private static final double LOSS_TOLERANCE = 1e-4;
  private static final References STORED = References.read("networks");

  static List<String> networks() {
    return Networks.names();
  }

  @ParameterizedTest(name = "{0}: logits")
  @MethodSource("networks")
  void logitsAreThoseOfPyTorch(String name) {
    Tensor logits = network(name).forward(images(name, 0), Run.TRAINING);
    assertNear("logits", STORED.doubles(name + "/logits"), logits.toArray(), 1e-5, 1e-6);
  }

  @ParameterizedTest(name = "{0}: every gradient")
  @MethodSource("networks")
  void everyGradientIsThatOfPyTorch(String name) {
    Sequential network = network(name);
    Tensor logits = network.forward(images(name, 0), Run.TRAINING);
    Tensor gradient = Tensor.zeros(BATCH, logits.shape());
    Loss.softmaxCrossEntropy().of(logits, labels(0), gradient);
    network.backward(gradient, Run.TRAINING);
    List<Parameter> parameters = List.copyOf(network.parameters().values());
    double nothing = NOTHING * largest(name, parameters.size());
    for (int t = 0; t < parameters.size(); t++) {
      assertGradient(name + "/gradient" + t, parameters.get(t), t, nothing);
    }
  }

  private static double largest(String name, int tensors) {
    double largest = 0;
    for (int t = 0; t < tensors; t++) {
      for (double value : STORED.doubles(name + "/gradient" + t)) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }

  /** The stored part number by number, the whole by its norm and by its product with a formula. */
  private static void assertGradient(String key, Parameter parameter, int t, double nothing) {
    float[] gradient = parameter.gradient();
    double[] expected = STORED.doubles(key);
    int step = gradient.length > 2048 ? gradient.length / 2048 | 1 : 1;
    float[] kept = new float[expected.length];
    assertEquals(expected.length, (gradient.length + step - 1) / step, key);
    for (int i = 0; i < kept.length; i++) {
      kept[i] = gradient[i * step];
    }
    assertNear(key + " " + parameter, expected, kept, GRADIENT_TOLERANCE, nothing);
    float[] direction = Formula.signed(300 + t, gradient.length, 1);
    double squares = 0;
    double product = 0;
    for (int i = 0; i < gradient.length; i++) {
      squares += (double) gradient[i] * gradient[i];
      product += (double) gradient[i] * direction[i];
    }
    double norm = STORED.doubles(key + "/norm")[0];
    double allowed = GRADIENT_TOLERANCE * norm + nothing * Math.sqrt(gradient.length);
    assertEquals(norm, Math.sqrt(squares), allowed, key + ": norm");
    assertEquals(STORED.doubles(key + "/product")[0], product, allowed, key + ": product");
  }

  @ParameterizedTest(name = "{0}: ten losses")
  @MethodSource("networks")
  void tenLossesAreThoseOfPyTorch(String name) {
    assertLosses(STORED.doubles(name + "/losses"), losses(name, Workers.SINGLE), LOSS_TOLERANCE);
  }

  @ParameterizedTest(name = "{0}: ten losses on two threads")
  @MethodSource("networks")
  void tenLossesOnTwoThreadsAreThoseOfPyTorch(String name) {
    try (Workers two = Workers.of(2)) {
      assertLosses(STORED.doubles(name + "/losses"), losses(name, two), LOSS_TOLERANCE);
    }
  }

  private static double[] losses(String name, Workers workers) {
    TrainingStep step =
        new TrainingStep(network(name), Loss.softmaxCrossEntropy(), optimiser(name), workers);
    double[] losses = new double[10];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = step.run(images(name, i % 2), labels(i % 2));
    }
    return losses;
  }

  /** The optimisers of {@code networks.py}. */
  private static Optimiser optimiser(String name) {
    return switch (name) {
      case "bncnn" -> Optimiser.adadelta(1, 0.9, 1e-6);
      case "mlp" -> Optimiser.sgd(0.1);
      default -> Optimiser.sgd(0.02, 0.9);
    };
  }

  /** With the weights of {@code networks.fill} and seed 1. */
  private static Sequential network(String name) {
    Sequential network =
        name.equals("bncnn")
            ? Networks.bncnn(Initialiser.pytorch(), 1, 0)
            : Networks.named(name, Initialiser.pytorch(), 1);
    int t = 0;
    double bound = 0;
    for (Parameter parameter : network.parameters().values()) {
      int[] shape = parameter.shape();
      if (parameter.name().equals("weight")) {
        bound = shape.length > 1 ? Math.sqrt((double) shape[0] / parameter.size()) : 0;
      }
      if (bound > 0) { // batch norm keeps its ones and zeros
        parameter.set(Formula.signed(1000 + t, parameter.size(), bound));
      }
      t++;
    }
    return network;
  }

  private static Tensor images(String name, int batch) {
    float low = name.equals("bncnn") ? -1 : 0;
    float[] pixels = Formula.unit(100 + batch, BATCH * 28 * 28);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = pixels[i] * (1 - low) + low;
    }
    return Tensor.of(pixels, BATCH, Networks.DIGIT);
  }

  private static Targets labels(int batch) {
    return Targets.labels(Formula.labels(200 + batch, BATCH));
  }
}
