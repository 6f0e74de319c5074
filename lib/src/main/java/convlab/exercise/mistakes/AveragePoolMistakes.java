package convlab.exercise.mistakes;

/** Wrong programs for 06-average-pool. */
public final class AveragePoolMistakes {
  private AveragePoolMistakes() {}

  @Mistake(
      value = "The largest is taken, not the mean: this is max pooling.",
      look = "What does average mean for a window of k x k numbers?")
  static double[][] maxForAverage(double[][] image, int k, int s) {
    int rows = (image.length - k) / s + 1;
    int columns = (image[0].length - k) / s + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            best = Math.max(best, image[i * s + m][j * s + n]);
          }
        }
        y[i][j] = best;
      }
    }
    return y;
  }

  @Mistake(
      value = "The stride is not used: windows stand side by side, k pixels apart.",
      look = "Where does s come into the place of the second window?",
      credit = 0.5)
  static double[][] sideBySide(double[][] image, int k, int s) {
    int rows = image.length / k;
    int columns = image[0].length / k;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            sum += image[i * k + m][j * k + n];
          }
        }
        y[i][j] = sum / (k * k);
      }
    }
    return y;
  }

  @Mistake(
      value = "The stride is forgotten: each window begins one pixel after the one before.",
      look = "Where does s come into the place of the second window?",
      credit = 0.5)
  static double[][] strideForgotten(double[][] image, int k, int s) {
    int rows = image.length - k + 1;
    int columns = image[0].length - k + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            sum += image[i + m][j + n];
          }
        }
        y[i][j] = sum / (k * k);
      }
    }
    return y;
  }

  @Mistake(
      value =
          "The stride is applied within the window, not to its step: the window's pixels are pulled apart.",
      look = "Which loops does s belong to: those over the windows or those inside one?")
  static double[][] strideInTheWindow(double[][] image, int k, int s) {
    int rows = image.length - (k - 1) * s;
    int columns = image[0].length - (k - 1) * s;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            sum += image[i + m * s][j + n * s];
          }
        }
        y[i][j] = sum / (k * k);
      }
    }
    return y;
  }

  @Mistake(
      value = "The sum is divided by k, but a window has k x k pixels.",
      look = "How many pixels go into one sum?",
      credit = 0.5)
  static double[][] dividedByK(double[][] image, int k, int s) {
    int rows = (image.length - k) / s + 1;
    int columns = (image[0].length - k) / s + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            sum += image[i * s + m][j * s + n];
          }
        }
        y[i][j] = sum / k;
      }
    }
    return y;
  }

  @Mistake(
      value = "The last windows are left out: one row and one column are missing.",
      look = "Take n = k: there is one place for the window, not none.",
      credit = 0.5)
  static double[][] lastWindowsLeftOut(double[][] image, int k, int s) {
    int rows = (image.length - k) / s;
    int columns = (image[0].length - k) / s;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            sum += image[i * s + m][j * s + n];
          }
        }
        y[i][j] = sum / (k * k);
      }
    }
    return y;
  }

  @Mistake(
      value = "A square picture is assumed: rows are counted for both sides.",
      look = "image.length is the number of rows. Which is the number of columns?",
      credit = 0.5)
  static double[][] squareAssumed(double[][] image, int k, int s) {
    int rows = (image.length - k) / s + 1;
    int columns = rows;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            sum += image[i * s + m][j * s + n];
          }
        }
        y[i][j] = sum / (k * k);
      }
    }
    return y;
  }

  @Mistake(
      value = "The digits after the point are lost: the sum is an int, divided by an int.",
      look = "What type has your sum? Run 7 / 4 and 7.0 / 4 each in a cell of its own.",
      credit = 0.5)
  static double[][] wholeDivision(double[][] image, int k, int s) {
    int rows = (image.length - k) / s + 1;
    int columns = (image[0].length - k) / s + 1;
    double[][] y = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int sum = 0;
        for (int m = 0; m < k; m++) {
          for (int n = 0; n < k; n++) {
            sum += image[i * s + m][j * s + n];
          }
        }
        y[i][j] = sum / (k * k);
      }
    }
    return y;
  }
}
