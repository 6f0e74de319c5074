package convlab.notebook;

import java.util.Arrays;

/** Arrays (C, H, W) on their way into a step-through. */
final class Channels {
  private Channels() {}

  /** The array itself, when it can be stepped through. */
  static double[][][] checked(String what, double[][][] values) {
    if (values.length == 0 || values[0].length == 0 || values[0][0].length == 0) {
      throw new IllegalArgumentException("the " + what + " is empty; give at least one value");
    }
    for (double[][] channel : values) {
      for (double[] row : channel) {
        if (channel.length != values[0].length || row.length != values[0][0].length) {
          throw new IllegalArgumentException(
              "the " + what + " is ragged; all its rows and channels need the same size");
        }
        if (!Arrays.stream(row).allMatch(Double::isFinite)) {
          throw new IllegalArgumentException(
              "the " + what + " holds NaN or infinity; steps need numbers that can be summed");
        }
      }
    }
    return values;
  }

  /** Every channel turned by half a turn. */
  static double[][][] turned(double[][][] kernel) {
    double[][][] turned = new double[kernel.length][kernel[0].length][kernel[0][0].length];
    for (int c = 0; c < kernel.length; c++) {
      for (int i = 0; i < kernel[c].length; i++) {
        for (int j = 0; j < kernel[c][i].length; j++) {
          turned[c][i][j] = kernel[c][kernel[c].length - 1 - i][kernel[c][i].length - 1 - j];
        }
      }
    }
    return turned;
  }
}
