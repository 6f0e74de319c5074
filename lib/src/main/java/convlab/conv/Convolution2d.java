package convlab.conv;

import convlab.array.Check;

/**
 * Convolution of a picture with a kernel: lay the kernel on the picture, multiply what lies on top
 * of each other, sum, write the sum down, move on.
 *
 * <pre>
 *  correlate:   out[i][j] = sum over m, n of  in[i + m][j + n] kernel[m][n]
 *  convolve:    the same with the kernel turned by 180 degrees
 * </pre>
 *
 * Scientific libraries' convolve turns the kernel; deep learning's "convolution" is correlate. The
 * plain methods use only windows inside the picture (valid), so a 3x3 kernel makes 224x224 into
 * 222x222. A {@link Slide} says the rest, one for both axes or one for rows and one for columns:
 *
 * <pre>
 *  correlate(image, kernel, Slide.same().border(Border.REFLECT))
 *  correlate(image, kernel, Slide.pad(1).stride(2), Slide.valid())
 * </pre>
 */
public final class Convolution2d {

  private Convolution2d() {}

  /**
   * Valid convolution with stride 1, kernel turned by 180 degrees.
   *
   * @param image (H,W)
   * @param kernel (K,K), or any height and width up to the image's
   * @return (H - K + 1, W - K + 1); Theta(H W K K)
   * @throws IllegalArgumentException if an array is null, empty or ragged or the kernel does not
   *     fit
   */
  public static double[][] convolve(double[][] image, double[][] kernel) {
    return convolve(image, kernel, Slide.valid());
  }

  /**
   * Convolution with the same slide along rows and columns, kernel turned by 180 degrees.
   *
   * @param image (H,W)
   * @param kernel (K,K)
   * @param slide padding, border, stride and dilation
   * @return (outH,outW); Theta(outH outW K K)
   * @throws IllegalArgumentException if an array is null, empty or ragged or the kernel does not
   *     fit
   */
  public static double[][] convolve(double[][] image, double[][] kernel, Slide slide) {
    return convolve(image, kernel, slide, slide);
  }

  /**
   * Convolution, kernel turned by 180 degrees.
   *
   * @param image (H,W)
   * @param kernel (K,K)
   * @param rows how the kernel moves down
   * @param columns how it moves to the right
   * @return (outH,outW); Theta(outH outW K K)
   * @throws IllegalArgumentException if an array is null, empty or ragged or the kernel does not
   *     fit
   */
  public static double[][] convolve(
      double[][] image, double[][] kernel, Slide rows, Slide columns) {
    return correlate(image, flip(kernel), rows, columns);
  }

  /**
   * Valid cross-correlation with stride 1, kernel as it is.
   *
   * @param image (H,W)
   * @param kernel (K,K), or any height and width up to the image's
   * @return (H - K + 1, W - K + 1); Theta(H W K K)
   * @throws IllegalArgumentException if an array is null, empty or ragged or the kernel does not
   *     fit
   */
  public static double[][] correlate(double[][] image, double[][] kernel) {
    return correlate(image, kernel, Slide.valid());
  }

  /**
   * Cross-correlation with the same slide along rows and columns, kernel as it is.
   *
   * @param image (H,W)
   * @param kernel (K,K)
   * @param slide padding, border, stride and dilation
   * @return (outH,outW); Theta(outH outW K K)
   * @throws IllegalArgumentException if an array is null, empty or ragged or the kernel does not
   *     fit
   */
  public static double[][] correlate(double[][] image, double[][] kernel, Slide slide) {
    return correlate(image, kernel, slide, slide);
  }

  /**
   * Cross-correlation, kernel as it is. Every other method of this class ends here.
   *
   * @param image (H,W)
   * @param kernel (K,K)
   * @param rows how the kernel moves down
   * @param columns how it moves to the right
   * @return (outH,outW) by {@link Sizes#output(int, int, Slide)}; Theta(outH outW K K)
   * @throws IllegalArgumentException if an array is null, empty or ragged or the kernel does not
   *     fit
   */
  public static double[][] correlate(
      double[][] image, double[][] kernel, Slide rows, Slide columns) {
    double[][] output = emptyOutput(image, kernel, rows, columns);
    double[][] padded = Padded.of(image, kernel.length, kernel[0].length, rows, columns);
    for (int i = 0; i < output.length; i++) {
      for (int j = 0; j < output[0].length; j++) {
        int top = i * rows.stride();
        int left = j * columns.stride();
        output[i][j] = windowSum(padded, top, left, kernel, rows.dilation(), columns.dilation());
      }
    }
    return output;
  }

  /** The sum of products of the kernel with the window whose first pixel is (top, left). */
  private static double windowSum(
      double[][] image, int top, int left, double[][] kernel, int rowStep, int columnStep) {
    double sum = 0;
    for (int m = 0; m < kernel.length; m++) {
      for (int n = 0; n < kernel[0].length; n++) {
        sum += image[top + m * rowStep][left + n * columnStep] * kernel[m][n];
      }
    }
    return sum;
  }

  /**
   * Convolution with the kernel {@code column times row} in two passes of one dimension: first down
   * every column, then along every row. A K x K kernel costs 2 K products a pixel this way, not K
   * K.
   *
   * @param image (H,W)
   * @param column (K), the kernel's pattern from top to bottom
   * @param row (K), its pattern from left to right
   * @param slide padding, border, stride and dilation of both axes
   * @return as {@code convolve(image, Filters.outer(column, row), slide)} up to rounding, for every
   *     border but a constant other than 0; Theta(outH outW (K + K))
   * @throws IllegalArgumentException if an array is null, empty or ragged, a kernel does not fit,
   *     or the border shows a constant other than 0, which the second pass would see unfiltered
   */
  public static double[][] convolveSeparable(
      double[][] image, double[] column, double[] row, Slide slide) {
    Check.signal(column, "column");
    Check.signal(row, "row");
    Check.given(slide, "slide", "Slide.valid()");
    Check.that(
        slide.constant() == 0,
        "two passes cannot keep a border of constant %s; use another border or convolve",
        slide.constant());
    double[][] down = convolve(image, Matrices.column(column), slide, Slide.valid());
    return convolve(down, new double[][] {row}, Slide.valid(), slide);
  }

  /**
   * The kernel turned by 180 degrees: rows and columns both read backwards.
   *
   * @param kernel (K,K)
   * @return (K,K), new
   * @throws IllegalArgumentException if the kernel is null, empty or ragged
   */
  public static double[][] flip(double[][] kernel) {
    Check.picture(kernel, "kernel");
    double[][] flipped = new double[kernel.length][];
    for (int m = 0; m < kernel.length; m++) {
      flipped[m] = Convolution1d.flip(kernel[kernel.length - 1 - m]);
    }
    return flipped;
  }

  /** Checks the arguments and makes the array that the result is written to. */
  static double[][] emptyOutput(double[][] image, double[][] kernel, Slide rows, Slide columns) {
    Check.picture(image, "image");
    Check.picture(kernel, "kernel");
    fits(image, kernel, rows, columns);
    int height = Sizes.output(image.length, kernel.length, rows);
    int width = Sizes.output(image[0].length, kernel[0].length, columns);
    Check.room(height, width, "output");
    return new double[height][width];
  }

  /** Both axes in one sentence, since a person thinks of a kernel 5x5 and an input 4x4. */
  private static void fits(double[][] image, double[][] kernel, Slide rows, Slide columns) {
    long rowRoom = Sizes.room(image.length, kernel.length, rows);
    long columnRoom = Sizes.room(image[0].length, kernel[0].length, columns);
    boolean rowsAreTighter = rowRoom < columnRoom;
    Slide tighter = rowsAreTighter ? rows : columns;
    long room = rowsAreTighter ? rowRoom : columnRoom;
    if (room < 0) {
      throw new IllegalArgumentException(
          Sizes.misfit(Check.size(kernel), Check.size(image), room, tighter));
    }
  }
}
