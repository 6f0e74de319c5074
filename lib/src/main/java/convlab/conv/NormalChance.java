package convlab.conv;

/** The normal distribution, for GELU. */
final class NormalChance {
  /** Above 9 the chance differs from 1 by less than 1e-18. */
  private static final double FAR = 9;

  /** Below -3 the series would cancel; 100 terms of the fraction are exact to 1e-15 there. */
  private static final double TAIL = 3;

  private static final int FRACTION_TERMS = 100;

  /**
   * The chance that a standard normal number is below x, by the density's series {@code 1/2 +
   * density(x) (x + x^3/3 + x^5/15 + x^7/105 + ...)}, whose terms all have one sign.
   */
  static double below(double x) {
    if (Double.isNaN(x) || x > FAR) {
      return Double.isNaN(x) ? x : 1;
    }
    if (x < -TAIL) {
      return tailBelow(-x);
    }
    double sum = 0;
    double term = x;
    for (int odd = 3; sum + term != sum; odd += 2) {
      sum += term;
      term *= x * x / odd;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /**
   * The normal distribution's tail beyond x by Laplace's continued fraction, since the series above
   * takes a small difference of large numbers there (Abramowitz and Stegun, 26.2.14).
   */
  private static double tailBelow(double x) {
    double fraction = x;
    for (int k = FRACTION_TERMS; k > 0; k--) {
      fraction = x + k / fraction;
    }
    return Math.exp(-x * x / 2) / (Math.sqrt(2 * Math.PI) * fraction);
  }

  private NormalChance() {}
}
