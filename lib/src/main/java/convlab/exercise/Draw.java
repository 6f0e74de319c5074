package convlab.exercise;

import java.util.Arrays;
import java.util.Random;

/** Draws small arguments: whole numbers that a reader can add up. */
final class Draw {
  private static final int LARGEST = 9;

  private final Random random;

  Draw(long seed) {
    random = new Random(seed);
  }

  /** A whole number from {@code least} to {@code most}. */
  int whole(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** An odd number from 1 to {@code most}. */
  int odd(int most) {
    return 2 * whole(0, (most - 1) / 2) + 1;
  }

  /** Whole numbers from -9 to 9. */
  double[] signal(int length) {
    return signal(length, -LARGEST, LARGEST);
  }

  double[] signal(int length, int least, int most) {
    double[] values = new double[length];
    Arrays.setAll(values, i -> whole(least, most));
    return values;
  }

  /** Whole numbers from -9 to 9. */
  double[][] image(int rows, int columns) {
    return image(rows, columns, -LARGEST, LARGEST);
  }

  double[][] image(int rows, int columns, int least, int most) {
    double[][] values = new double[rows][];
    Arrays.setAll(values, i -> signal(columns, least, most));
    return values;
  }

  double[][][] channels(int count, int rows, int columns) {
    double[][][] values = new double[count][][];
    Arrays.setAll(values, i -> image(rows, columns));
    return values;
  }
}
