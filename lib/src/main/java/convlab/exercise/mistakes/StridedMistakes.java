package convlab.exercise.mistakes;

/** Wrong programs for 03-strided. */
public final class StridedMistakes {
  private StridedMistakes() {}

  @Mistake(
      value = "The stride is forgotten: every window is computed.",
      look = "Where does stride come into the size, and where into the window's place?")
  static double[][] strideForgotten(double[][] image, double[][] kernel, int stride) {
    double[][] y =
        new double[image.length - kernel.length + 1][image[0].length - kernel[0].length + 1];
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
      value = "The size is right, but the window still moves by one pixel.",
      look = "At which pixel does the window of y[1][0] begin?",
      credit = 0.5)
  static double[][] stepOfOne(double[][] image, double[][] kernel, int stride) {
    int rows = (image.length - kernel.length) / stride + 1;
    int columns = (image[0].length - kernel[0].length) / stride + 1;
    double[][] y = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
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
      value = "The stride goes down the rows only, not along the columns.",
      look = "The window jumps in both directions.",
      credit = 0.5)
  static double[][] rowsOnly(double[][] image, double[][] kernel, int stride) {
    int rows = (image.length - kernel.length) / stride + 1;
    int columns = image[0].length - kernel[0].length + 1;
    double[][] y = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            y[r][c] += image[r * stride + i][c + j] * kernel[i][j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The stride pulls the window apart: its pixels lie stride apart, not its places.",
      look = "Inside a window neighbours stay neighbours; what is multiplied by the stride?")
  static double[][] windowPulledApart(double[][] image, double[][] kernel, int stride) {
    int rows = (image.length - kernel.length) / stride + 1;
    int columns = (image[0].length - kernel[0].length) / stride + 1;
    double[][] y = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            y[r][c] += image[r + i * stride][c + j * stride] * kernel[i][j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The size is rounded up: a last window is counted that goes past the edge.",
      look = "When the last step goes past the edge, is there a window?",
      credit = 0.5)
  static double[][] roundedUp(double[][] image, double[][] kernel, int stride) {
    int rows = (int) Math.ceil((image.length - kernel.length) / (double) stride) + 1;
    int columns = (int) Math.ceil((image[0].length - kernel[0].length) / (double) stride) + 1;
    double[][] y = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            y[r][c] += image[r * stride + i][c * stride + j] * kernel[i][j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The last windows are left out: one row and one column are missing.",
      look = "The first window stands before the first step; it counts, too.",
      credit = 0.5)
  static double[][] lastWindowsLeftOut(double[][] image, double[][] kernel, int stride) {
    int rows = (image.length - kernel.length) / stride;
    int columns = (image[0].length - kernel[0].length) / stride;
    double[][] y = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            y[r][c] += image[r * stride + i][c * stride + j] * kernel[i][j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The answers keep the places they had without stride, with zeros between them.",
      look = "The answer of the window that begins at pixel 2 * stride belongs at index 2.",
      credit = 0.5)
  static double[][] oldPlaces(double[][] image, double[][] kernel, int stride) {
    double[][] y =
        new double[image.length - kernel.length + 1][image[0].length - kernel[0].length + 1];
    for (int r = 0; r < y.length; r += stride) {
      for (int c = 0; c < y[0].length; c += stride) {
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
  static double[][] flipped(double[][] image, double[][] kernel, int stride) {
    int rows = (image.length - kernel.length) / stride + 1;
    int columns = (image[0].length - kernel[0].length) / stride + 1;
    double[][] y = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            double weight = kernel[kernel.length - 1 - i][kernel[0].length - 1 - j];
            y[r][c] += image[r * stride + i][c * stride + j] * weight;
          }
        }
      }
    }
    return y;
  }
}
