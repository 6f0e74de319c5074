package convlab.nn.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import convlab.nn.Layers;
import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Layer;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dropout draws its own mask, so no numbers of PyTorch can be compared; its law can: a number is 0
 * with probability p, else x / (1 - p), the gradient passes through the same mask, and evaluation
 * changes nothing.
 */
class DropoutLawTest {
  private static final int BATCH = 50;
  private static final TensorShape SHAPE = TensorShape.of(3, 11, 7);
  private static final int COUNT = BATCH * SHAPE.size();

  @ParameterizedTest(name = "p = {0}")
  @ValueSource(doubles = {0.2, 0.5, 0.9})
  void aShareOfPIsZeroAndTheRestGrows(double p) {
    float[] y = dropout(p).forward(ones(), Run.TRAINING).toArray();
    float grown = (float) (1 / (1 - p));
    int zeros = 0;
    for (float value : y) {
      assertEquals(value == 0 ? 0 : grown, value, 1e-6f * grown);
      zeros += value == 0 ? 1 : 0;
    }
    double deviation = Math.sqrt(p * (1 - p) * COUNT);
    assertEquals(p * COUNT, zeros, 5 * deviation, "zeros of " + COUNT);
  }

  @Test
  void theGradientPassesThroughTheSameMask() {
    Layer dropout = dropout(0.3);
    float[] y = dropout.forward(ones(), Run.TRAINING).toArray();
    assertArrayEquals(y, dropout.backward(ones(), Run.TRAINING).toArray());
  }

  @Test
  void everyBatchHasAMaskOfItsOwn() {
    Layer dropout = dropout(0.5);
    float[] first = dropout.forward(ones(), Run.TRAINING).toArray();
    float[] second = dropout.forward(ones(), Run.TRAINING).toArray();
    assertFalse(Arrays.equals(first, second), "two batches have the same mask");
  }

  @Test
  void theSameSeedGivesTheSameMaskOnAnyNumberOfThreads() {
    float[] alone = dropout(0.5).forward(ones(), Run.TRAINING).toArray();
    try (Workers three = Workers.of(3)) {
      assertArrayEquals(alone, dropout(0.5).forward(ones(), new Run(true, three)).toArray());
    }
  }

  @Test
  void evaluationChangesNothing() {
    Tensor x = Tensor.of(Formula.signed(1, COUNT, 1), BATCH, SHAPE);
    assertArrayEquals(x.toArray(), dropout(0.5).forward(x, Run.EVALUATION).toArray());
  }

  @Test
  void probabilityZeroChangesNothingInTraining() {
    assertArrayEquals(ones().toArray(), dropout(0).forward(ones(), Run.TRAINING).toArray());
  }

  private static Layer dropout(double p) {
    Layer dropout = Layers.dropout(p);
    dropout.build(SHAPE, Initialiser.pytorch(), new Random(4));
    return dropout;
  }

  private static Tensor ones() {
    float[] ones = new float[COUNT];
    Arrays.fill(ones, 1);
    return Tensor.of(ones, BATCH, SHAPE);
  }
}
