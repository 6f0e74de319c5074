package convlab.exercise.mistakes;

/** Wrong programs for 04-box-blur. */
public final class BoxBlurMistakes {
  private BoxBlurMistakes() {}

  @Mistake(
      value = "1 / (k * k) is 0: both numbers are whole, so Java divides to a whole number.",
      look = "Run 1 / 9 and 1.0 / 9 each in a cell of its own.",
      credit = 0.5)
  static double[][] oneNinthIsZero(double[][] image, int k) {
    double weight = 1 / (k * k);
    double[][] y = new double[image.length - k + 1][image[0].length - k + 1];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            y[r][c] += weight * image[r + i][c + j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The sum is divided by k, but a window has k x k pixels.",
      look = "How many pixels go into one sum?",
      credit = 0.5)
  static double[][] dividedByK(double[][] image, int k) {
    double[][] y = new double[image.length - k + 1][image[0].length - k + 1];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            sum += image[r + i][c + j];
          }
        }
        y[r][c] = sum / k;
      }
    }
    return y;
  }

  @Mistake(
      value = "The sums are not divided: the picture gets k x k times as bright.",
      look = "A blur leaves an even grey as it is: what becomes of a picture of tens?",
      credit = 0.5)
  static double[][] notDivided(double[][] image, int k) {
    double[][] y = new double[image.length - k + 1][image[0].length - k + 1];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            y[r][c] += image[r + i][c + j];
          }
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The last windows are left out: one row and one column are missing.",
      look = "How often does a window of 3 fit into 3 pixels? Once, not zero times.",
      credit = 0.5)
  static double[][] lastWindowsLeftOut(double[][] image, int k) {
    double[][] y = new double[image.length - k][image[0].length - k];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            sum += image[r + i][c + j];
          }
        }
        y[r][c] = sum / (k * k);
      }
    }
    return y;
  }

  @Mistake(
      value = "The sum is not set back to 0: each value still holds those before it.",
      look = "Where is your sum declared, and for which loops does it have to begin afresh?",
      credit = 0.5)
  static double[][] sumNotReset(double[][] image, int k) {
    double[][] y = new double[image.length - k + 1][image[0].length - k + 1];
    double sum = 0;
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            sum += image[r + i][c + j];
          }
        }
        y[r][c] = sum / (k * k);
      }
    }
    return y;
  }

  @Mistake(
      value = "The digits after the point are lost: the sum is an int, divided by an int.",
      look = "What type has your sum? Run 7 / 4 and 7.0 / 4 each in a cell of its own.",
      credit = 0.5)
  static double[][] wholeDivision(double[][] image, int k) {
    double[][] y = new double[image.length - k + 1][image[0].length - k + 1];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        int sum = 0;
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            sum += image[r + i][c + j];
          }
        }
        y[r][c] = sum / (k * k);
      }
    }
    return y;
  }

  @Mistake(
      value = "A square picture is assumed: rows are counted for both sides.",
      look = "image.length is the number of rows. Which is the number of columns?",
      credit = 0.5)
  static double[][] squareAssumed(double[][] image, int k) {
    int size = image.length - k + 1;
    double[][] y = new double[size][size];
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            sum += image[r + i][c + j];
          }
        }
        y[r][c] = sum / (k * k);
      }
    }
    return y;
  }

  @Mistake(
      value = "The blur is written into the picture while later windows still need its old pixels.",
      look = "Two windows that overlap share pixels. Which value does the second one find there?")
  static double[][] inPlace(double[][] image, int k) {
    double[][] y = new double[image.length - k + 1][image[0].length - k + 1];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
          for (int j = 0; j < k; j++) {
            sum += image[r + i][c + j];
          }
        }
        image[r][c] = sum / (k * k);
        y[r][c] = image[r][c];
      }
    }
    return y;
  }
}
