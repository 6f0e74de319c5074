package convlab.nn.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Locale;

/** Equal within a tolerance; a failure prints the worst index and the largest difference. */
final class Near {
  private Near() {}

  /**
   * Each difference must be at most {@code relative} times the largest expected magnitude of the
   * whole tensor, or {@code absolute}: one number close to zero has no relative precision of its
   * own.
   */
  static void assertNear(
      String name, double[] expected, float[] actual, double relative, double absolute) {
    assertEquals(expected.length, actual.length, name + ": how many numbers");
    double largest = 0;
    int worst = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      if (!(distance(expected, actual, i) <= distance(expected, actual, worst))) {
        worst = i;
      }
    }
    double allowed = Math.max(relative * largest, absolute);
    if (expected.length > 0 && !(distance(expected, actual, worst) <= allowed)) {
      fail(
          String.format(
              Locale.ROOT,
              "%s: worst at index %d of %d, expected %.9g but was %.9g; %.2e apart, %.2e allowed",
              name,
              worst,
              expected.length,
              expected[worst],
              actual[worst],
              distance(expected, actual, worst),
              allowed));
    }
  }

  private static double distance(double[] expected, float[] actual, int i) {
    return Math.abs(expected[i] - actual[i]);
  }

  /** Losses, each within {@code relative} of its own expected value. */
  static void assertLosses(double[] expected, double[] actual, double relative) {
    assertEquals(expected.length, actual.length, "how many losses");
    for (int i = 0; i < expected.length; i++) {
      double allowed = relative * Math.max(Math.abs(expected[i]), 1e-3);
      if (!(Math.abs(expected[i] - actual[i]) <= allowed)) {
        fail(
            String.format(
                Locale.ROOT,
                "loss before step %d: expected %.9g but was %.9g; %.2e apart, %.2e allowed",
                i + 1,
                expected[i],
                actual[i],
                Math.abs(expected[i] - actual[i]),
                allowed));
      }
    }
  }
}
