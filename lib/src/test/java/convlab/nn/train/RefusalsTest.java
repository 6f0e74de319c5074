package convlab.nn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that would train to nonsense are refused by name. */
class RefusalsTest {
  private static Stream<Arguments> settings() {
    return Stream.of(
        Arguments.of("momentum NaN", (Executable) () -> Optimiser.sgd(0.1, Double.NaN)),
        Arguments.of("momentum 1.0", (Executable) () -> Optimiser.sgd(0.1, 1)),
        Arguments.of("momentum -0.1", (Executable) () -> Optimiser.sgd(0.1, -0.1)),
        Arguments.of("weight decay -1.0", (Executable) () -> Optimiser.sgd(0.1, 0.9, -1, false)),
        Arguments.of("beta 1 1.0", (Executable) () -> Optimiser.adam(0.1, 1, 0.999, 1e-8, 0)),
        Arguments.of("beta 2 -0.5", (Executable) () -> Optimiser.adamW(0.1, 0.9, -0.5, 1e-8, 0)),
        Arguments.of("epsilon NaN", (Executable) () -> Optimiser.adam(1, 0.9, 0.9, Double.NaN, 0)),
        Arguments.of("rho 2.0", (Executable) () -> Optimiser.adadelta(1, 2, 1e-6)),
        Arguments.of("smoothing NaN", (Executable) () -> Optimiser.rmsProp(1, Double.NaN, 0, 0)),
        Arguments.of("learning rate NaN", (Executable) () -> Optimiser.adam(Double.NaN)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void aSettingIsRefusedWithItsValue(String start, Executable made) {
    String message = assertThrows(IllegalArgumentException.class, made).getMessage();
    assertTrue(message.startsWith(start + " is not"), message);
  }

  @ParameterizedTest(name = "a probability of {0}")
  @ValueSource(floats = {1.5f, -0.5f})
  void whatIsNoProbabilityHasNoCrossEntropy(float prediction) {
    TensorShape one = TensorShape.vector(1);
    Tensor p = Tensor.of(new float[] {prediction}, 1, one);
    Targets t = Targets.values(Tensor.of(new float[] {1}, 1, one));
    String message =
        assertThrows(IllegalArgumentException.class, () -> Loss.binaryCrossEntropy().of(p, t, null))
            .getMessage();
    assertTrue(message.contains("binaryCrossEntropyOfLogits"), message);
  }

  @Test
  void crossEntropyOfHugeEqualLogitsIsLnTwo() {
    Tensor logits = Tensor.of(new float[] {1e17f, 1e17f}, 1, TensorShape.vector(2));
    assertEquals(
        Math.log(2), Loss.softmaxCrossEntropy().of(logits, Targets.labels(1), null), 1e-12);
  }

  @Test
  void nullTargetsAndShapesBeyondAnIntAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Targets.labels((int[]) null));
    assertThrows(IllegalArgumentException.class, () -> Targets.values(null));
    String message =
        assertThrows(IllegalArgumentException.class, () -> new TensorShape(65_536, 256, 256))
            .getMessage();
    assertTrue(message.contains("2147483647"), message);
  }
}
