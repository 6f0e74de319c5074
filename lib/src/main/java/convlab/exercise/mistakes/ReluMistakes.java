package convlab.exercise.mistakes;

/** Wrong programs for 06-relu. */
public final class ReluMistakes {
  private ReluMistakes() {}

  @Mistake(
      value = "The sign is taken away: negative numbers become positive, not 0.",
      look = "What should become of -3: 3 or 0?",
      credit = 0.5)
  static double[][] absoluteValue(double[][] map) {
    double[][] y = new double[map.length][map[0].length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        y[i][j] = Math.abs(map[i][j]);
      }
    }
    return y;
  }

  @Mistake(
      value = "The negative numbers are kept and the positive ones set to 0.",
      look = "Which way round do you compare?",
      credit = 0.5)
  static double[][] negativesKept(double[][] map) {
    double[][] y = new double[map.length][map[0].length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        y[i][j] = Math.min(0, map[i][j]);
      }
    }
    return y;
  }

  @Mistake(
      value = "Positive numbers become 1: this is a step, which forgets how strong the answer was.",
      look = "What should become of 5?")
  static double[][] step(double[][] map) {
    double[][] y = new double[map.length][map[0].length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        y[i][j] = map[i][j] > 0 ? 1 : 0;
      }
    }
    return y;
  }

  @Mistake(
      value = "It writes into the map it was given: b = a is one array with two names.",
      look = "What has become of the map after the call? A new array starts with new.")
  static double[][] inPlace(double[][] map) {
    double[][] y = map;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        y[i][j] = Math.max(0, y[i][j]);
      }
    }
    return y;
  }

  @Mistake(
      value = "Numbers above 1 are cut to 1.",
      look = "ReLU has no upper limit: what should become of 5?",
      credit = 0.5)
  static double[][] cutAtOne(double[][] map) {
    double[][] y = new double[map.length][map[0].length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        y[i][j] = Math.min(1, Math.max(0, map[i][j]));
      }
    }
    return y;
  }

  @Mistake(
      value = "Negative numbers keep a tenth of their size: this is leaky ReLU.",
      look = "What should become of -3: -0.3 or 0?",
      credit = 0.5)
  static double[][] leaky(double[][] map) {
    double[][] y = new double[map.length][map[0].length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        y[i][j] = map[i][j] > 0 ? map[i][j] : 0.1 * map[i][j];
      }
    }
    return y;
  }

  @Mistake(
      value = "A square map is assumed: rows are counted for both sides.",
      look = "map.length is the number of rows. Which is the number of columns?",
      credit = 0.5)
  static double[][] squareAssumed(double[][] map) {
    double[][] y = new double[map.length][map.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        y[i][j] = Math.max(0, map[i][j]);
      }
    }
    return y;
  }
}
