package convlab.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.nn.Layers;
import convlab.nn.tensor.TensorShape;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sizes of one direction, also where they leave the ints. */
class AxisTest {
  private static final int MOST = Integer.MAX_VALUE;

  @ParameterizedTest(name = "{0} with kernel {1}, stride {2}, padding {3}, dilation {4}: {5}")
  @CsvSource({
    "7, 3, 1, 0, 1, 5",
    "7, 3, 2, 1, 1, 4",
    "8, 3, 2, 1, 2, 3",
    "4, 5, 1, 0, 1, 0",
    "1, 2, 3, 0, 1, 0",
    "4, 3, 1, 2147483647, 1, 4294967296",
    "4, 3, 1, 0, 2147483647, -4294967290",
    "4, 3, 1, 2147483647, 2147483647, 4"
  })
  void outputs(int n, int kernel, int stride, int padding, int dilation, long outputs) {
    assertEquals(outputs, new Axis(kernel, stride, padding, dilation).outputs(n));
  }

  @Test
  void inputsAreTheFewestThatGiveAsManyOutputs() {
    for (int stride = 1; stride < 4; stride++) {
      for (int dilation = 1; dilation < 4; dilation++) {
        Axis axis = new Axis(3, stride, 1, dilation);
        assertEquals(5, axis.outputs((int) axis.inputs(5)));
        assertEquals(4, axis.outputs((int) axis.inputs(5) - 1));
      }
    }
  }

  private static Stream<Arguments> beyondAnInt() {
    return Stream.of(
        Arguments.of("use less padding", Layers.convolution(1, 3).padding(MOST)),
        Arguments.of("use less padding", Layers.convolution(1, 3).padding(MOST / 2, 0)),
        Arguments.of("use less padding", Layers.convolution(1, 3).padding(MOST).dilation(MOST)),
        Arguments.of("use a smaller kernel", Layers.convolution(1, 3).dilation(MOST)),
        Arguments.of("use a smaller kernel", Layers.convolution(1, MOST)),
        Arguments.of("use a smaller kernel", Layers.convolution(1, 65_536).padding(65_536)),
        Arguments.of("fewer filters", Layers.convolution(MOST, 3)),
        Arguments.of("use a smaller stride", Layers.upConvolution(1, 3).stride(MOST)),
        Arguments.of("use a smaller kernel", Layers.upConvolution(1, MOST)),
        Arguments.of("use a smaller stride", Layers.upConvolution(1, 3).dilation(MOST)),
        Arguments.of("use less padding", Layers.upConvolution(1, 3).padding(MOST)),
        Arguments.of("use a smaller window", Layers.maxPool(MOST)));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("beyondAnInt")
  void whatLeavesTheIntsIsRefusedWithTheFix(String fix, Layer layer) {
    TensorShape shape = TensorShape.of(1, 4, 4);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> layer.build(shape, Initialiser.he(), new SplittableRandom(1)))
            .getMessage();
    assertTrue(message.contains(fix), message);
  }
}
