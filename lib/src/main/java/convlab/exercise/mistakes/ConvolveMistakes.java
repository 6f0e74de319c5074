package convlab.exercise.mistakes;

/** Wrong programs for 01-convolve. */
public final class ConvolveMistakes {
  private ConvolveMistakes() {}

  @Mistake(
      value = "The kernel is not flipped.",
      look =
          "Compare the indices of the two factors in your product: as one of them grows, the other"
              + " has to fall. Without the flip it is a cross-correlation.",
      credit = 0.5)
  static double[] notFlipped(double[] x, double[] h) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < h.length; j++) {
        int m = i + j - h.length / 2;
        if (m >= 0 && m < x.length) {
          y[i] += x[m] * h[j];
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The padding is on one side only: all of it before the signal.",
      look =
          "Where does the kernel's middle lie when you compute y[0]? It has to lie on x[0], with"
              + " half of the kernel hanging over on each side.",
      credit = 0.5)
  static double[] paddedBeforeOnly(double[] x, double[] h) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < h.length && j <= i; j++) {
        y[i] += x[i - j] * h[j];
      }
    }
    return y;
  }

  @Mistake(
      value = "The padding is forgotten: only windows that lie wholly inside x are summed.",
      look =
          "Look at the first and the last values: there the kernel hangs over the edge, and the"
              + " products that are still inside count.")
  static double[] paddingForgotten(double[] x, double[] h) {
    double[] y = new double[x.length];
    int half = h.length / 2;
    for (int i = half; i < x.length - half; i++) {
      for (int j = 0; j < h.length; j++) {
        y[i] += x[i + half - j] * h[j];
      }
    }
    return y;
  }

  @Mistake(
      value = "The last value is left out: the loop over i ends one step too early.",
      look = "Write down the last i that your outer loop reaches, and the last index of x.",
      credit = 0.5)
  static double[] lastLeftOut(double[] x, double[] h) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length - 1; i++) {
      for (int j = 0; j < h.length; j++) {
        int m = i + h.length / 2 - j;
        if (m >= 0 && m < x.length) {
          y[i] += x[m] * h[j];
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "The sum is not set back to 0: each value still holds those before it.",
      look = "Where is your sum declared, and which loop has to begin with a fresh one?",
      credit = 0.5)
  static double[] sumNotReset(double[] x, double[] h) {
    double[] y = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < h.length; j++) {
        int m = i + h.length / 2 - j;
        if (m >= 0 && m < x.length) {
          sum += x[m] * h[j];
        }
      }
      y[i] = sum;
    }
    return y;
  }

  @Mistake(
      value = "Only the last product is kept: each product replaces the sum instead of adding.",
      look = "What does = do inside the inner loop, and what does += do?")
  static double[] onlyTheLastProduct(double[] x, double[] h) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < h.length; j++) {
        int m = i + h.length / 2 - j;
        if (m >= 0 && m < x.length) {
          y[i] = x[m] * h[j];
        }
      }
    }
    return y;
  }

  @Mistake(
      value = "A window goes past the edge of x: an index before its start or after its end.",
      look =
          "At the first and the last i the kernel hangs over. Which index of x do you ask for"
              + " there, and what is to stand in its place?")
  static double[] pastTheEdge(double[] x, double[] h) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < h.length; j++) {
        y[i] += x[i + h.length / 2 - j] * h[j];
      }
    }
    return y;
  }

  @Mistake(
      value = "The result overwrites x while later windows still need its old values.",
      look =
          "Follow y[1]: one of its factors is the old x[0], which is gone by then. Write into an"
              + " array of its own.")
  static double[] inPlace(double[] x, double[] h) {
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int j = 0; j < h.length; j++) {
        int m = i + h.length / 2 - j;
        if (m >= 0 && m < x.length) {
          sum += x[m] * h[j];
        }
      }
      x[i] = sum;
    }
    return x;
  }

  @Mistake(
      value = "It is the full convolution: longer than x by the kernel's length minus 1.",
      look =
          "Every product is right, but values stand at both ends for which the kernel's middle lies"
              + " outside x; keep as many values as x has.",
      credit = 0.5)
  static double[] fullSize(double[] x, double[] h) {
    double[] y = new double[x.length + h.length - 1];
    for (int m = 0; m < x.length; m++) {
      for (int j = 0; j < h.length; j++) {
        y[m + j] += x[m] * h[j];
      }
    }
    return y;
  }
}
