package convlab.exercise.solutions;

final class MovingAverageSolutions {
  private MovingAverageSolutions() {}

  static double[] twoLoops(double[] x, int k) {
    double[] y = new double[x.length - k + 1];
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      for (int j = 0; j < k; j++) {
        sum += x[i + j];
      }
      y[i] = sum / k;
    }
    return y;
  }

  static double[] weights(double[] x, int k) {
    double[] y = new double[x.length - k + 1];
    double weight = 1.0 / k;
    for (int i = 0; i <= x.length - k; i++) {
      for (int m = i; m < i + k; m++) {
        y[i] += weight * x[m];
      }
    }
    return y;
  }

  static double[] runningSum(double[] x, int k) {
    double[] y = new double[x.length - k + 1];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i];
      if (i >= k) {
        sum -= x[i - k];
      }
      if (i >= k - 1) {
        y[i - k + 1] = sum / k;
      }
    }
    return y;
  }
}
