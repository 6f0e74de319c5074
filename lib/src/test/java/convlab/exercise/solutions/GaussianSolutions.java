package convlab.exercise.solutions;

final class GaussianSolutions {
  private GaussianSolutions() {}

  static double[][] twoPasses(int size, double sigma) {
    double[][] kernel = new double[size][size];
    int half = size / 2;
    double sum = 0;
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        int y = r - half;
        int x = c - half;
        kernel[r][c] = Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
        sum += kernel[r][c];
      }
    }
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        kernel[r][c] /= sum;
      }
    }
    return kernel;
  }

  static double[][] rowTimesColumn(int size, double sigma) {
    double[] bell = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double x = (i - size / 2) / sigma;
      bell[i] = Math.exp(-x * x / 2);
      sum += bell[i];
    }
    double[][] kernel = new double[size][size];
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        kernel[r][c] = bell[r] / sum * (bell[c] / sum);
      }
    }
    return kernel;
  }

  static double[][] fromTheCentre(int size, double sigma) {
    int half = (size - 1) / 2;
    double[][] kernel = new double[size][size];
    double total = 0;
    for (int dy = -half; dy <= half; dy++) {
      for (int dx = -half; dx <= half; dx++) {
        double distance = Math.hypot(dx, dy);
        double weight = Math.pow(Math.E, -0.5 * Math.pow(distance / sigma, 2));
        kernel[dy + half][dx + half] = weight;
        total += weight;
      }
    }
    for (double[] row : kernel) {
      for (int c = 0; c < size; c++) {
        row[c] = row[c] / total;
      }
    }
    return kernel;
  }
}
