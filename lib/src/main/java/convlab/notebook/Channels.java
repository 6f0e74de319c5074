package convlab.notebook;

import java.util.Arrays;

/** Arrays (C, H, W) on their way into a step-through. */
public final class Channels {
  private Channels() {}

  /** The array itself, when it can be stepped through. */
  public static double[][][] checked(String what, double[][][] values) {
    if (values == null
        || Arrays.stream(values).anyMatch(c -> c == null || Arrays.asList(c).contains(null))) {
      throw new IllegalArgumentException("the " + what + " is null; give an array of numbers");
    }
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
}
