package convlab.nn.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.nn.Layers;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DropoutTest {
  private static final TensorShape SHAPE = TensorShape.vector(1021);
  private final Layer layer = Layers.dropout(0.2);
  private final Tensor ones = Tensor.of(filled(64 * 1021), 64, SHAPE);

  private static float[] filled(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void aFifthIsZeroAndTheRestGrows() {
    layer.build(SHAPE, Initialiser.he(), new SplittableRandom(1));
    float[] y = layer.forward(ones, Run.TRAINING).toArray();
    int zeros = 0;
    for (float value : y) {
      zeros += value == 0 ? 1 : 0;
      assertTrue(value == 0 || value == 1.25f);
    }
    assertEquals(0.2, (double) zeros / y.length, 0.005);
  }

  @Test
  void theGradientPassesTheSameMaskAndEveryPassHasAnother() {
    layer.build(SHAPE, Initialiser.he(), new SplittableRandom(1));
    float[] first = layer.forward(ones, Run.TRAINING).toArray();
    assertArrayEquals(first, layer.backward(ones.copy(), Run.TRAINING).toArray());
    assertTrue(!Arrays.equals(first, layer.forward(ones, Run.TRAINING).toArray()));
  }

  @Test
  void evaluationChangesNothing() {
    layer.build(SHAPE, Initialiser.he(), new SplittableRandom(1));
    assertArrayEquals(ones.toArray(), layer.forward(ones, Run.EVALUATION).toArray());
  }
}
