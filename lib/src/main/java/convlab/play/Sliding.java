package convlab.play;

import convlab.conv.Activations;
import convlab.conv.FilterBank;
import convlab.conv.Matrices;
import convlab.conv.Sizes;
import convlab.conv.Slide;
import convlab.conv.TransposedConvolution;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The numbers of one convolution as it is stepped through: input with its border of zeros, kernel
 * as it is laid down, output. The output is {@code convlab.conv}'s, so that a play shows what the
 * library computes.
 *
 * @param input (C, H, W), bordered unless transposed
 * @param kernel (C, K, K) as laid down, that is flipped already when that was asked for
 * @param output height x width; when transposed with the border that is cut off afterwards
 * @param border cells at the top, bottom, left and right: zeros around the input, or of the output
 *     what is cut off when transposed
 * @param lost rows and columns of the input that no window reaches
 */
record Sliding(
    double[][][] input,
    double[][][] kernel,
    double[][] output,
    int[] border,
    int[] lost,
    int[] stride,
    int[] dilation,
    double bias,
    boolean transposed) {

  /** A sliding window: each output is the sum of the products under it. */
  static Sliding windows(
      double[][][] input,
      double[][][] kernel,
      int[] padding,
      int[] stride,
      int[] dilation,
      double bias) {
    Slide rows = slide(0, padding, stride, dilation);
    Slide columns = slide(1, padding, stride, dilation);
    double[][][][] filters = {kernel};
    double[][] output =
        FilterBank.grouped(input, filters, new double[] {bias}, 1, rows, columns)[0];
    int[] lost = {
      Sizes.lost(input[0].length, kernel[0].length, rows),
      Sizes.lost(input[0][0].length, kernel[0][0].length, columns)
    };
    double[][][] padded =
        Arrays.stream(input).map(c -> padded(c, padding)).toArray(double[][][]::new);
    return new Sliding(padded, kernel, output, padding, lost, stride, dilation, bias, false);
  }

  /** The transposed operation: each input lays its multiple of the kernel onto the output. */
  static Sliding transposed(
      double[][][] input,
      double[][][] kernel,
      int[] padding,
      int[] outputPadding,
      int[] stride,
      int[] dilation,
      double bias) {
    Slide rows = slide(0, padding, stride, dilation);
    Slide columns = slide(1, padding, stride, dilation);
    // Computed for what they refuse: too much padding, or output padding not below the stride.
    Sizes.transposed(input[0].length, kernel[0].length, rows, outputPadding[0]);
    Sizes.transposed(input[0][0].length, kernel[0][0].length, columns, outputPadding[1]);
    int[] none = new int[4];
    Slide down = slide(0, none, stride, dilation);
    Slide right = slide(1, none, stride, dilation);
    double[][] output =
        IntStream.range(0, input.length)
            .mapToObj(c -> transpose(input[c], kernel[c], down, right, outputPadding))
            .reduce(Matrices::add)
            .orElseThrow();
    output = Activations.map(output, v -> v + bias);
    return new Sliding(input, kernel, output, padding, new int[2], stride, dilation, bias, true);
  }

  private static double[][] transpose(
      double[][] channel, double[][] kernel, Slide down, Slide right, int[] more) {
    return TransposedConvolution.transpose(channel, kernel, down, right, more[0], more[1]);
  }

  /** How the kernel moves along an axis, 0 down or 1 to the right. */
  private static Slide slide(int axis, int[] padding, int[] stride, int[] dilation) {
    return Slide.pad(padding[2 * axis], padding[2 * axis + 1])
        .stride(stride[axis])
        .dilation(dilation[axis]);
  }

  private static double[][] padded(double[][] values, int[] padding) {
    double[][] padded =
        new double[values.length + padding[0] + padding[1]]
            [values[0].length + padding[2] + padding[3]];
    for (int row = 0; row < values.length; row++) {
      System.arraycopy(values[row], 0, padded[row + padding[0]], padding[2], values[row].length);
    }
    return padded;
  }

  /** The output as the operation returns it: when transposed, without the border cut off. */
  double[][] result() {
    if (!transposed) {
      return output;
    }
    double[][] cut = new double[output.length - border[0] - border[1]][];
    for (int row = 0; row < cut.length; row++) {
      double[] whole = output[row + border[0]];
      cut[row] = Arrays.copyOfRange(whole, border[2], whole.length - border[3]);
    }
    return cut;
  }

  /** One step for each window, or for each input cell when transposed (over all channels). */
  int steps() {
    double[][] walked = transposed ? input[0] : output;
    return walked.length * walked[0].length;
  }

  int spanRows() {
    return Sizes.effectiveKernel(kernel[0].length, dilation[0]);
  }

  int spanColumns() {
    return Sizes.effectiveKernel(kernel[0][0].length, dilation[1]);
  }
}
