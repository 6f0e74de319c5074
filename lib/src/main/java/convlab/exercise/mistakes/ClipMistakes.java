package convlab.exercise.mistakes;

/** Wrong programs for 04-clip. */
public final class ClipMistakes {
  private ClipMistakes() {}

  @Mistake(
      value = "What lies above 255 is not clipped.",
      look = "Which of the two limits does your code look at?",
      credit = 0.5)
  static double[][] notAbove(double[][] image) {
    double[][] y = new double[image.length][image[0].length];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        y[r][c] = Math.max(0, image[r][c]);
      }
    }
    return y;
  }

  @Mistake(
      value = "What lies below 0 is not clipped.",
      look = "Which of the two limits does your code look at?",
      credit = 0.5)
  static double[][] notBelow(double[][] image) {
    double[][] y = new double[image.length][image[0].length];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        y[r][c] = Math.min(255, image[r][c]);
      }
    }
    return y;
  }

  @Mistake(
      value = "What is too large begins again at 0: only the lowest eight bits are kept.",
      look = "256 should become 255, the brightest white. What does & 0xFF make of it?")
  static double[][] wrapsAround(double[][] image) {
    double[][] y = new double[image.length][image[0].length];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        y[r][c] = (int) image[r][c] & 0xFF;
      }
    }
    return y;
  }

  @Mistake(
      value = "It is cast to a byte, and a byte of Java runs from -128 to 127: 200 becomes -56.",
      look = "Run (byte) 200 in a cell. Nothing is clipped by it; is a byte needed here at all?")
  static double[][] signedByte(double[][] image) {
    double[][] y = new double[image.length][image[0].length];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        y[r][c] = (byte) image[r][c];
      }
    }
    return y;
  }

  @Mistake(
      value = "The limits have changed places: what is too large becomes 0, what is too small 255.",
      look = "Which end of the scale is white?",
      credit = 0.5)
  static double[][] limitsSwapped(double[][] image) {
    double[][] y = new double[image.length][image[0].length];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        double v = image[r][c];
        y[r][c] = v > 255 ? 0 : v < 0 ? 255 : v;
      }
    }
    return y;
  }

  @Mistake(
      value = "The range is taken for 0 to 1; the course's pixels run from 0 to 255.",
      look = "Which number is white here?",
      credit = 0.5)
  static double[][] rangeOfOne(double[][] image) {
    double[][] y = new double[image.length][image[0].length];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        y[r][c] = Math.max(0, Math.min(1, image[r][c]));
      }
    }
    return y;
  }

  @Mistake(
      value = "It writes into the picture it was given: b = a is one array with two names.",
      look = "What has become of the picture after the call? A new array starts with new.")
  static double[][] inPlace(double[][] image) {
    double[][] y = image;
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y[0].length; c++) {
        y[r][c] = Math.max(0, Math.min(255, y[r][c]));
      }
    }
    return y;
  }

  @Mistake(
      value = "A square picture is assumed: rows are counted for both sides.",
      look = "image.length is the number of rows. Which is the number of columns?",
      credit = 0.5)
  static double[][] squareAssumed(double[][] image) {
    double[][] y = new double[image.length][image.length];
    for (int r = 0; r < y.length; r++) {
      for (int c = 0; c < y.length; c++) {
        y[r][c] = Math.max(0, Math.min(255, image[r][c]));
      }
    }
    return y;
  }
}
