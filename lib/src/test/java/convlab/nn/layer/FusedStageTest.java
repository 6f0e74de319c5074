package convlab.nn.layer;

import static convlab.nn.Numbers.numbers;
import static convlab.nn.Numbers.tensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import convlab.nn.Layers;
import convlab.nn.Sequential;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A convolution that hands its output to the pooling row by row gives what the three layers give.
 */
class FusedStageTest {
  @ParameterizedTest(name = "{0} channels, {1} filters, {2}x{3}, kernel {4}, stride {5}, batch {6}")
  @CsvSource({
    "1, 6, 28, 28, 3, 1, 33",
    "1, 5, 9, 8, 5, 1, 7",
    "2, 4, 8, 11, 3, 2, 40",
    "3, 2, 7, 7, 3, 1, 3",
    "7, 9, 6, 9, 4, 1, 5",
    "8, 8, 7, 10, 3, 1, 35",
    "9, 12, 13, 5, 3, 1, 2"
  })
  void asLayerByLayer(int c, int f, int height, int width, int kernel, int stride, int batch) {
    TensorShape shape = TensorShape.of(c, height, width);
    Layer[][] layers = {layers(f, kernel, stride), layers(f, kernel, stride)};
    Sequential plain = Sequential.of(shape, Initialiser.he(), 1, layers[0]).layerByLayer();
    Sequential fused = Sequential.of(shape, Initialiser.he(), 1, layers[1]);
    Tensor x = tensor(2, batch, shape);
    Tensor expected = plain.forward(x, Run.TRAINING);
    Tensor actual = fused.forward(x, Run.TRAINING);
    assertArrayEquals(expected.toArray(), actual.toArray(), 1e-6f);
    float[] given = numbers(3, batch * plain.outputShape().size());
    Tensor back = plain.backwardToInput(Tensor.of(given, batch, plain.outputShape()), Run.TRAINING);
    Tensor made = fused.backwardToInput(Tensor.of(given, batch, plain.outputShape()), Run.TRAINING);
    assertArrayEquals(back.toArray(), made.toArray(), 1e-5f);
    plain
        .parameters()
        .forEach(
            (name, parameter) ->
                assertArrayEquals(
                    parameter.gradient(), fused.parameters().get(name).gradient(), 1e-4f, name));
  }

  private static Layer[] layers(int filters, int kernel, int stride) {
    return new Layer[] {
      Layers.convolution(filters, kernel).stride(stride).padding(1),
      Layers.relu(),
      Layers.maxPool(2)
    };
  }
}
