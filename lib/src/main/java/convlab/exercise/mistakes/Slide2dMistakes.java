package convlab.exercise.mistakes;

/** Wrong programs for 02-slide. */
public final class Slide2dMistakes {
  private Slide2dMistakes() {}

  @Mistake(
      value = "The last windows are left out: one row and one column are missing.",
      look = "How often does a kernel of 3 fit into 3 pixels? Once, not zero times.",
      credit = 0.5)
  static double[][] lastWindowsLeftOut(double[][] image, double[][] kernel) {
    double[][] y = new double[image.length - kernel.length][image[0].length - kernel[0].length];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            y[r][c] += image[r + i][c + j] * kernel[i][j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The kernel is flipped: here each number is multiplied with the pixel it lies on.",
      look = "Which number of the kernel lies on a window's top left pixel?",
      credit = 0.5)
  static double[][] flipped(double[][] image, double[][] kernel) {
    int rows = kernel.length;
    int columns = kernel[0].length;
    double[][] y = new double[image.length - rows + 1][image[0].length - columns + 1];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < rows; i++) {
          for (int j = 0; j < columns; j++) {
            y[r][c] += image[r + i][c + j] * kernel[rows - 1 - i][columns - 1 - j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "Rows and columns are swapped in the result.",
      look = "result[row][column]: which of your loops runs over rows, and which index is first?",
      credit = 0.5)
  static double[][] rowsAndColumnsSwapped(double[][] image, double[][] kernel) {
    int rows = image.length - kernel.length + 1;
    int columns = image[0].length - kernel[0].length + 1;
    double[][] y = new double[columns][rows];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            y[c][r] += image[r + i][c + j] * kernel[i][j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "A square picture and a square kernel are assumed: rows are counted for both.",
      look = "image.length is the number of rows. Which is the number of columns?",
      credit = 0.5)
  static double[][] squareAssumed(double[][] image, double[][] kernel) {
    int size = image.length - kernel.length + 1;
    double[][] y = new double[size][size];
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel.length; j++) {
            y[r][c] += image[r + i][c + j] * kernel[i][j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The sum is not set back to 0: each value still holds those before it.",
      look = "Where is your sum declared, and for which loops does it have to begin afresh?",
      credit = 0.5)
  static double[][] sumNotReset(double[][] image, double[][] kernel) {
    double[][] y =
        new double[image.length - kernel.length + 1][image[0].length - kernel[0].length + 1];
    double sum = 0;
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            sum += image[r + i][c + j] * kernel[i][j];
          }
        }
        y[r][c] = sum;
      }
    }
    return y;
  }

  @Mistake(
      value = "The windows hang over the edge: the result is as large as the picture.",
      look = "Only windows that lie wholly inside count. Where does the last of them begin?")
  static double[][] paddedWithZeros(double[][] image, double[][] kernel) {
    double[][] y = new double[image.length][image[0].length];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < kernel.length && r + i < image.length; i++) {
          for (int j = 0; j < kernel[0].length && c + j < image[0].length; j++) {
            y[r][c] += image[r + i][c + j] * kernel[i][j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The window does not slide: every value comes from the top left corner.",
      look = "Which pixel of the picture lies under kernel[0][0] when you compute y[1][2]?")
  static double[][] windowStandsStill(double[][] image, double[][] kernel) {
    double[][] y =
        new double[image.length - kernel.length + 1][image[0].length - kernel[0].length + 1];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            y[r][c] += image[i][j] * kernel[i][j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "Every product of a window takes the same pixel, the one at its top left.",
      look = "The inner loops run over the kernel; where do their counters come into the pixel?")
  static double[][] onePixelAWindow(double[][] image, double[][] kernel) {
    double[][] y =
        new double[image.length - kernel.length + 1][image[0].length - kernel[0].length + 1];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            y[r][c] += image[r][c] * kernel[i][j];
          }
        }
      }
    }
    return y;
  }
}
