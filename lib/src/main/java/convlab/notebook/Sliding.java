package convlab.notebook;

import java.util.Arrays;

/**
 * The numbers of one convolution as it is stepped through: input with its border of zeros, kernel
 * as it is laid down, output. Sizes follow Dumoulin and Visin (arXiv:1603.07285).
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
    double[][][] padded = new double[input.length][][];
    for (int c = 0; c < input.length; c++) {
      padded[c] = padded(input[c], padding);
    }
    int rows = padded[0].length;
    int columns = padded[0][0].length;
    int outRows = windows(rows, kernel[0].length, stride[0], dilation[0], "rows");
    int outColumns = windows(columns, kernel[0][0].length, stride[1], dilation[1], "columns");
    double[][] output = new double[outRows][outColumns];
    for (int r = 0; r < outRows; r++) {
      for (int q = 0; q < outColumns; q++) {
        output[r][q] = bias + sum(padded, kernel, r * stride[0], q * stride[1], dilation);
      }
    }
    int[] lost = {
      rows - reach(outRows, kernel[0].length, stride[0], dilation[0]),
      columns - reach(outColumns, kernel[0][0].length, stride[1], dilation[1])
    };
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
    int rows = reach(input[0].length, kernel[0].length, stride[0], dilation[0]) + outputPadding[0];
    int columns =
        reach(input[0][0].length, kernel[0][0].length, stride[1], dilation[1]) + outputPadding[1];
    if (rows <= padding[0] + padding[1] || columns <= padding[2] + padding[3]) {
      throw new IllegalArgumentException(
          String.format(
              "padding cuts everything off an output of %d x %d; use less padding", rows, columns));
    }
    double[][] output = new double[rows][columns];
    for (double[] row : output) {
      Arrays.fill(row, bias);
    }
    for (int c = 0; c < input.length; c++) {
      for (int r = 0; r < input[c].length; r++) {
        for (int q = 0; q < input[c][r].length; q++) {
          lay(output, kernel[c], input[c][r][q], r * stride[0], q * stride[1], dilation);
        }
      }
    }
    return new Sliding(input, kernel, output, padding, new int[2], stride, dilation, bias, true);
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

  /** Cells from the first cell of the first window to the last cell of the last. */
  private static int reach(int windows, int kernel, int stride, int dilation) {
    return (windows - 1) * stride + (kernel - 1) * dilation + 1;
  }

  private static int windows(int cells, int kernel, int stride, int dilation, String what) {
    int span = (kernel - 1) * dilation + 1;
    if (span > cells) {
      throw new IllegalArgumentException(
          String.format(
              "a kernel that spans %d %s does not fit a padded input of %d; pad more or use a"
                  + " smaller kernel or dilation",
              span, what, cells));
    }
    return (cells - span) / stride + 1;
  }

  private static double sum(
      double[][][] input, double[][][] kernel, int top, int left, int[] dilation) {
    double sum = 0;
    for (int c = 0; c < kernel.length; c++) {
      for (int i = 0; i < kernel[c].length; i++) {
        for (int j = 0; j < kernel[c][i].length; j++) {
          sum += input[c][top + i * dilation[0]][left + j * dilation[1]] * kernel[c][i][j];
        }
      }
    }
    return sum;
  }

  private static void lay(
      double[][] output, double[][] kernel, double factor, int top, int left, int[] dilation) {
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel[i].length; j++) {
        output[top + i * dilation[0]][left + j * dilation[1]] += factor * kernel[i][j];
      }
    }
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
    return (kernel[0].length - 1) * dilation[0] + 1;
  }

  int spanColumns() {
    return (kernel[0][0].length - 1) * dilation[1] + 1;
  }
}
