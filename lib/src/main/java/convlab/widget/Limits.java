package convlab.widget;

import convlab.plot.NumberText;

/** Limits between which something can slide. */
final class Limits {
  private static final double MOST_STEPS = 100_000;

  private Limits() {}

  static void check(String label, double min, double max, double step) {
    if (!(min < max) || !Double.isFinite(min) || !Double.isFinite(max)) {
      throw new IllegalArgumentException(
          "%s goes from %s to %s; the first limit must be the lesser"
              .formatted(label, NumberText.of(min), NumberText.of(max)));
    }
    if (!(step > 0) || step > max - min || (max - min) / step > MOST_STEPS) {
      throw new IllegalArgumentException(
          "%s has steps of %s between %s and %s; give one above 0 and at most %s"
              .formatted(
                  label,
                  NumberText.of(step),
                  NumberText.of(min),
                  NumberText.of(max),
                  NumberText.of(max - min)));
    }
  }

  static void checkLog(String label, double min, double max) {
    if (!(min > 0) || !(min < max) || !Double.isFinite(max)) {
      throw new IllegalArgumentException(
          "%s goes from %s to %s in equal ratios; the first limit must be above 0 and the lesser"
              .formatted(label, NumberText.of(min), NumberText.of(max)));
    }
  }
}
