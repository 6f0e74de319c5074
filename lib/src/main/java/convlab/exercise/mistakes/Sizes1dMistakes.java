package convlab.exercise.mistakes;

/** Wrong programs for 01-sizes. */
public final class Sizes1dMistakes {
  private Sizes1dMistakes() {}

  @Mistake(
      value = "The valid size lacks the last window.",
      look = "Take n = 3 and k = 3: how many places are there for the kernel?",
      credit = 0.5)
  static int[] lastWindowLeftOut(int n, int k) {
    return new int[] {n + k - 1, n, n - k};
  }

  @Mistake(
      value = "The full size counts one place too many.",
      look = "Take k = 1: the kernel then lies on one value at a time, so all sizes are n.",
      credit = 0.5)
  static int[] fullOneTooMany(int n, int k) {
    return new int[] {n + k, n, n - k + 1};
  }

  @Mistake(
      value = "Full and valid have changed places.",
      look = "Which of them is the longest? Mind the order: full, same, valid.",
      credit = 0.5)
  static int[] fullAndValidSwapped(int n, int k) {
    return new int[] {n - k + 1, n, n + k - 1};
  }

  @Mistake(
      value = "The padding is forgotten in the second size: it is the valid one again.",
      look = "What does the name \"same\" promise?")
  static int[] paddingForgottenInSame(int n, int k) {
    return new int[] {n + k - 1, n - k + 1, n - k + 1};
  }

  @Mistake(
      value = "For the full size the signal is padded on one side only.",
      look = "The kernel may hang over at the start and at the end; count both.")
  static int[] fullPaddedOnOneSide(int n, int k) {
    return new int[] {n, n, n - k + 1};
  }

  @Mistake(
      value = "The same size is as long as the kernel, not as the signal.",
      look = "The result has the size of what is convolved: which of n and k is that?")
  static int[] sameAsTheKernel(int n, int k) {
    return new int[] {n + k - 1, k, n - k + 1};
  }
}
