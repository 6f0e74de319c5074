package convlab.exercise.mistakes;

/** Wrong programs for 01-moving-average. */
public final class MovingAverageMistakes {
  private MovingAverageMistakes() {}

  @Mistake(
      value = "The last window is left out: the result needs one value more.",
      look = "Take as many values as the window is long: there is one window, not none.",
      credit = 0.5)
  static double[] lastWindowLeftOut(double[] x, int k) {
    double[] y = new double[x.length - k];
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      for (int j = 0; j < k; j++) {
        sum += x[i + j];
      }
      y[i] = sum / k;
    }
    return y;
  }

  @Mistake(value = "The sums are not divided.", look = "The mean of 2, 2 and 2 is 2.", credit = 0.5)
  static double[] notDivided(double[] x, int k) {
    double[] y = new double[x.length - k + 1];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < k; j++) {
        y[i] += x[i + j];
      }
    }
    return y;
  }

  @Mistake(
      value = "The sums are divided by the length of x, not of the window.",
      look = "How many values go into one sum?",
      credit = 0.5)
  static double[] dividedByTheLengthOfX(double[] x, int k) {
    double[] y = new double[x.length - k + 1];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < k; j++) {
        y[i] += x[i + j] / x.length;
      }
    }
    return y;
  }

  @Mistake(
      value = "1 / k is 0: both numbers are whole, so Java divides to a whole number.",
      look = "Run 1 / 3 and 1.0 / 3 each in a cell of its own.",
      credit = 0.5)
  static double[] oneOverKIsZero(double[] x, int k) {
    double[] y = new double[x.length - k + 1];
    double weight = 1 / k;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < k; j++) {
        y[i] += weight * x[i + j];
      }
    }
    return y;
  }

  @Mistake(
      value = "The digits after the point are lost: the sum is an int, divided by an int.",
      look = "What type has your sum? Run 7 / 2 and 7.0 / 2 each in a cell of its own.",
      credit = 0.5)
  static double[] wholeDivision(double[] x, int k) {
    double[] y = new double[x.length - k + 1];
    for (int i = 0; i < y.length; i++) {
      int sum = 0;
      for (int j = 0; j < k; j++) {
        sum += x[i + j];
      }
      y[i] = sum / k;
    }
    return y;
  }

  @Mistake(
      value = "The last windows go past the end of x.",
      look = "Which is the first value of the last window that still lies inside x?")
  static double[] pastTheEnd(double[] x, int k) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      for (int j = 0; j < k; j++) {
        sum += x[i + j];
      }
      y[i] = sum / k;
    }
    return y;
  }

  @Mistake(
      value = "The sum is not set back to 0: each value still holds those before it.",
      look = "Where is your sum declared, and which loop has to begin with a fresh one?",
      credit = 0.5)
  static double[] sumNotReset(double[] x, int k) {
    double[] y = new double[x.length - k + 1];
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < k; j++) {
        sum += x[i + j];
      }
      y[i] = sum / k;
    }
    return y;
  }

  @Mistake(
      value = "The result is as long as x: at the end, windows that hang over are counted, too.",
      look = "Only windows that lie wholly inside x count. How many are there?")
  static double[] windowsThatHangOver(double[] x, int k) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < k && i + j < x.length; j++) {
        y[i] += x[i + j] / k;
      }
    }
    return y;
  }

  @Mistake(
      value = "The means are written into x, which belongs to whoever called.",
      look = "Who else may still need x? Write into an array of its own.")
  static double[] inPlace(double[] x, int k) {
    int windows = x.length - k + 1;
    for (int i = 0; i < windows; i++) {
      double sum = 0;
      for (int j = 0; j < k; j++) {
        sum += x[i + j];
      }
      x[i] = sum / k;
    }
    return java.util.Arrays.copyOf(x, windows);
  }
}
