package convlab.nn;

import static convlab.nn.Numbers.numbers;
import static convlab.nn.Numbers.tensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convlab.conv.FilterBank;
import convlab.conv.Pool;
import convlab.conv.Pooling;
import convlab.conv.Slide;
import convlab.conv.TransposedConvolution;
import convlab.nn.layer.Convolution;
import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Layer;
import convlab.nn.layer.Run;
import convlab.nn.layer.UpConvolution;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine gives what the readable operations of the first lessons give. */
class TeachingLibraryTest {
  private static final int BATCH = 3;
  private static final Run RUN = Run.EVALUATION;

  @ParameterizedTest(
      name = "{0} channels, {1} filters, {2}x{2}, stride {3}, padding {4}, dilation {5}")
  @CsvSource({
    "1, 6, 3, 1, 1, 1",
    "3, 5, 5, 2, 2, 1",
    "2, 4, 3, 1, 0, 2",
    "8, 16, 3, 1, 1, 1",
    "9, 8, 3, 1, 2, 1",
    "4, 7, 1, 1, 0, 1"
  })
  void convolution(int channels, int filters, int kernel, int stride, int padding, int dilation) {
    TensorShape shape = TensorShape.of(channels, 14, 11);
    Convolution layer =
        Layers.convolution(filters, kernel).stride(stride).padding(padding).dilation(dilation);
    layer.build(shape, Initialiser.pytorch(), new Random(1));
    double[][][][] bank = bank(layer.parameters().get(0));
    double[] bias = doubles(layer.parameters().get(1).value());
    Slide slide = Slide.pad(padding).stride(stride).dilation(dilation);
    Tensor x = tensor(2, BATCH, shape);
    Tensor y = layer.forward(x, RUN);
    for (int n = 0; n < BATCH; n++) {
      near(FilterBank.correlate(maps(x, n), bank, bias, slide), y, n);
    }
  }

  @Test
  void groupedConvolution() {
    TensorShape shape = TensorShape.of(6, 9, 8);
    Convolution layer = Layers.convolution(4, 3).padding(1).groups(2);
    layer.build(shape, Initialiser.pytorch(), new Random(1));
    double[] bias = doubles(layer.parameters().get(1).value());
    double[][][][] bank = bank(layer.parameters().get(0));
    Tensor x = tensor(2, BATCH, shape);
    Tensor y = layer.forward(x, RUN);
    near(FilterBank.grouped(maps(x, 1), bank, bias, 2, Slide.pad(1), Slide.pad(1)), y, 1);
  }

  @Test
  void transposedConvolution() {
    TensorShape shape = TensorShape.of(5, 6, 7);
    UpConvolution layer = Layers.upConvolution(4, 3).stride(2).padding(1).outputPadding(1);
    layer.build(shape, Initialiser.pytorch(), new Random(1));
    double[] bias = doubles(layer.parameters().get(1).value());
    double[][][][] bank = bank(layer.parameters().get(0));
    Tensor x = tensor(2, BATCH, shape);
    Tensor y = layer.forward(x, RUN);
    Slide slide = Slide.pad(1).stride(2);
    near(TransposedConvolution.transpose(maps(x, 2), bank, bias, slide, 1), y, 2);
  }

  @ParameterizedTest(name = "pooling {0}x{0}, stride {1}, padding {2}")
  @CsvSource({"2, 2, 0", "3, 2, 1", "3, 3, 0"})
  void pooling(int size, int stride, int padding) {
    TensorShape shape = TensorShape.of(2, 9, 7);
    Tensor x = Tensor.of(numbers(3, BATCH * shape.size()), BATCH, shape);
    Pool pool = Pool.of(size).stride(stride).padding(padding);
    Layer max = Layers.maxPool(size, stride, padding);
    max.build(shape, Initialiser.he(), new Random(1));
    near(Pooling.max(maps(x, 1), pool), max.forward(x, RUN), 1);
    Layer average = Layers.averagePool(size, stride, padding);
    average.build(shape, Initialiser.he(), new Random(1));
    near(Pooling.average(maps(x, 1), pool), average.forward(x, RUN), 1);
  }

  private static void near(double[][][] expected, Tensor y, int n) {
    assertEquals(expected.length, y.shape().channels());
    for (int c = 0; c < expected.length; c++) {
      double[][] actual = y.channel(n, c);
      assertEquals(expected[c].length, actual.length);
      for (int row = 0; row < actual.length; row++) {
        assertArrayEquals(expected[c][row], actual[row], 1e-5);
      }
    }
  }

  private static double[][][] maps(Tensor x, int n) {
    double[][][] maps = new double[x.shape().channels()][][];
    for (int c = 0; c < maps.length; c++) {
      maps[c] = x.channel(n, c);
    }
    return maps;
  }

  private static double[][][][] bank(Parameter weight) {
    int[] shape = weight.shape();
    double[][][][] bank = new double[shape[0]][shape[1]][shape[2]][shape[3]];
    int at = 0;
    for (double[][][] filter : bank) {
      for (double[][] kernel : filter) {
        for (double[] row : kernel) {
          for (int i = 0; i < row.length; i++) {
            row[i] = weight.value()[at++];
          }
        }
      }
    }
    return bank;
  }

  private static double[] doubles(float[] values) {
    double[] made = new double[values.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = values[i];
    }
    return made;
  }
}
