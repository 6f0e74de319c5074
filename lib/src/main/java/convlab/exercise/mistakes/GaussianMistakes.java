package convlab.exercise.mistakes;

/** Wrong programs for 04-gaussian. */
public final class GaussianMistakes {
  private GaussianMistakes() {}

  @Mistake(
      value = "The weights are not divided by their sum.",
      look = "Add up all weights: a blur must leave an even grey as it is.",
      credit = 0.5)
  static double[][] notNormalised(int size, double sigma) {
    double[][] kernel = new double[size][size];
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        int y = r - size / 2;
        int x = c - size / 2;
        kernel[r][c] = Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
      }
    }
    return kernel;
  }

  @Mistake(
      value = "The hill's top lies in the corner, not in the middle.",
      look = "How far is kernel[0][0] from the middle, and which x and y does your formula see?",
      credit = 0.5)
  static double[][] topInTheCorner(int size, double sigma) {
    double[][] kernel = new double[size][size];
    double sum = 0;
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        kernel[r][c] = Math.exp(-(r * r + c * c) / (2 * sigma * sigma));
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

  @Mistake(
      value = "Sigma is not squared.",
      look = "With sigma = 1 all is well; compare your formula letter by letter.",
      credit = 0.5)
  static double[][] sigmaNotSquared(int size, double sigma) {
    double[][] kernel = new double[size][size];
    double sum = 0;
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        int y = r - size / 2;
        int x = c - size / 2;
        kernel[r][c] = Math.exp(-(x * x + y * y) / (2 * sigma));
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

  @Mistake(
      value = "The 2 under the fraction is missing: the hill is too steep.",
      look = "Compare your formula letter by letter; what stands under the fraction?",
      credit = 0.5)
  static double[][] twoForgotten(int size, double sigma) {
    double[][] kernel = new double[size][size];
    double sum = 0;
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        int y = r - size / 2;
        int x = c - size / 2;
        kernel[r][c] = Math.exp(-(x * x + y * y) / (sigma * sigma));
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

  @Mistake(
      value = "Sigma multiplies where it should divide: a / 2 * b is (a / 2) * b.",
      look = "What belongs under the fraction needs brackets around it.",
      credit = 0.5)
  static double[][] bracketsForgotten(int size, double sigma) {
    double[][] kernel = new double[size][size];
    double sum = 0;
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        int y = r - size / 2;
        int x = c - size / 2;
        kernel[r][c] = Math.exp(-(x * x + y * y) / 2.0 * sigma * sigma);
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

  @Mistake(
      value = "The minus in front of the exponent is missing: it is a bowl, not a hill.",
      look = "Should the weights grow or fall with the distance from the middle?",
      credit = 0.5)
  static double[][] minusForgotten(int size, double sigma) {
    double[][] kernel = new double[size][size];
    double sum = 0;
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        int y = r - size / 2;
        int x = c - size / 2;
        kernel[r][c] = Math.exp((x * x + y * y) / (2 * sigma * sigma));
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

  @Mistake(
      value = "1 / 2 is 0: both numbers are whole, so every weight is e to the power of 0.",
      look = "Run 1 / 2 and 1.0 / 2 each in a cell of its own.",
      credit = 0.5)
  static double[][] oneHalfIsZero(int size, double sigma) {
    double[][] kernel = new double[size][size];
    double sum = 0;
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        int y = r - size / 2;
        int x = c - size / 2;
        kernel[r][c] = Math.exp(-1 / 2 * (x * x + y * y) / (sigma * sigma));
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

  @Mistake(
      value = "The weights are divided by the formula's 2 pi sigma^2, not by their own sum.",
      look = "Add up all weights: the formula's total holds for an endless kernel only.",
      credit = 0.5)
  static double[][] dividedByTheFormula(int size, double sigma) {
    double[][] kernel = new double[size][size];
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        int y = r - size / 2;
        int x = c - size / 2;
        double hill = Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
        kernel[r][c] = hill / (2 * Math.PI * sigma * sigma);
      }
    }
    return kernel;
  }
}
