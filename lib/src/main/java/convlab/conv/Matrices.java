package convlab.conv;

import convlab.array.Check;
import java.util.function.UnaryOperator;

/**
 * Convolution as linear algebra. A linear map is known by what it does to unit vectors, so a
 * convolution is a matrix whose column j is its answer to the j-th unit vector; and laying all
 * windows side by side (im2col) turns a filter bank into one matrix product, which is how fast
 * libraries do it. Matrices are (rows, columns); pictures are flattened row by row.
 */
public final class Matrices {

  private Matrices() {}

  /**
   * The matrix T with {@code T x = Convolution1d.convolve(x, kernel, slide)}. At stride 1 with
   * zeros outside it is a Toeplitz matrix: constant along every diagonal. For correlate, pass the
   * kernel flipped.
   *
   * @param kernel (K)
   * @param n length of x, at least 1
   * @param slide padding, border, stride and dilation; no constant but 0
   * @return (outN, n); Theta(outN n K)
   * @throws IllegalArgumentException if the kernel is null or empty or does not fit, or the border
   *     shows a constant, which no matrix adds
   */
  public static double[][] toeplitz(double[] kernel, int n, Slide slide) {
    Check.signal(kernel, "kernel");
    int rows = Sizes.output(n, kernel.length, slide);
    linear(slide);
    return ofLinearMap(rows, n, x -> Convolution1d.convolve(x, kernel, slide));
  }

  /**
   * The matrix M with {@code M flatten(image) = flatten(Convolution2d.convolve(image, kernel,
   * slide))}. For correlate, pass the kernel flipped. It has {@code outH outW H W} entries, nearly
   * all zero: a picture 32x32 makes 8 MB, so it is to be looked at, not to compute with.
   *
   * @param kernel (K,K)
   * @param height H, at least 1
   * @param width W, at least 1
   * @param slide padding, border, stride and dilation of both axes; no constant but 0
   * @return (outH outW, H W); Theta(outH outW H W K K)
   * @throws IllegalArgumentException if the kernel is null, empty or ragged or does not fit, the
   *     border shows a constant, or the matrix is too large to hold
   */
  public static double[][] convolutionMatrix(
      double[][] kernel, int height, int width, Slide slide) {
    Check.picture(kernel, "kernel");
    long rows =
        (long) Sizes.output(height, kernel.length, slide)
            * Sizes.output(width, kernel[0].length, slide);
    Check.room(rows, (long) height * width, "convolution matrix");
    linear(slide);
    return ofLinearMap(
        (int) rows,
        height * width,
        x -> flatten(Convolution2d.convolve(reshape(x, height, width), kernel, slide)));
  }

  private static void linear(Slide slide) {
    Check.that(
        slide.constant() == 0,
        "a border of constant %s adds what no matrix can; use another border",
        slide.constant());
  }

  private static double[][] ofLinearMap(int rows, int columns, UnaryOperator<double[]> map) {
    Check.room(rows, columns, "matrix");
    double[][] matrix = new double[rows][columns];
    for (int j = 0; j < columns; j++) {
      double[] unit = new double[columns];
      unit[j] = 1;
      double[] answer = map.apply(unit);
      for (int i = 0; i < rows; i++) {
        matrix[i][j] = answer[i];
      }
    }
    return matrix;
  }

  /**
   * Every window of a picture as a column, in the order in which a kernel visits them. {@code
   * multiply(row(flatten(kernel)), im2col(...))} is the flattened cross-correlation.
   *
   * @param image (H,W)
   * @param kernelRows K
   * @param kernelColumns K
   * @param slide padding, border, stride and dilation of both axes
   * @return (K K, outH outW); Theta(K K outH outW) copies, so about K K times the picture's memory
   * @throws IllegalArgumentException if the image is null, empty or ragged, the kernel does not
   *     fit, or the matrix is too large to hold
   */
  public static double[][] im2col(
      double[][] image, int kernelRows, int kernelColumns, Slide slide) {
    return im2col(new double[][][] {image}, kernelRows, kernelColumns, slide);
  }

  /**
   * Every window of a stack of channels as a column, channel after channel, as PyTorch's unfold.
   *
   * @param input (C,H,W)
   * @param kernelRows K
   * @param kernelColumns K
   * @param slide padding, border, stride and dilation of both axes
   * @return (C K K, outH outW); Theta(C K K outH outW) copies
   * @throws IllegalArgumentException if the input is null, empty or ragged, the kernel does not
   *     fit, or the matrix is too large to hold
   */
  public static double[][] im2col(
      double[][][] input, int kernelRows, int kernelColumns, Slide slide) {
    Check.channels(input, "input");
    int height = Sizes.output(input[0].length, kernelRows, slide);
    int width = Sizes.output(input[0][0].length, kernelColumns, slide);
    long taps = Sizes.weights(1, input.length, kernelRows, kernelColumns);
    Check.room(taps, (long) height * width, "matrix of windows");
    double[][] matrix = new double[(int) taps][];
    for (int tap = 0; tap < taps; tap += kernelRows * kernelColumns) {
      double[][] channel = input[tap / (kernelRows * kernelColumns)];
      double[][] padded = Padded.of(channel, kernelRows, kernelColumns, slide, slide);
      for (int t = 0; t < kernelRows * kernelColumns; t++) {
        int top = t / kernelColumns * slide.dilation();
        int left = t % kernelColumns * slide.dilation();
        matrix[tap + t] = seenByTap(padded, top, left, slide.stride(), height, width);
      }
    }
    return matrix;
  }

  /** What the tap that begins at (top, left) sees at each stop of the kernel. */
  private static double[] seenByTap(
      double[][] padded, int top, int left, int stride, int height, int width) {
    double[] seen = new double[height * width];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        seen[i * width + j] = padded[top + i * stride][left + j * stride];
      }
    }
    return seen;
  }

  /**
   * Matrix product.
   *
   * @param a (M,K)
   * @param b (K,N)
   * @return (M,N); Theta(M N K)
   * @throws IllegalArgumentException if an array is null, empty or ragged or K differs
   */
  public static double[][] multiply(double[][] a, double[][] b) {
    Check.picture(a, "left matrix");
    Check.picture(b, "right matrix");
    Check.equal(a[0].length, b.length, "columns of the left matrix", "rows of the right");
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /**
   * Matrix times vector.
   *
   * @param a (M,N)
   * @param x (N)
   * @return (M); Theta(M N)
   * @throws IllegalArgumentException if an array is null, empty or ragged or N differs
   */
  public static double[] multiply(double[][] a, double[] x) {
    Check.signal(x, "vector");
    return flatten(multiply(a, column(x)));
  }

  /**
   * Sum of two pictures or matrices, pixel by pixel.
   *
   * @param a (H,W)
   * @param b (H,W)
   * @return (H,W); Theta(H W)
   * @throws IllegalArgumentException if an array is null, empty or ragged or the sizes differ
   */
  public static double[][] add(double[][] a, double[][] b) {
    return Edges.combine(a, b, Double::sum);
  }

  /**
   * Rows become columns.
   *
   * @param a (M,N)
   * @return (N,M), new
   * @throws IllegalArgumentException if the matrix is null, empty or ragged
   */
  public static double[][] transposed(double[][] a) {
    Check.picture(a, "matrix");
    double[][] t = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        t[j][i] = a[i][j];
      }
    }
    return t;
  }

  /**
   * A vector as a matrix of one column.
   *
   * @param x (N)
   * @return (N,1), new
   * @throws IllegalArgumentException if the vector is null or empty
   */
  public static double[][] column(double[] x) {
    Check.signal(x, "vector");
    return reshape(x, x.length, 1);
  }

  /**
   * A picture as one long row, row by row.
   *
   * @param image (H,W)
   * @return (H W), new
   * @throws IllegalArgumentException if the image is null, empty or ragged
   */
  public static double[] flatten(double[][] image) {
    Check.picture(image, "image");
    int width = image[0].length;
    double[] flat = new double[Check.size((long) image.length * width, "length")];
    for (int i = 0; i < image.length; i++) {
      System.arraycopy(image[i], 0, flat, i * width, width);
    }
    return flat;
  }

  /**
   * A flattened picture folded back.
   *
   * @param flat (H W)
   * @param height H
   * @param width W
   * @return (H,W), new
   * @throws IllegalArgumentException if flat is null or empty or has not H W numbers
   */
  public static double[][] reshape(double[] flat, int height, int width) {
    Check.signal(flat, "flat array");
    Check.atLeast(height, 1, "height");
    Check.atLeast(width, 1, "width");
    Check.that(
        (long) height * width == flat.length,
        "%d numbers do not fill %dx%d; give height x width numbers",
        flat.length,
        height,
        width);
    double[][] image = new double[height][width];
    for (int i = 0; i < height; i++) {
      System.arraycopy(flat, i * width, image[i], 0, width);
    }
    return image;
  }
}
