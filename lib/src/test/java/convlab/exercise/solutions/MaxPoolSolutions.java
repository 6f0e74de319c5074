package convlab.exercise.solutions;

final class MaxPoolSolutions {
  private MaxPoolSolutions() {}

  static double[][] minusInfinity(double[][] image, int k) {
    double[][] y = new double[image.length / k][image[0].length / k];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            largest = Math.max(largest, image[i * k + m][j * k + n]);
          }
        }
        y[i][j] = largest;
      }
    }
    return y;
  }

  static double[][] firstAsStart(double[][] image, int k) {
    int rows = image.length / k;
    int columns = image[0].length / k;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        y[i][j] = image[i * k][j * k];
        for (int m = i * k; m < i * k + k; m++) {
          for (int n = j * k; n < j * k + k; n++) {
            if (image[m][n] > y[i][j]) {
              y[i][j] = image[m][n];
            }
          }
        }
      }
    }
    return y;
  }

  static double[][] pixelByPixel(double[][] image, int k) {
    int rows = image.length / k;
    int columns = image[0].length / k;
    double[][] y = new double[rows][columns];
    for (double[] row : y) {
      java.util.Arrays.fill(row, -Double.MAX_VALUE);
    }
    for (int m = 0; m < rows * k; m++) {
      for (int n = 0; n < columns * k; n++) {
        y[m / k][n / k] = Math.max(y[m / k][n / k], image[m][n]);
      }
    }
    return y;
  }
}
