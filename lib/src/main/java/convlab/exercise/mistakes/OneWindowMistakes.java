package convlab.exercise.mistakes;

/** Wrong programs for 02-one-window. */
public final class OneWindowMistakes {
  private OneWindowMistakes() {}

  @Mistake(
      value = "The kernel is flipped: here each number is multiplied with the one it lies on.",
      look = "Which number of the kernel lies on the window's top left pixel?",
      credit = 0.5)
  static double flipped(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel[0].length; j++) {
        sum += image[row + i][column + j] * kernel[kernel.length - 1 - i][kernel[0].length - 1 - j];
      }
    }
    return sum;
  }

  @Mistake(
      value = "Rows and columns are swapped in the window's place.",
      look = "image[row][column]: the row comes first, and it counts downwards.",
      credit = 0.5)
  static double rowsAndColumnsSwapped(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel[0].length; j++) {
        sum += image[column + i][row + j] * kernel[i][j];
      }
    }
    return sum;
  }

  @Mistake(
      value = "It is always the window in the top left corner.",
      look = "Where do row and column come into your code?")
  static double alwaysTheCorner(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel[0].length; j++) {
        sum += image[i][j] * kernel[i][j];
      }
    }
    return sum;
  }

  @Mistake(
      value = "A square kernel is assumed: its rows are counted for both loops.",
      look = "kernel.length is the number of rows. Which is the number of columns?",
      credit = 0.5)
  static double squareKernel(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel.length; j++) {
        sum += image[row + i][column + j] * kernel[i][j];
      }
    }
    return sum;
  }

  @Mistake(
      value = "Every product takes the same pixel: the window does not go along with the kernel.",
      look = "The loops run over the kernel; where do their counters come into the pixel's index?")
  static double onePixel(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel[0].length; j++) {
        sum += image[row][column] * kernel[i][j];
      }
    }
    return sum;
  }

  @Mistake(
      value = "Only the last product is kept: each product replaces the sum instead of adding.",
      look = "What does = do inside the inner loop, and what does += do?",
      credit = 0.5)
  static double onlyTheLastProduct(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel[0].length; j++) {
        sum = image[row + i][column + j] * kernel[i][j];
      }
    }
    return sum;
  }

  @Mistake(
      value = "The window's last row and last column are left out.",
      look = "Write down the last i and j that your loops reach.",
      credit = 0.5)
  static double lastRowAndColumnLeftOut(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length - 1; i++) {
      for (int j = 0; j < kernel[0].length - 1; j++) {
        sum += image[row + i][column + j] * kernel[i][j];
      }
    }
    return sum;
  }
}
