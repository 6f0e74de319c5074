package convlab.nn.layer;

/** The standard normal distribution function, which the JDK lacks. */
final class NormalDistribution {
  private static final int TERMS = 60;

  private NormalDistribution() {}

  /**
   * Probability of a value below x, to about 1e-12: Marsaglia's series (2004,
   * doi:10.18637/jss.v011.i04) near 0, a continued fraction in the tails.
   */
  static double below(double x) {
    double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    if (Math.abs(x) > 4) {
      double tail = density / tailDivisor(Math.abs(x));
      return x > 0 ? 1 - tail : tail;
    }
    double term = x;
    double sum = x;
    for (int i = 3; i < 2 * TERMS; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * density;
  }

  /** x + 1 / (x + 2 / (x + 3 / ...)). */
  private static double tailDivisor(double x) {
    double divisor = x;
    for (int i = TERMS; i > 0; i--) {
      divisor = x + i / divisor;
    }
    return divisor;
  }
}
