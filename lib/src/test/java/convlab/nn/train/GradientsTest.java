package convlab.nn.train;

import static convlab.nn.Numbers.tensor;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.nn.Layers;
import convlab.nn.Sequential;
import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Layer;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer's gradients by central differences. The layer stands behind a smooth convolution,
 * whose gradients are right only if the layer's input gradient is.
 */
class GradientsTest {
  private static final Map<String, Supplier<Layer>> LAYERS =
      Map.ofEntries(
          Map.entry("convolution", () -> Layers.convolution(4, 3).padding(1)),
          Map.entry("strided, dilated", () -> Layers.convolution(4, 2).stride(2).dilation(2)),
          Map.entry("grouped", () -> Layers.convolution(6, 3).groups(3)),
          Map.entry("transposed", () -> Layers.upConvolution(2, 3)),
          Map.entry(
              "transposed, stride 2",
              () -> Layers.upConvolution(2, 3).stride(2).padding(1).outputPadding(1)),
          Map.entry("dense", () -> Layers.chain(Layers.flatten(), Layers.dense(5))),
          Map.entry("average pooling", () -> Layers.averagePool(3, 2, 1)),
          Map.entry("global average pooling", Layers::globalAveragePool),
          Map.entry("batch norm", Layers::batchNorm),
          Map.entry("sigmoid", Layers::sigmoid),
          Map.entry("tanh", Layers::tanh),
          Map.entry("GELU", Layers::gelu),
          Map.entry("GELU by tanh", Layers::geluTanh),
          Map.entry("skip", () -> Layers.skip(Layers.convolution(2, 3).padding(1), Layers.tanh())),
          Map.entry("dropout 0", () -> Layers.dropout(0)));

  static java.util.stream.Stream<String> names() {
    return LAYERS.keySet().stream().sorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void byCentralDifferences(String name) {
    TensorShape shape = TensorShape.of(2, 6, 5);
    Sequential network =
        Sequential.of(
            shape,
            Initialiser.pytorch(),
            3,
            Layers.convolution(3, 3).padding(1),
            Layers.tanh(),
            LAYERS.get(name).get());
    Tensor x = tensor(1, 3, shape);
    Targets targets = Targets.values(tensor(2, 3, network.outputShape()));
    GradientCheck check = GradientCheck.of(network, Loss.meanSquaredError(), x, targets, 40);
    assertTrue(check.worst() < 4e-3, check.toString());
  }

  /** Functions with corners: differences are right away from the corners only. */
  @ParameterizedTest(name = "{0}")
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {
        "ReLU",
        "leaky ReLU",
        "max pooling",
        "max pooling 3",
        "global max",
        "conv relu pool"
      })
  void withCorners(String name) {
    Layer layer =
        switch (name) {
          case "ReLU" -> Layers.relu();
          case "leaky ReLU" -> Layers.leakyRelu(0.2);
          case "max pooling" -> Layers.maxPool(2);
          case "max pooling 3" -> Layers.maxPool(3, 2, 1);
          case "global max" -> Layers.globalMaxPool();
          default ->
              Layers.chain(Layers.convolution(4, 3).padding(1), Layers.relu(), Layers.maxPool(2));
        };
    TensorShape shape = TensorShape.of(1, 4, 4);
    Sequential network =
        Sequential.of(shape, Initialiser.normal(1), 5, Layers.convolution(2, 3).padding(1), layer);
    Targets targets = Targets.values(tensor(2, 1, network.outputShape()));
    int near = 0;
    int all = 0;
    for (int seed = 0; seed < 10; seed++) {
      GradientCheck check =
          GradientCheck.of(network, Loss.meanSquaredError(), tensor(seed, 1, shape), targets, 40);
      near += check.worst() < 1e-2 ? 1 : 0;
      all++;
    }
    assertTrue(near >= all / 2, near + " of " + all + " inputs away from corners agree");
  }
}
