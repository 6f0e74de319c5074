package convlab.conv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convlab.array.Check;
import java.util.Arrays;
import java.util.Random;

/** Random arrays from a seed, and comparison of arrays up to rounding. */
final class Numbers {

  private final Random random;

  Numbers(long seed) {
    random = new Random(seed);
  }

  double[] signal(int n) {
    return random.doubles(n, -1, 1).toArray();
  }

  double[][] picture(int height, int width) {
    double[][] image = new double[height][];
    for (int i = 0; i < height; i++) {
      image[i] = signal(width);
    }
    return image;
  }

  double[][][] stack(int channels, int height, int width) {
    double[][][] stack = new double[channels][][];
    for (int c = 0; c < channels; c++) {
      stack[c] = picture(height, width);
    }
    return stack;
  }

  double[][][][] filters(int filters, int channels, int height, int width) {
    double[][][][] bank = new double[filters][][][];
    for (int f = 0; f < filters; f++) {
      bank[f] = stack(channels, height, width);
    }
    return bank;
  }

  /** Equal to within 1e-12 of the largest expected value. */
  static void close(double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length, "length");
    double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], 1e-12 * Math.max(scale, 1), "at " + i);
    }
  }

  static void close(double[][] expected, double[][] actual) {
    assertEquals(Check.size(expected), Check.size(actual), "size");
    close(Matrices.flatten(expected), Matrices.flatten(actual));
  }

  static void close(double[][][] expected, double[][][] actual) {
    assertEquals(expected.length, actual.length, "channels");
    for (int c = 0; c < expected.length; c++) {
      close(expected[c], actual[c]);
    }
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static double dot(double[][] a, double[][] b) {
    return dot(Matrices.flatten(a), Matrices.flatten(b));
  }
}
