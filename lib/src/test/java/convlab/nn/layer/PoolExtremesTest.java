package convlab.nn.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convlab.nn.Layers;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Pooling where a window has no largest number, or more pixels than an int can square. */
class PoolExtremesTest {
  private static Layer built(Layer layer, TensorShape shape) {
    layer.build(shape, Initialiser.he(), new SplittableRandom(1));
    return layer;
  }

  @Test
  void aWindowOfMinusInfinitiesSendsItsGradientIntoItsOwnExample() {
    TensorShape shape = new TensorShape(1, 3, 3);
    Layer layer = built(Layers.maxPool(3), shape);
    float[] ascending = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    layer.forward(Tensor.of(ascending, 2, shape), Run.TRAINING);
    float[] x = Arrays.copyOf(ascending, 18);
    Arrays.fill(x, 9, 18, Float.NEGATIVE_INFINITY);
    layer.forward(Tensor.of(x, 2, shape), Run.TRAINING);
    Tensor gradient = Tensor.of(new float[] {5, 7}, 2, new TensorShape(1, 1, 1));
    float[] back = layer.backward(gradient, Run.TRAINING).toArray();
    float[] expected = new float[18];
    expected[8] = 5;
    expected[9] = 7;
    assertArrayEquals(expected, back);
  }

  @Test
  void anAverageOverMoreThanTwoBillionPixelsOfAWindowHasTheRightDivisor() {
    // Padding makes the window fit: 65,536 pixels along each axis, one of them real.
    TensorShape shape = new TensorShape(1, 1, 1);
    Layer layer = new AveragePool(Window.square(65_536, 1, 32_768));
    built(layer, shape);
    float[] y = layer.forward(Tensor.of(new float[] {1}, 1, shape), Run.TRAINING).toArray();
    assertEquals(1f / (65_536f * 65_536f), y[0], 1e-16f);
  }
}
