package convlab.array;

import java.util.SplittableRandom;

/** A random order that is the same for the same seed, on every machine. */
public final class Shuffle {
  private Shuffle() {}

  /**
   * A random order of 0 to n - 1 (Fisher and Yates); Theta(n).
   *
   * @param n how many numbers, at least 0
   * @param random gives the order
   * @return (N), each number once
   */
  public static int[] order(int n, SplittableRandom random) {
    Check.atLeast(n, 0, "count");
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
    return order;
  }
}
