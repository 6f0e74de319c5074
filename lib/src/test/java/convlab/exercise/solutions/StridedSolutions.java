package convlab.exercise.solutions;

final class StridedSolutions {
  private StridedSolutions() {}

  static double[][] fourLoops(double[][] image, double[][] kernel, int stride) {
    int rows = (image.length - kernel.length) / stride + 1;
    int columns = (image[0].length - kernel[0].length) / stride + 1;
    double[][] y = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            sum += image[r * stride + i][c * stride + j] * kernel[i][j];
          }
        }
        y[r][c] = sum;
      }
    }
    return y;
  }

  static double[][] everyWindowThenSome(double[][] image, double[][] kernel, int stride) {
    int height = image.length - kernel.length + 1;
    int width = image[0].length - kernel[0].length + 1;
    double[][] all = new double[height][width];
    for (int r = 0; r < height; r++) {
      for (int c = 0; c < width; c++) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            all[r][c] += image[r + i][c + j] * kernel[i][j];
          }
        }
      }
    }
    double[][] y = new double[(height + stride - 1) / stride][(width + stride - 1) / stride];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        y[r][c] = all[r * stride][c * stride];
      }
    }
    return y;
  }

  static double[][] overThePlaces(double[][] image, double[][] kernel, int stride) {
    int lastRow = image.length - kernel.length;
    int lastColumn = image[0].length - kernel[0].length;
    double[][] y = new double[lastRow / stride + 1][lastColumn / stride + 1];
    for (int top = 0; top <= lastRow; top += stride) {
      for (int left = 0; left <= lastColumn; left += stride) {
        for (int i = 0; i < kernel.length; i++) {
          for (int j = 0; j < kernel[0].length; j++) {
            y[top / stride][left / stride] += kernel[i][j] * image[top + i][left + j];
          }
        }
      }
    }
    return y;
  }
}
