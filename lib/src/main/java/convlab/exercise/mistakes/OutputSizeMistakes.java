package convlab.exercise.mistakes;

/** Wrong programs for 03-output-size. */
public final class OutputSizeMistakes {
  private OutputSizeMistakes() {}

  @Mistake(
      value = "The padding is counted on one side only.",
      look = "p pixels stand before the input and p after it.",
      credit = 0.5)
  static int paddedOnOneSide(int n, int k, int p, int s) {
    return (n + p - k) / s + 1;
  }

  @Mistake(
      value = "The first window is not counted: 1 is missing at the end.",
      look = "Take n = k and p = 0: there is one place for the window, not none.",
      credit = 0.5)
  static int firstWindowNotCounted(int n, int k, int p, int s) {
    return (n + 2 * p - k) / s;
  }

  @Mistake(
      value = "It is rounded up: a window that only half fits is counted.",
      look = "When the last step goes past the edge, is there a window?",
      credit = 0.5)
  static int roundedUp(int n, int k, int p, int s) {
    return (int) Math.ceil((n + 2.0 * p - k) / s) + 1;
  }

  @Mistake(
      value = "The padding is forgotten.",
      look = "Where does p come into your formula?",
      credit = 0.5)
  static int paddingForgotten(int n, int k, int p, int s) {
    return (n - k) / s + 1;
  }

  @Mistake(
      value = "The stride is forgotten.",
      look = "Where does s come into your formula?",
      credit = 0.5)
  static int strideForgotten(int n, int k, int p, int s) {
    return n + 2 * p - k + 1;
  }

  @Mistake(
      value = "1 is added before the division, not after it.",
      look = "First the steps: how many fit? Then the window that stands before the first step.",
      credit = 0.5)
  static int oneAddedBeforeTheDivision(int n, int k, int p, int s) {
    return (n + 2 * p - k + 1) / s;
  }

  @Mistake(
      value = "The padding is subtracted, not added.",
      look = "Does padding make the input longer or shorter?")
  static int paddingSubtracted(int n, int k, int p, int s) {
    return (n - 2 * p - k) / s + 1;
  }

  @Mistake(
      value = "The whole length is divided by the stride before the window is taken off.",
      look =
          "The window's first place is at 0, its last at n + 2p - k. How many steps lie between?")
  static int dividedTooEarly(int n, int k, int p, int s) {
    return (n + 2 * p) / s - k + 1;
  }
}
