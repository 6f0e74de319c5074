package convlab.nn.layer;

import static convlab.nn.Numbers.numbers;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convlab.nn.Layers;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolution and its gradients against seven loops in double precision, and its laws. */
class ConvolutionTest {
  private static final Initialiser RANDOM = Initialiser.pytorch();

  record Case(
      int batch,
      int channels,
      int filters,
      int height,
      int width,
      int kernel,
      int stride,
      int padding,
      int dilation,
      int groups) {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (int kernel = 1; kernel <= 3; kernel++) {
      for (int stride = 1; stride <= 3; stride++) {
        for (int padding = 0; padding <= 2; padding++) {
          for (int dilation = 1; dilation <= 2; dilation++) {
            cases.add(new Case(2, 2, 3, 6, 7, kernel, stride, padding, dilation, 1));
          }
        }
      }
    }
    cases.add(new Case(1, 1, 1, 1, 1, 1, 1, 0, 1, 1));
    cases.add(new Case(33, 1, 6, 9, 5, 3, 1, 1, 1, 1));
    cases.add(new Case(3, 6, 16, 14, 14, 3, 1, 1, 1, 1));
    cases.add(new Case(2, 4, 8, 5, 5, 3, 1, 1, 1, 4));
    cases.add(new Case(2, 6, 9, 5, 5, 3, 2, 1, 1, 3));
    cases.add(new Case(2, 17, 31, 7, 7, 3, 1, 1, 1, 1));
    cases.add(new Case(5, 3, 7, 31, 1, 1, 2, 0, 1, 1));
    cases.add(new Case(2, 2, 3, 5, 5, 1, 3, 2, 1, 1));
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void equalsSevenLoops(Case c) {
    Convolution layer =
        Layers.convolution(c.filters, c.kernel)
            .stride(c.stride)
            .padding(c.padding)
            .dilation(c.dilation)
            .groups(c.groups);
    TensorShape shape = TensorShape.of(c.channels, c.height, c.width);
    TensorShape out = layer.build(shape, RANDOM, new SplittableRandom(1));
    Tensor x = Tensor.of(numbers(2, c.batch * shape.size()), c.batch, shape);
    Tensor y = layer.forward(x, Run.TRAINING).copy();
    Tensor given = Tensor.of(numbers(3, c.batch * out.size()), c.batch, out);
    Tensor xGradient = layer.backward(given.copy(), Run.TRAINING);
    Loops loops = new Loops(c, layer.parameters(), x, given);
    assertArrayEquals(loops.y, doubles(y.toArray()), 1e-5);
    assertArrayEquals(loops.xGradient, doubles(xGradient.toArray()), 1e-5);
    assertArrayEquals(loops.weightGradient, doubles(layer.parameters().get(0).gradient()), 1e-3);
    assertArrayEquals(loops.biasGradient, doubles(layer.parameters().get(1).gradient()), 1e-3);
  }

  /** The definition and its derivatives, term by term. */
  private static final class Loops {
    final double[] y;
    final double[] xGradient;
    final double[] weightGradient;
    final double[] biasGradient;

    Loops(Case c, List<Parameter> parameters, Tensor x, Tensor given) {
      float[] weight = parameters.get(0).value();
      float[] bias = parameters.get(1).value();
      TensorShape out = given.shape();
      y = new double[c.batch * out.size()];
      xGradient = new double[c.batch * x.shape().size()];
      weightGradient = new double[weight.length];
      biasGradient = new double[bias.length];
      float[] xs = x.toArray();
      float[] gs = given.toArray();
      int groupChannels = c.channels / c.groups;
      int groupFilters = c.filters / c.groups;
      for (int n = 0; n < c.batch; n++) {
        for (int f = 0; f < c.filters; f++) {
          for (int oy = 0; oy < out.height(); oy++) {
            for (int ox = 0; ox < out.width(); ox++) {
              int at = ((n * c.filters + f) * out.height() + oy) * out.width() + ox;
              y[at] = bias[f];
              biasGradient[f] += gs[at];
              for (int ch = 0; ch < groupChannels; ch++) {
                for (int tap = 0; tap < c.kernel * c.kernel; tap++) {
                  int row = oy * c.stride - c.padding + tap / c.kernel * c.dilation;
                  int column = ox * c.stride - c.padding + tap % c.kernel * c.dilation;
                  if (row < 0 || row >= c.height || column < 0 || column >= c.width) {
                    continue;
                  }
                  int channel = f / groupFilters * groupChannels + ch;
                  int from = ((n * c.channels + channel) * c.height + row) * c.width + column;
                  int w = (f * groupChannels + ch) * c.kernel * c.kernel + tap;
                  y[at] += (double) weight[w] * xs[from];
                  xGradient[from] += (double) weight[w] * gs[at];
                  weightGradient[w] += (double) xs[from] * gs[at];
                }
              }
            }
          }
        }
      }
    }
  }

  @Test
  void theDeltaKernelIsTheIdentity() {
    Convolution layer = Layers.convolution(1, 3).padding(1);
    TensorShape shape = TensorShape.of(1, 7, 5);
    layer.build(shape, RANDOM, new SplittableRandom(1));
    layer.parameters().get(0).set(new float[] {0, 0, 0, 0, 1, 0, 0, 0, 0});
    layer.parameters().get(1).set(new float[1]);
    float[] x = numbers(1, 3 * 35);
    assertArrayEquals(x, layer.forward(Tensor.of(x, 3, shape), Run.EVALUATION).toArray());
  }

  @Test
  void movingTheInputMovesTheOutput() {
    Convolution layer = Layers.convolution(3, 3);
    layer.build(TensorShape.of(1, 9, 9), RANDOM, new SplittableRandom(1));
    Tensor x = Tensor.zeros(2, TensorShape.of(1, 9, 9));
    x.set(0, 0, 4, 4, 1);
    x.set(1, 0, 5, 3, 1);
    Tensor y = layer.forward(x, Run.EVALUATION);
    for (int f = 0; f < 3; f++) {
      for (int row = 0; row < 6; row++) {
        for (int column = 1; column < 7; column++) {
          assertEquals(y.get(0, f, row, column), y.get(1, f, row + 1, column - 1));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theTransposedConvolutionIsTheAdjoint(Case c) {
    Convolution layer =
        Layers.convolution(c.filters, c.kernel)
            .stride(c.stride)
            .padding(c.padding)
            .dilation(c.dilation)
            .groups(c.groups)
            .withoutBias();
    TensorShape shape = TensorShape.of(c.channels, c.height, c.width);
    TensorShape out = layer.build(shape, RANDOM, new SplittableRandom(1));
    Tensor x = Tensor.of(numbers(2, c.batch * shape.size()), c.batch, shape);
    Tensor y = Tensor.of(numbers(3, c.batch * out.size()), c.batch, out);
    double left = product(layer.forward(x, Run.TRAINING), y);
    double right = product(layer.backward(y.copy(), Run.TRAINING), x);
    assertEquals(left, right, 1e-4 * (1 + Math.abs(left)));
  }

  private static double product(Tensor a, Tensor b) {
    float[] left = a.toArray();
    float[] right = b.toArray();
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }

  private static double[] doubles(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
