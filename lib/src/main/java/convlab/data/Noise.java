package convlab.data;

import java.util.Random;

/** Pictures spoiled on purpose, so that filters have something to mend. Same seed, same noise. */
public final class Noise {
  private static final double WHITE = 255;

  private Noise() {}

  /**
   * Nothing but noise: every pixel a number of its own, all of 0 to 1 equally likely.
   *
   * @param height at least 1
   * @param width at least 1
   * @param seed fixes the numbers
   * @return height x width, 0 to 1; standard deviation near 1 / sqrt(12) = 0.2887
   * @throws IllegalArgumentException if a size is below 1 or there are more than {@link
   *     Pictures#MAX_PIXELS} pixels
   */
  public static double[][] uniform(int height, int width, long seed) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "noise of " + height + " x " + width + " pixels; give at least 1 row and 1 column");
    }
    if ((long) height * width > Pictures.MAX_PIXELS) {
      throw new IllegalArgumentException(
          "noise of %d x %d pixels; give at most %d pixels"
              .formatted(height, width, Pictures.MAX_PIXELS));
    }
    Random random = new Random(seed);
    double[][] noise = new double[height][width];
    for (double[] row : noise) {
      for (int j = 0; j < width; j++) {
        row[j] = random.nextDouble();
      }
    }
    return noise;
  }

  /**
   * A picture in which some pixels are lost: half of them black (pepper), half white (salt).
   *
   * @param picture height x width, 0 to 255; not changed
   * @param share of the pixels that are lost, 0 to 1
   * @param seed fixes which
   * @return a new picture of the same size
   * @throws IllegalArgumentException if the share is out of range, or the picture empty or ragged
   */
  public static double[][] saltAndPepper(double[][] picture, double share, long seed) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "a share of " + share + " of the pixels; give 0 to 1, such as 0.05");
    }
    Shapes.height(picture);
    Random random = new Random(seed);
    double[][] spoiled = new double[picture.length][];
    for (int i = 0; i < picture.length; i++) {
      spoiled[i] = picture[i].clone();
      for (int j = 0; j < spoiled[i].length; j++) {
        double draw = random.nextDouble();
        if (draw < share) {
          spoiled[i][j] = draw < share / 2 ? 0 : WHITE;
        }
      }
    }
    return spoiled;
  }
}
