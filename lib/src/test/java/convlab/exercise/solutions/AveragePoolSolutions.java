package convlab.exercise.solutions;

final class AveragePoolSolutions {
  private AveragePoolSolutions() {}

  static double[][] sumAndDivide(double[][] image, int k, int s) {
    double[][] y = new double[(image.length - k) / s + 1][(image[0].length - k) / s + 1];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        double sum = 0;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            sum += image[i * s + m][j * s + n];
          }
        }
        y[i][j] = sum / (k * k);
      }
    }
    return y;
  }

  static double[][] byCorner(double[][] image, int k, int s) {
    double[][] y = new double[(image.length - k) / s + 1][(image[0].length - k) / s + 1];
    for (int top = 0; top + k <= image.length; top += s) {
      for (int left = 0; left + k <= image[0].length; left += s) {
        for (int m = top; m < top + k; m++) {
          for (int n = left; n < left + k; n++) {
            y[top / s][left / s] += image[m][n] / (k * k);
          }
        }
      }
    }
    return y;
  }

  static double[][] everySth(double[][] image, int k, int s) {
    double[][] all = new double[image.length - k + 1][image[0].length - k + 1];
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < all[0].length; j++) {
        for (int at = 0; at < k * k; at++) {
          all[i][j] += image[i + at / k][j + at % k];
        }
      }
    }
    double[][] y = new double[(all.length - 1) / s + 1][(all[0].length - 1) / s + 1];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        y[i][j] = all[i * s][j * s] / (k * k);
      }
    }
    return y;
  }
}
