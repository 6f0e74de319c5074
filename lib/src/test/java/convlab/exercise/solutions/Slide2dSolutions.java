package convlab.exercise.solutions;

final class Slide2dSolutions {
  private Slide2dSolutions() {}

  static double[][] fourLoops(double[][] image, double[][] kernel) {
    int rows = image.length - kernel.length + 1;
    int columns = image[0].length - kernel[0].length + 1;
    double[][] y = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double sum = 0;
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

  static double[][] kernelOutside(double[][] image, double[][] kernel) {
    double[][] y =
        new double[image.length - kernel.length + 1][image[0].length - kernel[0].length + 1];
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel[i].length; j++) {
        for (int r = 0; r < y.length; r++) {
          for (int c = 0; c < y[r].length; c++) {
            y[r][c] += kernel[i][j] * image[i + r][j + c];
          }
        }
      }
    }
    return y;
  }

  static double[][] overTheLastPixels(double[][] image, double[][] kernel) {
    int h = kernel.length;
    int w = kernel[0].length;
    double[][] y = new double[image.length - h + 1][image[0].length - w + 1];
    for (int bottom = h - 1; bottom < image.length; bottom++) {
      for (int right = w - 1; right < image[0].length; right++) {
        for (int i = 0; i < h; i++) {
          for (int j = 0; j < w; j++) {
            y[bottom - h + 1][right - w + 1] +=
                image[bottom - i][right - j] * kernel[h - 1 - i][w - 1 - j];
          }
        }
      }
    }
    return y;
  }
}
