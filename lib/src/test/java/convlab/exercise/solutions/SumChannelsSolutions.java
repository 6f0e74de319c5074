package convlab.exercise.solutions;

final class SumChannelsSolutions {
  private SumChannelsSolutions() {}

  static double[][] channelInside(double[][][] image, double[][][] filter) {
    int rows = image[0].length - filter[0].length + 1;
    int columns = image[0][0].length - filter[0][0].length + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int c = 0; c < image.length; c++) {
          for (int m = 0; m < filter[c].length; m++) {
            for (int n = 0; n < filter[c][m].length; n++) {
              y[i][j] += image[c][i + m][j + n] * filter[c][m][n];
            }
          }
        }
      }
    }
    return y;
  }

  static double[][] channelOutside(double[][][] image, double[][][] filter) {
    int rows = image[0].length - filter[0].length + 1;
    int columns = image[0][0].length - filter[0][0].length + 1;
    double[][] y = new double[rows][columns];
    for (int c = 0; c < image.length; c++) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          double sum = 0;
          for (int m = 0; m < filter[0].length; m++) {
            for (int n = 0; n < filter[0][0].length; n++) {
              sum += image[c][i + m][j + n] * filter[c][m][n];
            }
          }
          y[i][j] += sum;
        }
      }
    }
    return y;
  }

  static double[][] tapByTap(double[][][] image, double[][][] filter) {
    int k = filter[0].length;
    int l = filter[0][0].length;
    double[][] y = new double[image[0].length - k + 1][image[0][0].length - l + 1];
    for (int c = 0; c < filter.length; c++) {
      for (int m = 0; m < k; m++) {
        for (int n = 0; n < l; n++) {
          double weight = filter[c][m][n];
          for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
              y[i][j] += weight * image[c][i + m][j + n];
            }
          }
        }
      }
    }
    return y;
  }
}
