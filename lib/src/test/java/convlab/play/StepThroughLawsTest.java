package convlab.play;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convlab.conv.Convolution1d;
import convlab.conv.Convolution2d;
import convlab.conv.Matrices;
import convlab.conv.Slide;
import convlab.conv.TransposedConvolution;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random plays show what the library computes, and their own steps add up to it. */
class StepThroughLawsTest {

  /** A play of random size with every option drawn, and the same options for the library. */
  private static final class Case {
    final Random random;
    final int channels;
    final int[] padding = new int[4];
    final int[] stride = new int[2];
    final int[] dilation = new int[2];
    final int[] outputPadding = new int[2];
    final double[][][] input;
    final double[][][] kernel;
    final double bias;
    final boolean flipped;

    Case(long seed, boolean line) {
      random = new Random(seed);
      channels = line ? 1 : upTo(1, 3);
      int[] sizes = new int[4];
      for (int axis = line ? 1 : 0; axis < 2; axis++) {
        stride[axis] = upTo(1, 3);
        dilation[axis] = upTo(1, 2);
        padding[2 * axis] = upTo(0, 2);
        padding[2 * axis + 1] = upTo(0, 2);
        outputPadding[axis] = upTo(0, stride[axis] - 1);
        sizes[axis] = upTo(1, 3);
        sizes[2 + axis] = (sizes[axis] - 1) * dilation[axis] + upTo(1, 5);
      }
      if (line) {
        stride[0] = dilation[0] = sizes[0] = sizes[2] = 1;
      }
      kernel = numbers(sizes[0], sizes[1]);
      input = numbers(sizes[2], sizes[3]);
      bias = random.nextGaussian();
      flipped = random.nextBoolean();
    }

    int upTo(int least, int most) {
      return least + random.nextInt(most - least + 1);
    }

    double[][][] numbers(int rows, int columns) {
      double[][][] numbers = new double[channels][rows][columns];
      for (double[][] channel : numbers) {
        for (double[] row : channel) {
          java.util.Arrays.setAll(row, i -> random.nextGaussian());
        }
      }
      return numbers;
    }

    StepThrough with(StepThrough play) {
      play.padding(padding[0], padding[1], padding[2], padding[3]).bias(bias);
      play.stride(stride[0], stride[1]).dilation(dilation[0], dilation[1]);
      return flipped ? play.flipped() : play;
    }

    /** Enough input for the cut of the padding to leave something. */
    boolean leavesNothing() {
      return left(0, input[0].length) < 1 || left(1, input[0][0].length) < 1;
    }

    private int left(int axis, int n) {
      return (n - 1) * stride[axis] + 1 - padding[2 * axis] - padding[2 * axis + 1];
    }

    StepThrough transposed(StepThrough play) {
      return with(play).transposed().outputPadding(outputPadding[0], outputPadding[1]);
    }

    Slide slide(int axis) {
      return Slide.pad(padding[2 * axis], padding[2 * axis + 1])
          .stride(stride[axis])
          .dilation(dilation[axis]);
    }

    double[][] correlated(int c) {
      return flipped
          ? Convolution2d.convolve(input[c], kernel[c], slide(0), slide(1))
          : Convolution2d.correlate(input[c], kernel[c], slide(0), slide(1));
    }

    double[][] transposed(int c) {
      double[][] laid = flipped ? Convolution2d.flip(kernel[c]) : kernel[c];
      return TransposedConvolution.transpose(
          input[c], laid, slide(0), slide(1), outputPadding[0], outputPadding[1]);
    }
  }

  @Property(tries = 300)
  void a_signal_gives_what_the_library_gives(@ForAll long seed) {
    Case any = new Case(seed, true);
    double[] x = any.input[0][0];
    double[] kernel = any.kernel[0][0];
    double[] expected =
        any.flipped
            ? Convolution1d.convolve(x, kernel, any.slide(1))
            : Convolution1d.correlate(x, kernel, any.slide(1));
    close(new double[][] {expected}, any.bias, any.with(StepThrough.of("", x, kernel)).output());
  }

  @Property(tries = 300)
  void channels_give_the_sum_of_what_the_library_gives(@ForAll long seed) {
    Case any = new Case(seed, false);
    double[][] expected = any.correlated(0);
    for (int c = 1; c < any.channels; c++) {
      expected = Matrices.add(expected, any.correlated(c));
    }
    close(expected, any.bias, any.with(StepThrough.of("", any.input, any.kernel)).output());
  }

  @Property(tries = 300)
  void transposed_channels_give_the_sum_of_what_the_library_gives(@ForAll long seed) {
    Case any = new Case(seed, false);
    if (any.leavesNothing()) {
      return;
    }
    double[][] expected = any.transposed(0);
    for (int c = 1; c < any.channels; c++) {
      expected = Matrices.add(expected, any.transposed(c));
    }
    close(expected, any.bias, any.transposed(StepThrough.of("", any.input, any.kernel)).output());
  }

  /** As the page does it: the products under the window at each step, summed. */
  @Property(tries = 300)
  void the_products_of_a_step_add_up_to_its_output(@ForAll long seed) {
    Case any = new Case(seed, false);
    Sliding sliding = any.with(StepThrough.of("", any.input, any.kernel)).sliding();
    double[][] sums = new double[sliding.output().length][sliding.output()[0].length];
    visit(
        any,
        sums,
        (c, r, q, i, j, down, right) ->
            sums[r][q] += sliding.input()[c][down][right] * sliding.kernel()[c][i][j]);
    close(sums, any.bias, sliding.output());
    int[] reached = {
      (sums.length - 1) * any.stride[0] + sliding.spanRows() + sliding.lost()[0],
      (sums[0].length - 1) * any.stride[1] + sliding.spanColumns() + sliding.lost()[1]
    };
    assertArrayEquals(new int[] {sliding.input()[0].length, sliding.input()[0][0].length}, reached);
  }

  @Property(tries = 300)
  void the_products_of_all_transposed_steps_add_up_to_the_output(@ForAll long seed) {
    Case any = new Case(seed, false);
    if (any.leavesNothing()) {
      return;
    }
    Sliding sliding = any.transposed(StepThrough.of("", any.input, any.kernel)).sliding();
    double[][] sums = new double[sliding.output().length][sliding.output()[0].length];
    visit(
        any,
        any.input[0],
        (c, r, q, i, j, down, right) ->
            sums[down][right] += sliding.input()[c][r][q] * sliding.kernel()[c][i][j]);
    close(sums, any.bias, sliding.output());
  }

  /** One product: channel, step, weight, and where the weight lies at that step. */
  private interface Product {
    void at(int c, int r, int q, int i, int j, int down, int right);
  }

  private static void visit(Case any, double[][] steps, Product product) {
    for (int c = 0; c < any.channels; c++) {
      for (int r = 0; r < steps.length; r++) {
        for (int q = 0; q < steps[0].length; q++) {
          for (int i = 0; i < any.kernel[c].length; i++) {
            for (int j = 0; j < any.kernel[c][i].length; j++) {
              int down = r * any.stride[0] + i * any.dilation[0];
              int right = q * any.stride[1] + j * any.dilation[1];
              product.at(c, r, q, i, j, down, right);
            }
          }
        }
      }
    }
  }

  private static void close(double[][] expected, double bias, double[][] actual) {
    assertEquals(expected.length, actual.length);
    for (int row = 0; row < expected.length; row++) {
      double[] shifted = java.util.Arrays.stream(expected[row]).map(v -> v + bias).toArray();
      assertArrayEquals(shifted, actual[row], 1e-12);
    }
  }
}
