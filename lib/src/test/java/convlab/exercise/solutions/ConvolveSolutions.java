package convlab.exercise.solutions;

final class ConvolveSolutions {
  private ConvolveSolutions() {}

  static double[] gather(double[] x, double[] h) {
    double[] y = new double[x.length];
    int half = h.length / 2;
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int m = 0; m < x.length; m++) {
        int j = i - m + half;
        if (j >= 0 && j < h.length) {
          sum += x[m] * h[j];
        }
      }
      y[i] = sum;
    }
    return y;
  }

  static double[] scatter(double[] x, double[] h) {
    double[] y = new double[x.length];
    for (int m = 0; m < x.length; m++) {
      for (int j = 0; j < h.length; j++) {
        int i = m + j - h.length / 2;
        if (i >= 0 && i < y.length) {
          y[i] += x[m] * h[j];
        }
      }
    }
    return y;
  }

  static double[] flipPadAndSlide(double[] x, double[] h) {
    int half = h.length / 2;
    double[] padded = new double[x.length + 2 * half];
    System.arraycopy(x, 0, padded, half, x.length);
    double[] flipped = new double[h.length];
    for (int j = 0; j < h.length; j++) {
      flipped[j] = h[h.length - 1 - j];
    }
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < flipped.length; j++) {
        y[i] += padded[i + j] * flipped[j];
      }
    }
    return y;
  }

  static double[] fullThenCut(double[] x, double[] h) {
    double[] full = new double[x.length + h.length - 1];
    for (int m = 0; m < x.length; m++) {
      for (int j = 0; j < h.length; j++) {
        full[m + j] += x[m] * h[j];
      }
    }
    int half = h.length / 2;
    return java.util.Arrays.copyOfRange(full, half, half + x.length);
  }
}
