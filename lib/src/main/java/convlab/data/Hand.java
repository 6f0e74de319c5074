package convlab.data;

import java.util.SplittableRandom;

/** One writer at one moment: how the points of a style are moved before the pen follows them. */
final class Hand {
  private final SplittableRandom random;
  private final double slant;
  private final double aspect;
  private final double turn;
  private final double waist;
  private final double lean;
  private final double tremor;
  private final double[] wave = new double[8];

  Hand(SplittableRandom random) {
    this.random = random;
    slant = 0.18 + 0.22 * random.nextGaussian();
    aspect = StrictMath.exp(0.17 * random.nextGaussian() - 0.05);
    turn = 0.09 * random.nextGaussian();
    waist = StrictMath.exp(0.16 * random.nextGaussian());
    lean = StrictMath.exp(0.14 * random.nextGaussian());
    tremor = 0.02 * StrictMath.exp(0.4 * random.nextGaussian());
    for (int i = 0; i < wave.length; i++) {
      wave[i] = i < 4 ? 0.035 * random.nextGaussian() : 6.2832 * random.nextDouble();
    }
  }

  /** Where this hand puts a point of the style; both in units of the digit's height. */
  double[] move(double styleX, double styleY) {
    double x = power(styleX, lean) + tremor * random.nextGaussian();
    double y = power(styleY, waist) + tremor * random.nextGaussian();
    double bentX = x + wave[0] * sin(6 * y + wave[4]) + wave[1] * sin(5 * x + wave[5]);
    double bentY = y + wave[2] * sin(6 * x + wave[6]) + wave[3] * sin(5 * y + wave[7]);
    double wide = aspect * (bentX - 0.5) - slant * (bentY - 0.5);
    double tall = bentY - 0.5;
    return new double[] {wide - turn * tall, tall + turn * wide};
  }

  /** Moves the middle of 0..1 up or down and leaves the ends; outside 0..1 nothing changes. */
  private static double power(double a, double exponent) {
    return a <= 0 || a >= 1 ? a : StrictMath.pow(a, exponent);
  }

  private static double sin(double angle) {
    return StrictMath.sin(angle);
  }
}
