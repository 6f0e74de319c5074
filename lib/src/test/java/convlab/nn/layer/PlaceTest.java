package convlab.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.nn.Layers;
import convlab.nn.Sequential;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A layer works in one place of one network, on batches of that place's shape. */
class PlaceTest {
  private static final TensorShape PICTURE = TensorShape.of(2, 4, 4);
  private static final TensorShape VECTOR = TensorShape.vector(6);

  private static Stream<Arguments> layers() {
    return Stream.of(
        layer(PICTURE, () -> Layers.convolution(3, 3)),
        layer(PICTURE, () -> Layers.upConvolution(3, 3)),
        layer(VECTOR, () -> Layers.dense(3)),
        layer(PICTURE, () -> Layers.maxPool(2)),
        layer(PICTURE, () -> Layers.maxPool(3)),
        layer(PICTURE, () -> Layers.averagePool(2)),
        layer(PICTURE, Layers::globalAveragePool),
        layer(PICTURE, Layers::globalMaxPool),
        layer(PICTURE, Layers::batchNorm),
        layer(PICTURE, () -> Layers.dropout(0.5)),
        layer(PICTURE, Layers::relu),
        layer(PICTURE, Layers::gelu),
        layer(PICTURE, Layers::flatten),
        layer(PICTURE, Layers::identity),
        layer(PICTURE, () -> Layers.skip(Layers.relu())),
        layer(PICTURE, () -> Layers.chain(Layers.convolution(3, 3), Layers.relu())),
        layer(
            PICTURE,
            () -> Layers.chain(Layers.convolution(3, 3), Layers.relu(), Layers.maxPool(2))));
  }

  private static Arguments layer(TensorShape shape, Supplier<Layer> make) {
    return Arguments.of(make.get().name(), shape, make);
  }

  private static TensorShape build(Layer layer, TensorShape shape) {
    return layer.build(shape, Initialiser.he(), new SplittableRandom(1));
  }

  private static void assertRefused(
      Class<? extends Exception> type, String name, String fix, Executable wrong) {
    String message = assertThrows(type, wrong).getMessage();
    assertTrue(message.startsWith(name) || message.startsWith("layer 0: "), message);
    assertTrue(message.contains(fix), message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void beforeItIsBuilt(String name, TensorShape shape, Supplier<Layer> make) {
    Tensor x = Tensor.zeros(2, shape);
    String start = name.split(",")[0];
    Class<IllegalStateException> type = IllegalStateException.class;
    assertRefused(type, start, "Sequential.of", () -> make.get().forward(x, Run.TRAINING));
    assertRefused(type, start, "Sequential.of", () -> make.get().backward(x, Run.TRAINING));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void builtTwice(String name, TensorShape shape, Supplier<Layer> make) {
    Layer layer = make.get();
    build(layer, shape);
    // a chain and branches speak of the layer inside
    assertRefused(
        IllegalArgumentException.class, "", "make a new layer", () -> build(layer, shape));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void shapesAndBatchesOfAnotherPlace(String name, TensorShape shape, Supplier<Layer> make) {
    Layer layer = make.get();
    TensorShape out = build(layer, shape);
    TensorShape other = TensorShape.of(1, 1, 7);
    Class<IllegalArgumentException> type = IllegalArgumentException.class;
    Tensor strange = Tensor.zeros(2, other);
    assertRefused(type, name, "give it that shape", () -> layer.forward(strange, Run.TRAINING));
    Tensor early = Tensor.zeros(2, out);
    assertRefused(
        IllegalStateException.class,
        name,
        "call forward first",
        () -> layer.backward(early, Run.TRAINING));
    layer.forward(Tensor.zeros(2, shape), Run.TRAINING);
    String fix = "gradient of the last result";
    assertRefused(type, name, fix, () -> layer.backward(strange, Run.TRAINING));
    Tensor larger = Tensor.zeros(40, out);
    assertRefused(type, name, fix, () -> layer.backward(larger, Run.TRAINING));
    assertEquals(shape, layer.backward(Tensor.zeros(2, out), Run.TRAINING).shape());
  }

  @Test
  void oneLayerInTwoPlacesOfANetwork() {
    Layer relu = Layers.relu();
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Sequential.of(PICTURE, Initialiser.he(), 1, relu, Layers.identity(), relu))
            .getMessage();
    assertEquals(
        "layer 2: ReLU has its place in a network already; make a new layer for every place",
        message);
  }

  @Test
  void aNetworksGradientOfAnotherBatch() {
    Sequential network =
        Sequential.of(PICTURE, Initialiser.he(), 1, Layers.flatten(), Layers.dense(3));
    network.forward(Tensor.zeros(4, PICTURE), Run.TRAINING);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> network.backward(Tensor.zeros(5, network.outputShape()), Run.TRAINING))
            .getMessage();
    assertEquals(
        "flatten, dense 3 gave 4 x 3 last, but the gradient is 5 x 3; give backward the gradient of"
            + " the last result",
        message);
  }
}
