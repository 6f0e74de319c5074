package convlab.exercise.solutions;

final class BoxBlurSolutions {
  private BoxBlurSolutions() {}

  static double[][] sumAndDivide(double[][] image, int k) {
    double[][] y = new double[image.length - k + 1][image[0].length - k + 1];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            sum += image[r + i][c + j];
          }
        }
        y[r][c] = sum / (k * k);
      }
    }
    return y;
  }

  static double[][] weights(double[][] image, int k) {
    double weight = 1.0 / (k * k);
    double[][] y = new double[image.length - k + 1][image[0].length - k + 1];
    for (int r = 0; r <= image.length - k; r++) {
      for (int c = 0; c <= image[0].length - k; c++) {
        for (int i = r; i < r + k; i++) {
          for (int j = c; j < c + k; j++) {
            y[r][c] += weight * image[i][j];
          }
        }
      }
    }
    return y;
  }

  static double[][] alongRowsThenColumns(double[][] image, int k) {
    double[][] rows = new double[image.length][image[0].length - k + 1];
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[0].length; c++) {
        for (int j = 0; j < k; j++) {
          rows[r][c] += image[r][c + j] / k;
        }
      }
    }
    double[][] y = new double[image.length - k + 1][rows[0].length];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < k; i++) {
          y[r][c] += rows[r + i][c] / k;
        }
      }
    }
    return y;
  }
}
