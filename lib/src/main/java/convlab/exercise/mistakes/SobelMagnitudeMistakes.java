package convlab.exercise.mistakes;

/** Wrong programs for 04-sobel-magnitude. */
public final class SobelMagnitudeMistakes {
  private SobelMagnitudeMistakes() {}

  @Mistake(
      value = "The same kernel is used twice: edges of the other direction are not seen.",
      look = "Compare the two kernels number by number: each has to be the other, turned.",
      credit = 0.5)
  static double[][] sameKernelTwice(double[][] image) {
    double[][] kx = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};
    double[][] ky = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};
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

  @Mistake(
      value = "The two answers are added without their signs, not as the sides of a triangle.",
      look = "|gx| + |gy| is the way around the corner; the magnitude is the straight line.",
      credit = 0.5)
  static double[][] sumOfAbsoluteValues(double[][] image) {
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
        y[r][c] = Math.abs(gx) + Math.abs(gy);
      }
    }
    return y;
  }

  @Mistake(
      value = "The root is missing.",
      look = "The magnitude of (3, 4) is 5, not 25.",
      credit = 0.5)
  static double[][] rootForgotten(double[][] image) {
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
        y[r][c] = gx * gx + gy * gy;
      }
    }
    return y;
  }

  @Mistake(
      value = "Only gx is used: horizontal edges are not seen.",
      look = "Where does the second kernel come into your result?")
  static double[][] onlyGx(double[][] image) {
    double[][] kx = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};
    double[][] y = new double[image.length - 2][image[0].length - 2];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        double gx = 0;
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            gx += image[r + i][c + j] * kx[i][j];
          }
        }
        y[r][c] = Math.sqrt(gx * gx);
      }
    }
    return y;
  }

  @Mistake(
      value = "gx and gy are added with their signs, so that they can cancel each other.",
      look = "What comes out where gx = 4 and gy = -4? An edge is there.")
  static double[][] signedSum(double[][] image) {
    double[][] kx = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};
    double[][] ky = {{-1, -2, -1}, {0, 0, 0}, {1, 2, 1}};
    double[][] y = new double[image.length - 2][image[0].length - 2];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            y[r][c] += image[r + i][c + j] * (kx[i][j] + ky[i][j]);
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The kernels are Prewitt's, with 1 where Sobel's have 2.",
      look = "Compare the middle row of gx's kernel, and the middle column of gy's.",
      credit = 0.5)
  static double[][] prewitt(double[][] image) {
    double[][] kx = {{-1, 0, 1}, {-1, 0, 1}, {-1, 0, 1}};
    double[][] ky = {{-1, -1, -1}, {0, 0, 0}, {1, 1, 1}};
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

  @Mistake(
      value = "A sign of the horizontal Sobel is wrong: its right column is not 1, 2, 1.",
      look = "On an even grey an edge kernel answers 0: do the numbers of each kernel add up to 0?",
      credit = 0.5)
  static double[][] signOfOneWeight(double[][] image) {
    double[][] kx = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, -1}};
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
}
