package convlab.exercise.mistakes;

/** Wrong programs for 07-dilate. */
public final class DilateMistakes {
  private DilateMistakes() {}

  @Mistake(
      value = "The dilation is off by one: d zeros lie between the taps, and it should be d - 1.",
      look = "Put d = 1: is the kernel as it was?",
      credit = 0.5)
  static double[][] oneHoleTooMany(double[][] kernel, int d) {
    double[][] y =
        new double[(kernel.length - 1) * (d + 1) + 1][(kernel[0].length - 1) * (d + 1) + 1];
    for (int m = 0; m < kernel.length; m++) {
      for (int n = 0; n < kernel[0].length; n++) {
        y[m * (d + 1)][n * (d + 1)] = kernel[m][n];
      }
    }
    return y;
  }

  @Mistake(
      value = "Zeros stand after the last tap, too: none belong around the kernel.",
      look = "Between 3 taps there are 2 gaps. What follows the third?",
      credit = 0.5)
  static double[][] zerosAfterTheLast(double[][] kernel, int d) {
    double[][] y = new double[kernel.length * d][kernel[0].length * d];
    for (int m = 0; m < kernel.length; m++) {
      for (int n = 0; n < kernel[0].length; n++) {
        y[m * d][n * d] = kernel[m][n];
      }
    }
    return y;
  }

  @Mistake(
      value = "The taps are repeated in the holes; zeros belong there.",
      look = "How many of the numbers in the result come from the kernel?")
  static double[][] tapsRepeated(double[][] kernel, int d) {
    double[][] y = new double[(kernel.length - 1) * d + 1][(kernel[0].length - 1) * d + 1];
    for (int m = 0; m < y.length; m++) {
      for (int n = 0; n < y[0].length; n++) {
        y[m][n] = kernel[m / d][n / d];
      }
    }
    return y;
  }

  @Mistake(
      value = "The rows are pulled apart, the columns are not.",
      look = "A kernel has two sides: where does d come in for the columns?",
      credit = 0.5)
  static double[][] rowsOnly(double[][] kernel, int d) {
    double[][] y = new double[(kernel.length - 1) * d + 1][kernel[0].length];
    for (int m = 0; m < kernel.length; m++) {
      for (int n = 0; n < kernel[0].length; n++) {
        y[m * d][n] = kernel[m][n];
      }
    }
    return y;
  }

  @Mistake(
      value = "The columns are pulled apart, the rows are not.",
      look = "A kernel has two sides: where does d come in for the rows?",
      credit = 0.5)
  static double[][] columnsOnly(double[][] kernel, int d) {
    double[][] y = new double[kernel.length][(kernel[0].length - 1) * d + 1];
    for (int m = 0; m < kernel.length; m++) {
      for (int n = 0; n < kernel[0].length; n++) {
        y[m][n * d] = kernel[m][n];
      }
    }
    return y;
  }

  @Mistake(
      value = "Rows and columns are swapped.",
      look = "The first index is the row, also in the result.",
      credit = 0.5)
  static double[][] rowsAndColumnsSwapped(double[][] kernel, int d) {
    double[][] y = new double[(kernel[0].length - 1) * d + 1][(kernel.length - 1) * d + 1];
    for (int m = 0; m < kernel.length; m++) {
      for (int n = 0; n < kernel[0].length; n++) {
        y[n * d][m * d] = kernel[m][n];
      }
    }
    return y;
  }

  @Mistake(
      value = "A square kernel is assumed: rows are counted for both sides.",
      look = "kernel.length is the number of rows. Which is the number of columns?",
      credit = 0.5)
  static double[][] squareAssumed(double[][] kernel, int d) {
    double[][] y = new double[(kernel.length - 1) * d + 1][(kernel.length - 1) * d + 1];
    for (int m = 0; m < kernel.length; m++) {
      for (int n = 0; n < kernel[0].length; n++) {
        y[m * d][n * d] = kernel[m][n];
      }
    }
    return y;
  }
}
