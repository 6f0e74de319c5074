package convlab.exercise.solutions;

final class PadSolutions {
  private PadSolutions() {}

  static double[][] writeInside(double[][] image, int p) {
    double[][] y = new double[image.length + 2 * p][image[0].length + 2 * p];
    for (int r = 0; r < image.length; r++) {
      for (int c = 0; c < image[0].length; c++) {
        y[r + p][c + p] = image[r][c];
      }
    }
    return y;
  }

  static double[][] rowByRow(double[][] image, int p) {
    double[][] y = new double[image.length + p + p][];
    for (int r = 0; r < y.length; r++) {
      y[r] = new double[image[0].length + p + p];
      if (r >= p && r < image.length + p) {
        System.arraycopy(image[r - p], 0, y[r], p, image[0].length);
      }
    }
    return y;
  }

  static double[][] askEveryPlace(double[][] image, int p) {
    int height = image.length;
    int width = image[0].length;
    double[][] y = new double[height + 2 * p][width + 2 * p];
    for (int r = 0; r < height + 2 * p; r++) {
      for (int c = 0; c < width + 2 * p; c++) {
        boolean inside = r >= p && c >= p && r < p + height && c < p + width;
        y[r][c] = inside ? image[r - p][c - p] : 0;
      }
    }
    return y;
  }
}
