package convlab.exercise.solutions;

final class SobelMagnitudeSolutions {
  private SobelMagnitudeSolutions() {}

  static double[][] twoKernels(double[][] image) {
    double[][] kx = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};
    double[][] ky = {{-1, -2, -1}, {0, 0, 0}, {1, 2, 1}};
    double[][] y = new double[image.length - 2][image[0].length - 2];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        double gx = 0;
        double gy = 0;
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            gx += image[r + i][c + j] * kx[i][j];
            gy += image[r + i][c + j] * ky[i][j];
          }
        }
        y[r][c] = Math.sqrt(gx * gx + gy * gy);
      }
    }
    return y;
  }

  static double[][] oneKernelTurned(double[][] image) {
    int[][] sobel = {{-1, -2, -1}, {0, 0, 0}, {1, 2, 1}};
    double[][] y = new double[image.length - 2][image[0].length - 2];
    for (int r = 1; r < image.length - 1; r++) {
      for (int c = 1; c < image[0].length - 1; c++) {
        double down = 0;
        double right = 0;
        for (int i = -1; i <= 1; i++) {
          for (int j = -1; j <= 1; j++) {
            down += sobel[i + 1][j + 1] * image[r + i][c + j];
            right += sobel[j + 1][i + 1] * image[r + i][c + j];
          }
        }
        y[r - 1][c - 1] = Math.hypot(down, right);
      }
    }
    return y;
  }

  static double[][] writtenOut(double[][] image) {
    double[][] y = new double[image.length - 2][image[0].length - 2];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        double left = image[r][c] + 2 * image[r + 1][c] + image[r + 2][c];
        double right = image[r][c + 2] + 2 * image[r + 1][c + 2] + image[r + 2][c + 2];
        double top = image[r][c] + 2 * image[r][c + 1] + image[r][c + 2];
        double bottom = image[r + 2][c] + 2 * image[r + 2][c + 1] + image[r + 2][c + 2];
        double gx = right - left;
        double gy = bottom - top;
        y[r][c] = Math.sqrt(gx * gx + gy * gy);
      }
    }
    return y;
  }
}
