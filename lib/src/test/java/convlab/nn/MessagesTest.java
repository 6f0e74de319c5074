package convlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Layer;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.train.Loss;
import convlab.nn.train.Optimiser;
import convlab.nn.train.Targets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Wrong calls get one sentence that names the value, the limit and the fix. */
class MessagesTest {
  private static Sequential build(TensorShape shape, Layer... layers) {
    return Sequential.of(shape, Initialiser.he(), 1, layers);
  }

  private static void assertSays(String text, Executable wrong) {
    assertEquals(text, assertThrows(IllegalArgumentException.class, wrong).getMessage());
  }

  @Test
  void kernelLargerThanTheInput() {
    assertSays(
        "layer 0: kernel 5x5 with padding 0 does not fit input 4x4; pad more or use a smaller"
            + " kernel",
        () -> build(TensorShape.of(1, 4, 4), Layers.convolution(2, 5)));
  }

  @Test
  void windowLargerThanTheInput() {
    assertSays(
        "layer 1: pooling window 3x3 does not fit input 2x2; use a smaller window or fewer pooling"
            + " layers",
        () -> build(TensorShape.of(1, 4, 4), Layers.maxPool(2), Layers.maxPool(3)));
  }

  @Test
  void denseOnAPicture() {
    assertSays(
        "layer 0: dense layer takes vectors, not 1x4x4; put Layers.flatten() in front",
        () -> build(TensorShape.of(1, 4, 4), Layers.dense(2)));
  }

  @Test
  void groupsThatDoNotDivide() {
    assertSays(
        "layer 0: 2 groups do not divide 3 channels and 4 filters; use a common divisor of both",
        () -> build(TensorShape.of(3, 4, 4), Layers.convolution(4, 3).groups(2)));
  }

  @Test
  void branchesOfDifferentSizes() {
    assertSays(
        "layer 0: branches of 1x5x5 and 2x3x3 cannot be concatenated: heights and widths differ;"
            + " change padding, stride or output padding of one",
        () -> build(TensorShape.of(1, 5, 5), Layers.skip(Layers.convolution(2, 3))));
  }

  @Test
  void outputPaddingAsLargeAsTheStride() {
    assertSays(
        "output padding 2 of the height must be below the stride 2 or the dilation 1; set the"
            + " stride first, then use 0 to 1",
        () -> Layers.upConvolution(1, 3).stride(2).outputPadding(2));
  }

  @Test
  void negativeStridesAndFilters() {
    assertSays("stride 0x0 is below 1; use 1 or more", () -> Layers.convolution(1, 3).stride(0));
    assertSays("0 filters make no picture; use 1 or more", () -> Layers.convolution(0, 3));
    assertSays(
        "dropout probability 1.0 is not in 0..1; it is the share set to 0",
        () -> Layers.dropout(1));
  }

  @Test
  void anInputOfAnotherShape() {
    Sequential network = build(TensorShape.of(1, 4, 4), Layers.flatten());
    assertSays(
        "network was built for examples of 1x4x4, not 1x5x4; make the tensor with that shape",
        () -> network.predict(Tensor.zeros(1, TensorShape.of(1, 5, 4))));
  }

  @Test
  void numbersThatDoNotFillATensor() {
    assertSays(
        "7 numbers do not fill 2 examples of 1x2x2; give 8",
        () -> Tensor.of(new float[7], 2, 1, 2, 2));
    assertSays(
        "batch 0 is empty; give at least 1 example", () -> Tensor.zeros(0, TensorShape.vector(1)));
    assertSays(
        "example 2 is outside the batch of 2; use 0..1",
        () -> Tensor.zeros(2, TensorShape.vector(1)).get(2, 0, 0, 0));
  }

  @Test
  void labelsThatDoNotFit() {
    Tensor y = Tensor.zeros(2, TensorShape.vector(3));
    Loss loss = Loss.softmaxCrossEntropy();
    assertSays(
        "label 3 of example 1 is outside the 3 classes; labels count from 0",
        () -> loss.of(y, Targets.labels(0, 3), null));
    assertSays(
        "loss needs one label for each of 2 examples, not 1 labels; use Targets.labels",
        () -> loss.of(y, Targets.labels(0), null));
    assertSays(
        "loss compares Tensor 2 x 3 with labels; use Targets.values with the same batch and shape",
        () -> Loss.meanSquaredError().of(y, Targets.labels(0, 1), null));
  }

  @Test
  void weightsThatDoNotFit() {
    Sequential network = build(TensorShape.vector(2), Layers.dense(3));
    assertSays(
        "network has no 1.weight; it has 0.weight, 0.bias",
        () -> network.restore(Map.of("1.weight", new float[6])));
    assertSays(
        "0.weight has 6 numbers, not 5; check the network",
        () -> network.restore(Map.of("0.weight", new float[5])));
    assertSays(
        "bias [3] has 3 numbers, not 2; give them in PyTorch's order",
        () -> network.parameters().get("0.bias").set(new float[2]));
  }

  @Test
  void batchNormOnASingleNumber() {
    Sequential network = build(TensorShape.vector(2), Layers.batchNorm());
    assertSays(
        "batch norm cannot train on 1 number a channel; use a batch of 2 or more",
        () -> network.forward(Tensor.zeros(1, TensorShape.vector(2)), Run.TRAINING));
  }

  @Test
  void ratesAndThreads() {
    assertSays(
        "learning rate NaN is not a number from 0 up; try 0.01", () -> Optimiser.sgd(Double.NaN));
    assertSays("Nesterov needs a momentum above 0; try 0.9", () -> Optimiser.sgd(0.1, 0, 0, true));
  }
}
