package convlab.conv;

import convlab.array.Check;

/**
 * Kernels to filter pictures with, each call a new array. Smoothing kernels sum to 1 and keep the
 * brightness, edge kernels sum to 0 and answer 0 to a flat picture. They are written for {@link
 * Convolution2d#correlate}: a slope kernel answers positively where the picture gets brighter to
 * the right (X) or downwards (Y), and with the sign turned under convolve. Those with a sigma are
 * in {@link Gaussians}.
 */
public final class Filters {

  /** The largest size of a kernel: 8 MiB of numbers. */
  public static final int LARGEST = 1025;

  private Filters() {}

  static void requireSize(int size, int least) {
    Check.atLeast(size, least, "size");
    Check.atMost(size, LARGEST, "size");
  }

  /**
   * Changes nothing: 1 in the centre.
   *
   * @param size odd
   * @return (size,size)
   * @throws IllegalArgumentException if the size is even, below 1 or above {@link #LARGEST}
   */
  public static double[][] identity(int size) {
    Check.odd(size, "size");
    requireSize(size, 1);
    double[][] kernel = new double[size][size];
    kernel[size / 2][size / 2] = 1;
    return kernel;
  }

  /**
   * The plain mean of a window.
   *
   * @param size at least 1
   * @return (size,size), all {@code 1 / size^2}
   * @throws IllegalArgumentException if the size is below 1 or above {@link #LARGEST}
   */
  public static double[][] box(int size) {
    return outer(box1d(size), box1d(size));
  }

  /**
   * The plain mean of a stretch.
   *
   * @param size at least 1
   * @return (size), all {@code 1 / size}
   * @throws IllegalArgumentException if the size is below 1 or above {@link #LARGEST}
   */
  public static double[] box1d(int size) {
    requireSize(size, 1);
    return Activations.map(new double[size], v -> 1.0 / size);
  }

  /**
   * A row of Pascal's triangle times itself: 3 gives 1/16 of 1 2 1, 2 4 2, 1 2 1. The mean of two
   * neighbours, again and again, and so nearly a Gaussian of sigma {@code sqrt(size - 1) / 2}.
   *
   * @param size at least 1
   * @return (size,size), sum 1
   * @throws IllegalArgumentException if the size is below 1 or above {@link #LARGEST}
   */
  public static double[][] binomial(int size) {
    return outer(binomial1d(size), binomial1d(size));
  }

  /**
   * A row of Pascal's triangle over its sum.
   *
   * @param size at least 1
   * @return (size), sum 1
   * @throws IllegalArgumentException if the size is below 1 or above {@link #LARGEST}
   */
  public static double[] binomial1d(int size) {
    requireSize(size, 1);
    double[] kernel = {1};
    while (kernel.length < size) {
      kernel = Convolution1d.convolve(kernel, new double[] {0.5, 0.5}, Slide.full());
    }
    return kernel;
  }

  /**
   * The kernel whose rows and columns are those of two lines: {@code column[m] row[n]}. Such
   * kernels, and no others, can be applied in two passes of one dimension.
   *
   * @param column (M), from top to bottom
   * @param row (N), from left to right
   * @return (M,N)
   * @throws IllegalArgumentException if an array is null or empty
   */
  public static double[][] outer(double[] column, double[] row) {
    Check.signal(row, "row");
    return Matrices.multiply(Matrices.column(column), new double[][] {row});
  }

  /**
   * The kernel with zeros between its taps, none around them: what a dilated kernel is.
   *
   * @param kernel (M,N)
   * @param dilation d, at least 1; 1 gives a copy
   * @return (M + (M-1)(d-1), N + (N-1)(d-1)), new
   * @throws IllegalArgumentException if the kernel is null, empty or ragged or the dilation below 1
   */
  public static double[][] spread(double[][] kernel, int dilation) {
    Check.picture(kernel, "kernel");
    int height = Sizes.effectiveKernel(kernel.length, dilation);
    int width = Sizes.effectiveKernel(kernel[0].length, dilation);
    Check.room(height, width, "spread kernel");
    double[][] spread = new double[height][width];
    for (int m = 0; m < kernel.length; m++) {
      for (int n = 0; n < kernel[0].length; n++) {
        spread[m * dilation][n * dilation] = kernel[m][n];
      }
    }
    return spread;
  }

  /**
   * The picture plus its {@link #outline}: differences from the four neighbours are doubled.
   *
   * @return (3,3), sum 1
   */
  public static double[][] sharpen() {
    return new double[][] {
      {0, -1, 0},
      {-1, 5, -1},
      {0, -1, 0}
    };
  }

  /**
   * Four times a pixel minus its four neighbours: the negative {@link #laplacian}.
   *
   * @return (3,3), sum 0
   */
  public static double[][] outline() {
    return new double[][] {
      {0, -1, 0},
      {-1, 4, -1},
      {0, -1, 0}
    };
  }

  /**
   * Eight times a pixel minus its eight neighbours: edges of all directions, and noise.
   *
   * @return (3,3), sum 0
   */
  public static double[][] edge() {
    return new double[][] {
      {-1, -1, -1},
      {-1, 8, -1},
      {-1, -1, -1}
    };
  }

  /**
   * Bright lines one pixel thick that lie flat.
   *
   * @return (3,3), sum 0
   */
  public static double[][] horizontalLines() {
    return new double[][] {
      {-1, -1, -1},
      {2, 2, 2},
      {-1, -1, -1}
    };
  }

  /**
   * Bright lines one pixel thick that stand upright.
   *
   * @return (3,3), sum 0
   */
  public static double[][] verticalLines() {
    return Matrices.transposed(horizontalLines());
  }

  /**
   * Slope to the right: a difference, averaged over three rows. Prewitt 1970.
   *
   * @return (3,3), sum 0; a ramp of 1 per pixel answers 6
   */
  public static double[][] prewittX() {
    return new double[][] {
      {-1, 0, 1},
      {-1, 0, 1},
      {-1, 0, 1}
    };
  }

  /**
   * Slope downwards, partner of {@link #prewittX}.
   *
   * @return (3,3), sum 0
   */
  public static double[][] prewittY() {
    return Matrices.transposed(prewittX());
  }

  /**
   * Slope to the right, the middle row counted twice. Sobel and Feldman 1968.
   *
   * @return (3,3), sum 0; a ramp of 1 per pixel answers 8
   */
  public static double[][] sobelX() {
    return new double[][] {
      {-1, 0, 1},
      {-2, 0, 2},
      {-1, 0, 1}
    };
  }

  /**
   * Slope downwards, partner of {@link #sobelX}.
   *
   * @return (3,3), sum 0
   */
  public static double[][] sobelY() {
    return Matrices.transposed(sobelX());
  }

  /**
   * Slope to the right with weights 3, 10, 3, whose direction errs least. Scharr 2000.
   *
   * @return (3,3), sum 0; a ramp of 1 per pixel answers 32
   */
  public static double[][] scharrX() {
    return new double[][] {
      {-3, 0, 3},
      {-10, 0, 10},
      {-3, 0, 3}
    };
  }

  /**
   * Slope downwards, partner of {@link #scharrX}.
   *
   * @return (3,3), sum 0
   */
  public static double[][] scharrY() {
    return Matrices.transposed(scharrX());
  }

  /**
   * Second differences along rows and columns, added: negative on a bright spot.
   *
   * @return (3,3), sum 0
   */
  public static double[][] laplacian() {
    return new double[][] {
      {0, 1, 0},
      {1, -4, 1},
      {0, 1, 0}
    };
  }

  /**
   * Light from the upper left: a slope along the diagonal plus the picture itself.
   *
   * @return (3,3), sum 1
   */
  public static double[][] emboss() {
    return new double[][] {
      {-2, -1, 0},
      {-1, 1, 1},
      {0, 1, 2}
    };
  }
}
