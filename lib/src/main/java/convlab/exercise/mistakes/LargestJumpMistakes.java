package convlab.exercise.mistakes;

/** Wrong programs for 01-largest-jump. */
public final class LargestJumpMistakes {
  private LargestJumpMistakes() {}

  @Mistake(
      value = "Only jumps upwards count: a fall is a jump, too.",
      look = "How large is the jump from 5 to 1? The sign is its direction.",
      credit = 0.5)
  static int onlyUpwards(double[] x) {
    int best = 1;
    for (int i = 2; i < x.length; i++) {
      if (x[i] - x[i - 1] > x[best] - x[best - 1]) {
        best = i;
      }
    }
    return best;
  }

  @Mistake(
      value = "It is the index before the jump, not after it.",
      look = "From 1 1 9 the answer is 2: there the new value stands for the first time.",
      credit = 0.5)
  static int indexBefore(double[] x) {
    int best = 0;
    for (int i = 1; i < x.length - 1; i++) {
      if (Math.abs(x[i + 1] - x[i]) > Math.abs(x[best + 1] - x[best])) {
        best = i;
      }
    }
    return best;
  }

  @Mistake(
      value = "It is the place of the largest value, not of the largest jump.",
      look = "A jump needs two values, x[i - 1] and x[i].")
  static int largestValue(double[] x) {
    int best = 0;
    for (int i = 1; i < x.length; i++) {
      if (x[i] > x[best]) {
        best = i;
      }
    }
    return best;
  }

  @Mistake(
      value = "Of several jumps of the same size it gives the last, not the first.",
      look = "What does your comparison say when both sides are equal?",
      credit = 0.5)
  static int lastOfEquals(double[] x) {
    int best = 1;
    for (int i = 2; i < x.length; i++) {
      if (Math.abs(x[i] - x[i - 1]) >= Math.abs(x[best] - x[best - 1])) {
        best = i;
      }
    }
    return best;
  }

  @Mistake(
      value = "The last jump is left out: the loop ends one step too early.",
      look = "Write down the last i that your loop reaches, and the last index of x.",
      credit = 0.5)
  static int lastLeftOut(double[] x) {
    int best = 1;
    for (int i = 2; i < x.length - 1; i++) {
      if (Math.abs(x[i] - x[i - 1]) > Math.abs(x[best] - x[best - 1])) {
        best = i;
      }
    }
    return best;
  }

  @Mistake(
      value = "It is the size of the largest jump, not its place.",
      look = "Keep two things in your loop: how large the largest jump is, and where it is.")
  static int sizeInsteadOfPlace(double[] x) {
    double largest = 0;
    for (int i = 1; i < x.length; i++) {
      largest = Math.max(largest, Math.abs(x[i] - x[i - 1]));
    }
    return (int) largest;
  }

  @Mistake(
      value = "Every jump is compared with the one before it, not with the largest so far.",
      look = "What does your loop remember of the jumps that it has passed?")
  static int largerThanTheOneBefore(double[] x) {
    int best = 1;
    for (int i = 2; i < x.length; i++) {
      if (Math.abs(x[i] - x[i - 1]) > Math.abs(x[i - 1] - x[i - 2])) {
        best = i;
      }
    }
    return best;
  }
}
