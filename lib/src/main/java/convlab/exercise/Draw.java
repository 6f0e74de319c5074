package convlab.exercise;

import java.util.Arrays;
import java.util.Random;

/**
 * Draws small arguments: numbers that a reader can add up, most arrays of whole ones and some of
 * halves, which a program that computes in whole numbers spoils.
 */
final class Draw {
  private static final int LARGEST = 9;

  /** Of so many rows one is of halves. */
  private static final int ONE_OF = 4;

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

  /** From -9 to 9. */
  double[] signal(int length) {
    return signal(length, -LARGEST, LARGEST);
  }

  double[] signal(int length, int least, int most) {
    int parts = parts();
    double[] values = new double[length];
    Arrays.setAll(values, i -> (double) whole(parts * least, parts * most) / parts);
    return values;
  }

  private int parts() {
    return whole(1, ONE_OF) == 1 ? 2 : 1;
  }

  /** From -9 to 9. */
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
