package convlab.exercise.solutions;

final class ClipSolutions {
  private ClipSolutions() {}

  static double[][] minAndMax(double[][] image) {
    double[][] y = new double[image.length][image[0].length];
    for (int r = 0; r < image.length; r++) {
      for (int c = 0; c < image[0].length; c++) {
        y[r][c] = Math.max(0, Math.min(255, image[r][c]));
      }
    }
    return y;
  }

  static double[][] questions(double[][] image) {
    double[][] y = new double[image.length][image[0].length];
    for (int r = 0; r < image.length; r++) {
      for (int c = 0; c < image[r].length; c++) {
        double value = image[r][c];
        if (value < 0) {
          value = 0;
        } else if (value > 255) {
          value = 255;
        }
        y[r][c] = value;
      }
    }
    return y;
  }

  static double[][] cloneRows(double[][] image) {
    double[][] y = new double[image.length][];
    for (int r = 0; r < y.length; r++) {
      y[r] = image[r].clone();
      for (int c = 0; c < y[r].length; c++) {
        y[r][c] = y[r][c] > 255 ? 255 : y[r][c] < 0 ? 0 : y[r][c];
      }
    }
    return y;
  }
}
