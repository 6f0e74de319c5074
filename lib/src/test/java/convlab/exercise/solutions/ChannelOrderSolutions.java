package convlab.exercise.solutions;

final class ChannelOrderSolutions {
  private ChannelOrderSolutions() {}

  static double[][] indexed(double[][][] image, double[] flat, int k) {
    int channels = image.length,
        rows = image[0].length - k + 1,
        columns = image[0][0].length - k + 1;
    double[][] sum = new double[rows][columns];
    for (int i = 0; i < rows; i++)
      for (int j = 0; j < columns; j++)
        for (int c = 0; c < channels; c++)
          for (int m = 0; m < k; m++)
            for (int n = 0; n < k; n++)
              sum[i][j] += image[c][i + m][j + n] * flat[(c * k + m) * k + n];
    return sum;
  }

  static double[][] counting(double[][][] image, double[] flat, int k) {
    double[][] y = new double[image[0].length - k + 1][image[0][0].length - k + 1];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        int at = 0;
        for (int c = 0; c < image.length; c++) {
          for (int m = 0; m < k; m++) {
            for (int n = 0; n < k; n++) {
              y[i][j] += image[c][i + m][j + n] * flat[at];
              at++;
            }
          }
        }
      }
    }
    return y;
  }

  static double[][] dealtOut(double[][][] image, double[] flat, int k) {
    double[][] y = new double[image[0].length - k + 1][image[0][0].length - k + 1];
    for (int at = 0; at < flat.length; at++) {
      int c = at / (k * k);
      int m = at / k % k;
      int n = at % k;
      for (int i = 0; i < y.length; i++) {
        for (int j = 0; j < y[0].length; j++) {
          y[i][j] += image[c][i + m][j + n] * flat[at];
        }
      }
    }
    return y;
  }
}
