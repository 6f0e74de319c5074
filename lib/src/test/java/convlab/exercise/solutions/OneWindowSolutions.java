package convlab.exercise.solutions;

final class OneWindowSolutions {
  private OneWindowSolutions() {}

  static double overTheKernel(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      for (int j = 0; j < kernel[0].length; j++) {
        sum += image[row + i][column + j] * kernel[i][j];
      }
    }
    return sum;
  }

  static double overThePicture(double[][] image, double[][] kernel, int row, int column) {
    double sum = 0;
    for (int r = row; r < row + kernel.length; r++) {
      for (int c = column; c < column + kernel[0].length; c++) {
        sum += kernel[r - row][c - column] * image[r][c];
      }
    }
    return sum;
  }

  static double inOneLoop(double[][] image, double[][] kernel, int row, int column) {
    int width = kernel[0].length;
    double sum = 0;
    for (int n = 0; n < kernel.length * width; n++) {
      int i = n / width;
      int j = n % width;
      sum = sum + kernel[i][j] * image[i + row][j + column];
    }
    return sum;
  }
}
