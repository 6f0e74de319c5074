package convlab.nn.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.nn.Layers;
import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Layer;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where single precision is short of digits; numbers from {@code make_extremes.py}. */
class ExtremesReferenceTest {
  private static final References STORED = References.read("extremes");

  @ParameterizedTest(name = "around {0}")
  @ValueSource(strings = {"0", "255", "1000", "minus-100000"})
  void batchNormErrsAtMostTwiceAsMuchAsPyTorchsFloats(String mean) {
    String name = "batch-norm-" + mean + "/";
    int[] sizes = STORED.shape(name + "x");
    TensorShape shape = TensorShape.of(sizes[1], sizes[2], sizes[3]);
    Layer layer = Layers.batchNorm();
    layer.build(shape, Initialiser.pytorch(), new Random(1));
    layer.parameters().forEach(p -> p.set(STORED.floats(name + p.name())));
    Tensor x = Tensor.of(STORED.floats(name + "x"), sizes[0], shape);
    float[] y = layer.forward(x, Run.TRAINING).toArray();
    assertWithin(name, "y", y);
    Tensor gradient = Tensor.of(STORED.floats(name + "yGradient"), sizes[0], shape);
    assertWithin(name, "xGradient", layer.backward(gradient, Run.TRAINING).toArray());
    assertWithin(name, "weightGradient", layer.parameters().get(0).gradient());
    assertWithin(name, "biasGradient", layer.parameters().get(1).gradient());
  }

  /** A float's last place comes on top: PyTorch's sums of a channel run in double precision. */
  private static void assertWithin(String name, String what, float[] actual) {
    double[] expected = STORED.doubles(name + what);
    double error = 0;
    for (int i = 0; i < expected.length; i++) {
      error = Math.max(error, Math.abs(expected[i] - actual[i]));
    }
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    double pytorchs = STORED.doubles(name + "float32/" + what)[0];
    double limit = 2 * pytorchs + Math.ulp((float) largest);
    assertTrue(error <= limit, what + ": " + error + " above " + limit);
  }

  @Test
  void geluKeepsItsDigitsInTheTail() {
    float[] x = STORED.floats("gelu-tail/x");
    TensorShape shape = TensorShape.vector(x.length);
    Layer layer = Layers.gelu();
    layer.build(shape, Initialiser.pytorch(), new Random(1));
    float[] y = layer.forward(Tensor.of(x, 1, shape), Run.TRAINING).toArray();
    float[] ones = new float[x.length];
    Arrays.fill(ones, 1);
    float[] slope = layer.backward(Tensor.of(ones, 1, shape), Run.TRAINING).toArray();
    double[] wantedY = STORED.doubles("gelu-tail/y");
    double[] wantedSlope = STORED.doubles("gelu-tail/slope");
    for (int i = 0; i < x.length; i++) {
      assertEquals(wantedY[i], y[i], Math.ulp((float) wantedY[i]), "value at " + x[i]);
      assertEquals(wantedSlope[i], slope[i], Math.ulp((float) wantedSlope[i]), "slope at " + x[i]);
    }
  }
}
