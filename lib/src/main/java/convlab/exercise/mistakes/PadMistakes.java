package convlab.exercise.mistakes;

/** Wrong programs for 03-pad. */
public final class PadMistakes {
  private PadMistakes() {}

  @Mistake(
      value = "The padding is on one side only: above and on the left.",
      look = "How much larger is the result with p on each side?",
      credit = 0.5)
  static double[][] aboveAndLeftOnly(double[][] image, int p) {
    double[][] y = new double[image.length + p][image[0].length + p];
    for (int r = 0; r < image.length; r++) {
      for (int c = 0; c < image[0].length; c++) {
        y[r + p][c + p] = image[r][c];
      }
    }
    return y;
  }

  @Mistake(
      value = "The size is right, but the picture lies in the corner: all padding is on one side.",
      look = "In which row of the result does the picture's first row belong?",
      credit = 0.5)
  static double[][] inTheCorner(double[][] image, int p) {
    double[][] y = new double[image.length + 2 * p][image[0].length + 2 * p];
    for (int r = 0; r < image.length; r++) {
      for (int c = 0; c < image[0].length; c++) {
        y[r][c] = image[r][c];
      }
    }
    return y;
  }

  @Mistake(
      value = "Only rows are padded, not columns.",
      look = "Zeros belong above, below, on the left and on the right.",
      credit = 0.5)
  static double[][] rowsOnly(double[][] image, int p) {
    double[][] y = new double[image.length + 2 * p][image[0].length];
    for (int r = 0; r < image.length; r++) {
      for (int c = 0; c < image[0].length; c++) {
        y[r + p][c] = image[r][c];
      }
    }
    return y;
  }

  @Mistake(
      value = "A square picture is assumed: rows are counted for both sides.",
      look = "image.length is the number of rows. Which is the number of columns?",
      credit = 0.5)
  static double[][] squareAssumed(double[][] image, int p) {
    int size = image.length + 2 * p;
    double[][] y = new double[size][size];
    for (int r = 0; r < image.length; r++) {
      for (int c = 0; c < image.length; c++) {
        y[r + p][c + p] = image[r][c];
      }
    }
    return y;
  }

  @Mistake(
      value = "The edge is repeated; zeros are asked for.",
      look = "What does a new array hold before anything is written into it?",
      credit = 0.5)
  static double[][] edgeRepeated(double[][] image, int p) {
    double[][] y = new double[image.length + 2 * p][image[0].length + 2 * p];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        int row = Math.max(0, Math.min(image.length - 1, r - p));
        int column = Math.max(0, Math.min(image[0].length - 1, c - p));
        y[r][c] = image[row][column];
      }
    }
    return y;
  }

  @Mistake(
      value = "Without padding it gives back the array it was given: two names for one array.",
      look = "With p = 0, what happens to the picture when somebody writes into your result?",
      credit = 0.5)
  static double[][] sameArrayWithoutPadding(double[][] image, int p) {
    if (p == 0) {
      return image;
    }
    double[][] y = new double[image.length + 2 * p][image[0].length + 2 * p];
    for (int r = 0; r < image.length; r++) {
      for (int c = 0; c < image[0].length; c++) {
        y[r + p][c + p] = image[r][c];
      }
    }
    return y;
  }

  @Mistake(
      value = "The padding is always 1, whatever p is.",
      look = "Where does p come into your code?")
  static double[][] alwaysOne(double[][] image, int p) {
    double[][] y = new double[image.length + 2][image[0].length + 2];
    for (int r = 0; r < image.length; r++) {
      for (int c = 0; c < image[0].length; c++) {
        y[r + 1][c + 1] = image[r][c];
      }
    }
    return y;
  }
}
