package convlab.exercise.solutions;

final class DilateSolutions {
  private DilateSolutions() {}

  static double[][] tapByTap(double[][] kernel, int d) {
    double[][] y = new double[(kernel.length - 1) * d + 1][(kernel[0].length - 1) * d + 1];
    for (int m = 0; m < kernel.length; m++) {
      for (int n = 0; n < kernel[0].length; n++) {
        y[m * d][n * d] = kernel[m][n];
      }
    }
    return y;
  }

  static double[][] placeByPlace(double[][] kernel, int d) {
    int rows = kernel.length + (kernel.length - 1) * (d - 1);
    int columns = kernel[0].length + (kernel[0].length - 1) * (d - 1);
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        y[i][j] = i % d == 0 && j % d == 0 ? kernel[i / d][j / d] : 0;
      }
    }
    return y;
  }

  static double[][] inSteps(double[][] kernel, int d) {
    double[][] y = new double[(kernel.length - 1) * d + 1][(kernel[0].length - 1) * d + 1];
    for (int i = 0; i < y.length; i += d) {
      for (int j = 0; j < y[0].length; j += d) {
        y[i][j] = kernel[i / d][j / d];
      }
    }
    return y;
  }
}
