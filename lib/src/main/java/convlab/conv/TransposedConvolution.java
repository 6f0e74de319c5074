package convlab.conv;

import convlab.array.Check;

/**
 * The transpose of cross-correlation: where correlate gathers a window into one number, this
 * spreads one number over a window. Every input pixel stamps the kernel, times its value, onto the
 * output; stamps lie {@code stride} apart and add up where they overlap.
 *
 * <pre>
 *  x = 2 3, kernel 1 1 1, stride 2:      2 2 2
 *                                            3 3 3
 *                                        2 2 5 3 3
 * </pre>
 *
 * It carries gradients back through a convolution and makes small maps large. The slide is that of
 * the correlation it transposes, so padding cuts the output's edges away; the border is always
 * zeros. A stride loses up to {@code stride - 1} pixels, so several input sizes give one output
 * size: the output padding says how many were lost ({@link Sizes#lost}).
 */
public final class TransposedConvolution {

  private TransposedConvolution() {}

  /**
   * Transposed correlation of a signal.
   *
   * @param x (N)
   * @param kernel (K)
   * @param slide padding, stride and dilation of the correlation; border ZERO
   * @param outputPadding extra pixels at the end, 0 to stride - 1
   * @return (outN) by {@link Sizes#transposed}; Theta(N K)
   * @throws IllegalArgumentException if an array is null or empty, the border is not ZERO, or sizes
   *     do not fit
   */
  public static double[] transpose(double[] x, double[] kernel, Slide slide, int outputPadding) {
    Check.signal(x, "signal");
    Check.signal(kernel, "kernel");
    double[][] image = {x};
    Slide fixed = Slide.valid();
    return transpose(image, new double[][] {kernel}, fixed, slide, 0, outputPadding)[0];
  }

  /**
   * Transposed correlation of a picture without output padding.
   *
   * @param image (H,W)
   * @param kernel (K,K)
   * @param slide padding, stride and dilation of both axes; border ZERO
   * @return (outH,outW) by {@link Sizes#transposed}; Theta(H W K K)
   * @throws IllegalArgumentException if an array is null, empty or ragged, the border is not ZERO,
   *     or sizes do not fit
   */
  public static double[][] transpose(double[][] image, double[][] kernel, Slide slide) {
    return transpose(image, kernel, slide, slide, 0, 0);
  }

  /**
   * Transposed correlation of a picture.
   *
   * @param image (H,W)
   * @param kernel (K,K)
   * @param rows padding, stride and dilation of the rows; border ZERO
   * @param columns the same of the columns
   * @param extraRows output padding at the bottom, 0 to row stride - 1
   * @param extraColumns output padding at the right, 0 to column stride - 1
   * @return (outH,outW) by {@link Sizes#transposed}; Theta(H W K K)
   * @throws IllegalArgumentException if an array is null, empty or ragged, a border is not ZERO, or
   *     sizes do not fit
   */
  public static double[][] transpose(
      double[][] image,
      double[][] kernel,
      Slide rows,
      Slide columns,
      int extraRows,
      int extraColumns) {
    double[][] output = emptyOutput(image, kernel, rows, columns, extraRows, extraColumns);
    int up = rows.paddingFor(image.length, kernel.length).before();
    int left = columns.paddingFor(image[0].length, kernel[0].length).before();
    for (int i = 0; i < image.length; i++) {
      for (int j = 0; j < image[0].length; j++) {
        int top = i * rows.stride() - up;
        int start = j * columns.stride() - left;
        stamp(output, top, start, image[i][j], kernel, rows.dilation(), columns.dilation());
      }
    }
    return output;
  }

  /** Adds value times kernel with its first tap at (top, left); what lies outside is cut away. */
  private static void stamp(
      double[][] output,
      int top,
      int left,
      double value,
      double[][] kernel,
      int rowStep,
      int columnStep) {
    for (int m = 0; m < kernel.length; m++) {
      for (int n = 0; n < kernel[0].length; n++) {
        int i = top + m * rowStep;
        int j = left + n * columnStep;
        if (0 <= i && i < output.length && 0 <= j && j < output[0].length) {
          output[i][j] += value * kernel[m][n];
        }
      }
    }
  }

  /**
   * Transposed filter bank: every input channel is stamped with its kernel onto every output map.
   *
   * @param input (C,H,W)
   * @param filters (C,F,K,K), the bank that it transposes, whose filters are our input channels
   * @param bias (F)
   * @param slide padding, stride and dilation of both axes; border ZERO
   * @param outputPadding extra rows at the bottom and columns at the right, 0 to stride - 1
   * @return (F,outH,outW); Theta(C F K K H W)
   * @throws IllegalArgumentException if an array is null, empty or ragged, C or F differ, the
   *     border is not ZERO, or sizes do not fit
   */
  public static double[][][] transpose(
      double[][][] input, double[][][][] filters, double[] bias, Slide slide, int outputPadding) {
    Check.channels(input, "input");
    Check.filters(filters);
    Check.signal(bias, "bias");
    Check.equal(input.length, filters.length, "channels", "filters");
    Check.equal(filters[0].length, bias.length, "output maps of a filter", "biases");
    double[][][] output = new double[bias.length][][];
    for (int f = 0; f < output.length; f++) {
      output[f] = oneMap(input, filters, f, bias[f], slide, outputPadding);
    }
    return output;
  }

  private static double[][] oneMap(
      double[][][] input, double[][][][] filters, int f, double bias, Slide slide, int extra) {
    double[][] first = transpose(input[0], filters[0][f], slide, slide, extra, extra);
    double[][] map = Activations.map(first, v -> v + bias);
    for (int c = 1; c < input.length; c++) {
      map = Matrices.add(map, transpose(input[c], filters[c][f], slide, slide, extra, extra));
    }
    return map;
  }

  private static double[][] emptyOutput(
      double[][] image, double[][] kernel, Slide rows, Slide columns, int down, int right) {
    Check.picture(image, "image");
    Check.picture(kernel, "kernel");
    zeroBorder(rows);
    zeroBorder(columns);
    int height = Sizes.transposed(image.length, kernel.length, rows, down);
    int width = Sizes.transposed(image[0].length, kernel[0].length, columns, right);
    Check.room(height, width, "output");
    return new double[height][width];
  }

  private static void zeroBorder(Slide slide) {
    Check.that(slide != null, "slide is null; give one, such as Slide.valid()");
    Check.that(
        slide.border() == Border.ZERO,
        "border %s has no transposed convolution here; use Border.ZERO",
        slide.border());
  }
}
