package convlab.exercise.mistakes;

/** Wrong programs for 06-max-pool. */
public final class MaxPoolMistakes {
  private MaxPoolMistakes() {}

  @Mistake(
      value = "The search begins at 0: where all numbers of a window are negative, 0 wins.",
      look = "Which number is smaller than every other? Double.MIN_VALUE is not: it is positive.",
      credit = 0.5)
  static double[][] beginsAtZero(double[][] image, int k) {
    int rows = image.length / k;
    int columns = image[0].length / k;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double best = 0;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            best = Math.max(best, image[i * k + m][j * k + n]);
          }
        }
        y[i][j] = best;
      }
    }
    return y;
  }

  @Mistake(
      value = "The mean is taken, not the largest: this is average pooling.",
      look = "Which of the four numbers should stand in the answer?")
  static double[][] averageForMax(double[][] image, int k) {
    int rows = image.length / k;
    int columns = image[0].length / k;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double best = 0;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            best += image[i * k + m][j * k + n];
          }
        }
        y[i][j] = best / (k * k);
      }
    }
    return y;
  }

  @Mistake(
      value = "The smallest is taken, not the largest.",
      look = "Which way round do you compare?",
      credit = 0.5)
  static double[][] minForMax(double[][] image, int k) {
    int rows = image.length / k;
    int columns = image[0].length / k;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double best = Double.POSITIVE_INFINITY;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            best = Math.min(best, image[i * k + m][j * k + n]);
          }
        }
        y[i][j] = best;
      }
    }
    return y;
  }

  @Mistake(
      value = "The windows overlap: each begins one pixel after the one before, not k.",
      look = "Windows stand side by side. Where does the second one begin?",
      credit = 0.5)
  static double[][] stepOfOne(double[][] image, int k) {
    int rows = image.length - k + 1;
    int columns = image[0].length - k + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            best = Math.max(best, image[i + m][j + n]);
          }
        }
        y[i][j] = best;
      }
    }
    return y;
  }

  @Mistake(
      value =
          "An incomplete window at the edge is counted, too: a window past the edge is dropped here.",
      look = "Of 5 rows, how many full windows of 2 are there?",
      credit = 0.5)
  static double[][] windowPastTheEdge(double[][] image, int k) {
    int rows = (image.length + k - 1) / k;
    int columns = (image[0].length + k - 1) / k;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int m = i * k; m < Math.min(image.length, i * k + k); m++) {
          for (int n = j * k; n < Math.min(image[0].length, j * k + k); n++) {
            best = Math.max(best, image[m][n]);
          }
        }
        y[i][j] = best;
      }
    }
    return y;
  }

  @Mistake(
      value = "Only the first number of each window is looked at.",
      look = "What do your inner loops compare?")
  static double[][] firstOfTheWindow(double[][] image, int k) {
    int rows = image.length / k;
    int columns = image[0].length / k;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        y[i][j] = image[i * k][j * k];
      }
    }
    return y;
  }

  @Mistake(
      value = "A square picture is assumed: rows are counted for both sides.",
      look = "image.length is the number of rows. Which is the number of columns?",
      credit = 0.5)
  static double[][] squareAssumed(double[][] image, int k) {
    int rows = image.length / k;
    int columns = rows;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            best = Math.max(best, image[i * k + m][j * k + n]);
          }
        }
        y[i][j] = best;
      }
    }
    return y;
  }

  @Mistake(
      value = "The largest so far is not set back: each window still holds those before it.",
      look =
          "Where is your largest number declared, and for which loops does it have to begin afresh?",
      credit = 0.5)
  static double[][] largestNotReset(double[][] image, int k) {
    int rows = image.length / k;
    int columns = image[0].length / k;
    double[][] y = new double[rows][columns];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            best = Math.max(best, image[i * k + m][j * k + n]);
          }
        }
        y[i][j] = best;
      }
    }
    return y;
  }
}
