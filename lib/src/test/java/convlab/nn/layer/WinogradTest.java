package convlab.nn.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Winograd's convolution gives what the direct one gives, whatever the sizes and threads. */
class WinogradTest {
  @ParameterizedTest(name = "{0} to {1} channels, {2}x{3}, padding {4} {5}, batch {6}")
  @CsvSource({
    "16, 32, 14, 14, 1, 1, 33",
    "8, 9, 7, 7, 1, 1, 1",
    "9, 70, 5, 6, 2, 0, 40",
    "33, 8, 12, 9, 0, 0, 7",
    "1, 1, 6, 6, 0, 2, 3"
  })
  void asTheDirectConvolution(int c, int f, int height, int width, int top, int left, int batch) {
    ConvolutionGeometry geometry = geometry(c, f, height, width, top, left);
    float[][] direct = passes(new DirectConvolution(geometry), geometry, batch, Workers.SINGLE);
    float[][] fast = passes(new WinogradConvolution(geometry), geometry, batch, Workers.SINGLE);
    for (int i = 0; i < direct.length; i++) {
      assertArrayEquals(direct[i], fast[i], 1e-5f * largest(direct[i]));
    }
  }

  @Test
  void sameBitsOnAnyNumberOfThreads() {
    ConvolutionGeometry geometry = geometry(16, 24, 14, 14, 1, 1);
    WinogradConvolution method = new WinogradConvolution(geometry);
    float[][] alone = passes(method, geometry, 70, Workers.SINGLE);
    try (Workers three = Workers.of(3)) {
      float[][] shared = passes(method, geometry, 70, three);
      for (int i = 0; i < alone.length; i++) {
        assertArrayEquals(alone[i], shared[i]);
      }
    }
  }

  @Test
  void isTakenWhereItPays() {
    assertTrue(WinogradConvolution.suits(geometry(16, 32, 14, 14, 1, 1)));
    assertFalse(WinogradConvolution.suits(geometry(1, 32, 28, 28, 1, 1)));
    ConvolutionOptions strided = ConvolutionOptions.kernel(3, 3).stride(2, 2);
    TensorShape shape = TensorShape.of(16, 14, 14);
    assertFalse(WinogradConvolution.suits(ConvolutionGeometry.of(shape, 16, strided)));
    ConvolutionOptions wide = ConvolutionOptions.kernel(5, 5);
    assertFalse(WinogradConvolution.suits(ConvolutionGeometry.of(shape, 16, wide)));
  }

  @ParameterizedTest(name = "{0} in the picture, {1} among the weights")
  @CsvSource({"Infinity, 1", "-Infinity, 1", "NaN, 1", "3e38, 1", "1, Infinity", "1, NaN"})
  void whatIsNotFiniteSpoilsNoMoreThanInTheDirectConvolution(float pixel, float factor) {
    ConvolutionGeometry geometry = geometry(8, 9, 11, 10, 1, 1);
    Random random = new Random(1);
    float[] weight = numbers(random, 8 * 9 * 9);
    weight[3 * 8 * 9 + 5 * 9 + 4] = factor;
    float[] bias = numbers(random, 9);
    Tensor x = tensor(random, 3, geometry.input());
    x.set(1, 2, 5, 6, pixel);
    Tensor yGradient = tensor(random, 3, geometry.output());
    yGradient.set(2, 4, 0, 9, pixel);
    float[][] results = new float[2][];
    ConvolutionMethod[] methods = {
      new DirectConvolution(geometry), new WinogradConvolution(geometry)
    };
    for (int i = 0; i < 2; i++) {
      Tensor y = Tensor.zeros(3, geometry.output());
      methods[i].forward(weight, bias, x, y, false, Workers.SINGLE);
      PairMaxPool pool = new PairMaxPool();
      pool.build(geometry.output(), Initialiser.he(), random);
      Tensor pooled = pool.start(3, 0);
      methods[i].forwardPooled(weight, bias, x, pool, Workers.SINGLE);
      Tensor rectified = Tensor.zeros(3, geometry.output());
      methods[i].forward(weight, bias, x, rectified, true, Workers.SINGLE);
      Tensor xGradient = Tensor.zeros(3, geometry.input());
      methods[i].inputGradient(weight, yGradient, xGradient, Workers.SINGLE);
      results[i] =
          Stream.of(y, pooled, rectified, xGradient)
              .map(Tensor::toArray)
              .reduce(new float[0], WinogradTest::joined);
    }
    for (int i = 0; i < results[0].length; i++) {
      float expected = results[0][i];
      float tolerance = Float.isFinite(expected) ? 1e-4f * Math.max(1, Math.abs(expected)) : 0;
      assertEquals(expected, results[1][i], tolerance, "number " + i);
    }
  }

  private static float[] joined(float[] a, float[] b) {
    float[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static ConvolutionGeometry geometry(int c, int f, int h, int w, int top, int left) {
    return ConvolutionGeometry.of(
        TensorShape.of(c, h, w), f, ConvolutionOptions.kernel(3, 3).padding(top, left));
  }

  /** Output, rectified output, input gradient, weight gradient. */
  private static float[][] passes(
      ConvolutionMethod method, ConvolutionGeometry geometry, int batch, Workers workers) {
    Random random = new Random(1);
    float[] weight =
        numbers(random, geometry.input().channels() * geometry.output().channels() * 9);
    float[] bias = numbers(random, geometry.output().channels());
    Tensor x = tensor(random, batch, geometry.input());
    Tensor yGradient = tensor(random, batch, geometry.output());
    Tensor y = Tensor.zeros(batch, geometry.output());
    Tensor rectified = Tensor.zeros(batch, geometry.output());
    Tensor xGradient = Tensor.zeros(batch, geometry.input());
    float[] weightGradient = new float[weight.length];
    method.forward(weight, bias, x, y, false, workers);
    method.forward(weight, bias, x, rectified, true, workers);
    method.inputGradient(weight, yGradient, xGradient, workers);
    method.weightGradient(x, OutputGradient.of(yGradient), weightGradient, new Run(true, workers));
    return new float[][] {y.toArray(), rectified.toArray(), xGradient.toArray(), weightGradient};
  }

  private static Tensor tensor(Random random, int batch, TensorShape shape) {
    return Tensor.of(numbers(random, batch * shape.size()), batch, shape);
  }

  private static float[] numbers(Random random, int count) {
    float[] made = new float[count];
    for (int i = 0; i < count; i++) {
      made[i] = (float) random.nextGaussian();
    }
    return made;
  }

  private static float largest(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return Math.max(-sorted[0], sorted[sorted.length - 1]);
  }
}
