package convlab.nn.reference;

import static convlab.nn.reference.Near.assertLosses;
import static convlab.nn.reference.Near.assertNear;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convlab.nn.Layers;
import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Layer;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each layer beside PyTorch's: output, every gradient, ten training losses. */
class LayerReferenceTest {
  private static final double TOLERANCE = 1e-5;
  private static final double RATE = 0.05; // of common.py
  private static final References STORED = References.read("layers");
  private static final List<String> BRANCHES =
      List.of("leftWeight", "leftBias", "rightWeight", "rightBias");

  private static final Map<String, Supplier<Layer>> LAYERS =
      Map.ofEntries(
          entry("conv", () -> Layers.convolution(4, 3)),
          entry("conv-1x1", () -> Layers.convolution(4, 1)),
          entry("conv-5x5-padding-2", () -> Layers.convolution(4, 5).padding(2)),
          entry("conv-3x5-padding-1x2", () -> Layers.convolution(4, 3, 5).padding(1, 2)),
          entry("conv-stride-2", () -> Layers.convolution(4, 3).stride(2)),
          entry("conv-stride-2-padding-1", () -> Layers.convolution(4, 3).stride(2).padding(1)),
          entry("conv-stride-3x2", () -> Layers.convolution(4, 3).stride(3, 2).padding(1)),
          entry("conv-dilation-2", () -> Layers.convolution(4, 3).dilation(2)),
          entry(
              "conv-stride-2-padding-2-dilation-2",
              () -> Layers.convolution(4, 3).stride(2).padding(2).dilation(2)),
          entry("conv-groups-2", () -> Layers.convolution(6, 3).padding(1).groups(2)),
          entry("conv-depthwise", () -> Layers.convolution(6, 3).padding(1).groups(3)),
          entry(
              "conv-groups-2-stride-2-dilation-2",
              () -> Layers.convolution(6, 3).stride(2).padding(2).dilation(2).groups(2)),
          entry("conv-without-bias", () -> Layers.convolution(4, 3).withoutBias()),
          entry("conv-one-channel", () -> Layers.convolution(6, 3).padding(1)),
          entry("conv-many-channels", () -> Layers.convolution(17, 3).padding(1)),
          entry("conv-batch-1", () -> Layers.convolution(4, 3).padding(1)),
          entry("conv-1d", () -> Layers.convolution(5, 1, 3).padding(0, 1)),
          entry("conv-1d-stride-2", () -> Layers.convolution(5, 1, 3).stride(1, 2).padding(0, 1)),
          entry("transposed", () -> Layers.upConvolution(4, 3)),
          entry(
              "transposed-stride-2-padding-1",
              () -> Layers.upConvolution(4, 3).stride(2).padding(1)),
          entry(
              "transposed-stride-2-padding-1-output-padding-1",
              () -> Layers.upConvolution(4, 3).stride(2).padding(1).outputPadding(1)),
          entry(
              "transposed-stride-3-output-padding-2",
              () -> Layers.upConvolution(4, 3).stride(3).outputPadding(2)),
          entry("transposed-dilation-2", () -> Layers.upConvolution(4, 3).dilation(2).padding(1)),
          entry(
              "transposed-groups-2",
              () -> Layers.upConvolution(6, 3).stride(2).padding(1).outputPadding(1).groups(2)),
          entry(
              "transposed-1d",
              () -> Layers.upConvolution(3, 1, 3).stride(1, 2).padding(0, 1).outputPadding(0, 1)),
          entry("dense", () -> Layers.dense(5)),
          entry("dense-batch-1", () -> Layers.dense(10)),
          entry("dense-without-bias", () -> Layers.denseWithoutBias(5)),
          entry("max-pool-2", () -> Layers.maxPool(2)),
          entry("max-pool-3-stride-2-padding-1", () -> Layers.maxPool(3, 2, 1)),
          entry("max-pool-3-stride-1", () -> Layers.maxPool(3, 1, 0)),
          entry("average-pool-2", () -> Layers.averagePool(2)),
          entry("average-pool-3-stride-2-padding-1", () -> Layers.averagePool(3, 2, 1)),
          entry("average-pool-3-stride-1", () -> Layers.averagePool(3, 1, 0)),
          entry("global-average-pool", Layers::globalAveragePool),
          entry("global-max-pool", Layers::globalMaxPool),
          entry("relu", Layers::relu),
          entry("leaky-relu", () -> Layers.leakyRelu(0.01)),
          entry("leaky-relu-0.2", () -> Layers.leakyRelu(0.2)),
          entry("sigmoid", Layers::sigmoid),
          entry("tanh", Layers::tanh),
          entry("gelu", Layers::gelu),
          entry("gelu-tanh", Layers::geluTanh),
          entry("batch-norm", Layers::batchNorm),
          entry("batch-norm-vectors", Layers::batchNorm),
          entry("flatten", Layers::flatten));

  static List<String> layers() {
    return LAYERS.keySet().stream().sorted().toList();
  }

  @Test
  void everyStoredCaseIsCompared() {
    TreeSet<String> compared = new TreeSet<>(LAYERS.keySet());
    compared.add("concatenate"); // below
    assertEquals(new TreeSet<>(STORED.cases()), compared);
  }

  @ParameterizedTest(name = "{0}: output")
  @MethodSource("layers")
  void forwardGivesPyTorchsOutput(String name) {
    Layer layer = built(name);
    Tensor y = layer.forward(tensor(name + "/x"), Run.TRAINING);
    assertNear("y", STORED.doubles(name + "/y"), y.toArray(), TOLERANCE, 1e-6);
  }

  @ParameterizedTest(name = "{0}: gradients")
  @MethodSource("layers")
  void backwardGivesPyTorchsGradients(String name) {
    Layer layer = built(name);
    layer.forward(tensor(name + "/x"), Run.TRAINING);
    Tensor xGradient = layer.backward(gradient(name, layer), Run.TRAINING);
    assertNear("x", STORED.doubles(name + "/xGradient"), xGradient.toArray(), TOLERANCE, 1e-6);
    assertParameterGradients(name, layer);
  }

  @ParameterizedTest(name = "{0}: two threads")
  @MethodSource("layers")
  void twoThreadsGiveTheSame(String name) {
    try (Workers two = Workers.of(2)) {
      Run run = new Run(true, two);
      Layer layer = built(name);
      Tensor y = layer.forward(tensor(name + "/x"), run);
      assertNear("y", STORED.doubles(name + "/y"), y.toArray(), TOLERANCE, 1e-6);
      Tensor xGradient = layer.backward(gradient(name, layer), run);
      assertNear("x", STORED.doubles(name + "/xGradient"), xGradient.toArray(), TOLERANCE, 1e-6);
      assertParameterGradients(name, layer);
    }
  }

  @ParameterizedTest(name = "{0}: ten losses")
  @MethodSource("layers")
  void trainingGivesPyTorchsLosses(String name) {
    Layer layer = built(name);
    List<Layer> chain =
        STORED.has(name + "/frontWeight") ? List.of(front(name), layer) : List.of(layer);
    assertLosses(STORED.doubles(name + "/losses"), losses(name, chain), 1e-5);
  }

  @ParameterizedTest(name = "{0}: running statistics of three batches")
  @ValueSource(strings = {"batch-norm", "batch-norm-vectors"})
  void batchNormKeepsPyTorchsRunningStatistics(String name) {
    Layer layer = built(name);
    for (int batch = 0; batch < 3; batch++) {
      layer.forward(tensor(name + "/x" + batch), Run.TRAINING);
      for (Parameter statistic : layer.statistics()) {
        double[] expected = STORED.doubles(name + "/" + statistic.name() + batch);
        assertNear(statistic.name(), expected, statistic.value(), TOLERANCE, 1e-6);
      }
    }
  }

  @ParameterizedTest(name = "{0}: evaluation")
  @ValueSource(strings = {"batch-norm", "batch-norm-vectors"})
  void batchNormEvaluatesByItsRunningStatistics(String name) {
    Layer layer = built(name);
    layer.statistics().get(0).set(STORED.floats(name + "/runningMean2"));
    layer.statistics().get(1).set(STORED.floats(name + "/runningVariance2"));
    Tensor y = layer.forward(tensor(name + "/evalX"), Run.EVALUATION);
    assertNear("y", STORED.doubles(name + "/evalY"), y.toArray(), TOLERANCE, 1e-6);
    Tensor xGradient = layer.backward(tensor(name + "/evalYGradient"), Run.EVALUATION);
    double[] expected = STORED.doubles(name + "/evalXGradient");
    assertNear("x", expected, xGradient.toArray(), TOLERANCE, 1e-6);
    Parameter weight = layer.parameters().get(0);
    double[] weightGradient = STORED.doubles(name + "/evalWeightGradient");
    assertNear("weight", weightGradient, weight.gradient(), TOLERANCE, 1e-6);
    Parameter bias = layer.parameters().get(1);
    assertNear(
        "bias", STORED.doubles(name + "/evalBiasGradient"), bias.gradient(), TOLERANCE, 1e-6);
  }

  @Test
  void concatenateGivesPyTorchsOutputAndGradients() {
    Layer layer = concatenate();
    Tensor y = layer.forward(tensor("concatenate/x"), Run.TRAINING);
    assertNear("y", STORED.doubles("concatenate/y"), y.toArray(), TOLERANCE, 1e-6);
    Tensor xGradient = layer.backward(gradient("concatenate", layer), Run.TRAINING);
    double[] expected = STORED.doubles("concatenate/xGradient");
    assertNear("x", expected, xGradient.toArray(), TOLERANCE, 1e-6);
    for (int i = 0; i < BRANCHES.size(); i++) {
      double[] stored = STORED.doubles("concatenate/" + BRANCHES.get(i) + "Gradient");
      assertNear(BRANCHES.get(i), stored, layer.parameters().get(i).gradient(), TOLERANCE, 1e-6);
    }
  }

  @Test
  void concatenateGivesPyTorchsLosses() {
    double[] losses = losses("concatenate", List.of(concatenate()));
    assertLosses(STORED.doubles("concatenate/losses"), losses, 1e-5);
  }

  private static Layer concatenate() {
    Layer layer = Layers.concatenate(Layers.convolution(2, 3).padding(1), Layers.convolution(4, 1));
    layer.build(shape("concatenate/x"), Initialiser.pytorch(), new Random(1));
    for (int i = 0; i < BRANCHES.size(); i++) {
      layer.parameters().get(i).set(STORED.floats("concatenate/" + BRANCHES.get(i)));
    }
    return layer;
  }

  private static void assertParameterGradients(String name, Layer layer) {
    for (Parameter parameter : layer.parameters()) {
      double[] expected = STORED.doubles(name + "/" + parameter.name() + "Gradient");
      assertNear(parameter.name(), expected, parameter.gradient(), TOLERANCE, 1e-6);
    }
  }

  private static Layer built(String name) {
    Layer layer = LAYERS.get(name).get();
    layer.build(shape(name + "/x"), Initialiser.pytorch(), new Random(1));
    for (Parameter parameter : layer.parameters()) {
      parameter.set(STORED.floats(name + "/" + parameter.name()));
    }
    return layer;
  }

  /** The convolution in front of a layer without parameters. */
  private static Layer front(String name) {
    TensorShape shape = shape(name + "/x");
    Layer front = Layers.convolution(shape.channels(), 3).padding(1);
    front.build(shape, Initialiser.pytorch(), new Random(1));
    front.parameters().get(0).set(STORED.floats(name + "/frontWeight"));
    front.parameters().get(1).set(STORED.floats(name + "/frontBias"));
    return front;
  }

  /** Mean squared error before each of ten SGD steps, written out: only the layers are on trial. */
  private static double[] losses(String name, List<Layer> chain) {
    float[] target = STORED.floats(name + "/target");
    double[] losses = new double[10];
    for (int step = 0; step < losses.length; step++) {
      Tensor y = tensor(name + "/x");
      for (Layer layer : chain) {
        y = layer.forward(y, Run.TRAINING);
      }
      float[] values = y.toArray();
      for (int i = 0; i < values.length; i++) {
        double apart = values[i] - target[i];
        losses[step] += apart * apart / values.length;
        values[i] = (float) (2 * apart / values.length);
      }
      Tensor gradient = Tensor.of(values, y.batch(), y.shape());
      for (int i = chain.size() - 1; i >= 0; i--) {
        gradient = chain.get(i).backward(gradient, Run.TRAINING);
      }
      chain.forEach(LayerReferenceTest::descend);
    }
    return losses;
  }

  private static void descend(Layer layer) {
    for (Parameter parameter : layer.parameters()) {
      for (int i = 0; i < parameter.size(); i++) {
        parameter.value()[i] -= (float) (RATE * parameter.gradient()[i]);
      }
    }
  }

  private static Tensor tensor(String name) {
    return Tensor.of(STORED.floats(name), STORED.shape(name)[0], shape(name));
  }

  /** The output's gradient in the shape that the layer gives, vectors included. */
  private static Tensor gradient(String name, Layer layer) {
    TensorShape shape = layer.forward(tensor(name + "/x"), Run.TRAINING).shape();
    float[] numbers = STORED.floats(name + "/yGradient");
    return Tensor.of(numbers, STORED.shape(name + "/x")[0], shape);
  }

  private static TensorShape shape(String name) {
    int[] sizes = STORED.shape(name);
    return sizes.length == 2
        ? TensorShape.vector(sizes[1])
        : TensorShape.of(sizes[1], sizes[2], sizes[3]);
  }
}
