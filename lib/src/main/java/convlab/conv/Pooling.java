package convlab.conv;

import convlab.array.Check;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Pooling: one number for each window, without weights. Maximum and minimum see only pixels of the
 * input, never padding; an average counts padding as zeros or not, as {@link Pool} says. A NaN in a
 * window is its answer.
 */
public final class Pooling {

  private Pooling() {}

  /**
   * Largest pixel of every window, windows side by side, an incomplete last row or column dropped.
   *
   * @param image (H,W)
   * @param size window height and width
   * @return (H / size, W / size); Theta(H W)
   * @throws IllegalArgumentException if the image is null, empty or ragged or the window does not
   *     fit
   */
  public static double[][] max(double[][] image, int size) {
    return max(image, Pool.of(size), Pool.of(size));
  }

  /**
   * Largest pixel of every window.
   *
   * @param image (H,W)
   * @param rows the window's way down
   * @param columns its way to the right
   * @return (outH,outW) by {@link Sizes#pooled}; Theta(outH outW size size)
   * @throws IllegalArgumentException if the image is null, empty or ragged or the window does not
   *     fit
   */
  public static double[][] max(double[][] image, Pool rows, Pool columns) {
    return reduce(image, rows, columns, Double.NEGATIVE_INFINITY, Math::max);
  }

  /**
   * Largest pixel of every window, channel by channel.
   *
   * @param input (C,H,W)
   * @param pool the window's way along both axes
   * @return (C,outH,outW); Theta(C outH outW size size)
   * @throws IllegalArgumentException if the input is null, empty or ragged or the window does not
   *     fit
   */
  public static double[][][] max(double[][][] input, Pool pool) {
    Check.channels(input, "input");
    double[][][] output = new double[input.length][][];
    for (int c = 0; c < input.length; c++) {
      output[c] = max(input[c], pool, pool);
    }
    return output;
  }

  /**
   * Smallest pixel of every window, windows side by side.
   *
   * @param image (H,W)
   * @param size window height and width
   * @return (H / size, W / size); Theta(H W)
   * @throws IllegalArgumentException if the image is null, empty or ragged or the window does not
   *     fit
   */
  public static double[][] min(double[][] image, int size) {
    return min(image, Pool.of(size), Pool.of(size));
  }

  /**
   * Smallest pixel of every window.
   *
   * @param image (H,W)
   * @param rows the window's way down
   * @param columns its way to the right
   * @return (outH,outW) by {@link Sizes#pooled}; Theta(outH outW size size)
   * @throws IllegalArgumentException if the image is null, empty or ragged or the window does not
   *     fit
   */
  public static double[][] min(double[][] image, Pool rows, Pool columns) {
    return reduce(image, rows, columns, Double.POSITIVE_INFINITY, Math::min);
  }

  /**
   * Smallest pixel of every window, channel by channel.
   *
   * @param input (C,H,W)
   * @param pool the window's way along both axes
   * @return (C,outH,outW); Theta(C outH outW size size)
   * @throws IllegalArgumentException if the input is null, empty or ragged or the window does not
   *     fit
   */
  public static double[][][] min(double[][][] input, Pool pool) {
    Check.channels(input, "input");
    double[][][] output = new double[input.length][][];
    for (int c = 0; c < input.length; c++) {
      output[c] = min(input[c], pool, pool);
    }
    return output;
  }

  /**
   * Mean of every window, windows side by side, an incomplete last row or column dropped.
   *
   * @param image (H,W)
   * @param size window height and width
   * @return (H / size, W / size); Theta(H W)
   * @throws IllegalArgumentException if the image is null, empty or ragged or the window does not
   *     fit
   */
  public static double[][] average(double[][] image, int size) {
    return average(image, Pool.of(size), Pool.of(size));
  }

  /**
   * Mean of every window.
   *
   * @param image (H,W)
   * @param rows the window's way down
   * @param columns its way to the right
   * @return (outH,outW) by {@link Sizes#pooled}; Theta(outH outW size size)
   * @throws IllegalArgumentException if the image is null, empty or ragged or the window does not
   *     fit
   */
  public static double[][] average(double[][] image, Pool rows, Pool columns) {
    double[][] means = reduce(image, rows, columns, 0, Double::sum);
    for (int i = 0; i < means.length; i++) {
      for (int j = 0; j < means[0].length; j++) {
        means[i][j] /= counted(i, image.length, rows) * counted(j, image[0].length, columns);
      }
    }
    return means;
  }

  /**
   * Mean of every window, channel by channel.
   *
   * @param input (C,H,W)
   * @param pool the window's way along both axes
   * @return (C,outH,outW); Theta(C outH outW size size)
   * @throws IllegalArgumentException if the input is null, empty or ragged or the window does not
   *     fit
   */
  public static double[][][] average(double[][][] input, Pool pool) {
    Check.channels(input, "input");
    double[][][] output = new double[input.length][][];
    for (int c = 0; c < input.length; c++) {
      output[c] = average(input[c], pool, pool);
    }
    return output;
  }

  /**
   * One mean for each channel: the head that makes a network indifferent to the picture's size.
   *
   * @param input (C,H,W)
   * @return (C); Theta(C H W)
   * @throws IllegalArgumentException if the input is null, empty or ragged
   */
  public static double[] globalAverage(double[][][] input) {
    return perChannel(input, Brightness::mean);
  }

  /**
   * One maximum for each channel.
   *
   * @param input (C,H,W)
   * @return (C); Theta(C H W)
   * @throws IllegalArgumentException if the input is null, empty or ragged
   */
  public static double[] globalMax(double[][][] input) {
    return perChannel(input, x -> whole(x, Double.NEGATIVE_INFINITY, Math::max));
  }

  /**
   * One minimum for each channel.
   *
   * @param input (C,H,W)
   * @return (C); Theta(C H W)
   * @throws IllegalArgumentException if the input is null, empty or ragged
   */
  public static double[] globalMin(double[][][] input) {
    return perChannel(input, x -> whole(x, Double.POSITIVE_INFINITY, Math::min));
  }

  private static double[] perChannel(double[][][] input, ToDoubleFunction<double[][]> answer) {
    Check.channels(input, "input");
    return Arrays.stream(input).mapToDouble(answer).toArray();
  }

  private static double whole(double[][] x, double start, DoubleBinaryOperator join) {
    return window(x, 0, x.length, 0, x[0].length, start, join);
  }

  private static double[][] reduce(
      double[][] image, Pool rows, Pool columns, double start, DoubleBinaryOperator join) {
    Check.picture(image, "image");
    int height = image.length;
    int width = image[0].length;
    double[][] output = new double[Sizes.pooled(height, rows)][Sizes.pooled(width, columns)];
    for (int i = 0; i < output.length; i++) {
      int top = first(i, rows);
      int bottom = end(i, height, rows);
      for (int j = 0; j < output[0].length; j++) {
        int left = first(j, columns);
        output[i][j] = window(image, top, bottom, left, end(j, width, columns), start, join);
      }
    }
    return output;
  }

  private static double window(
      double[][] x,
      int top,
      int bottom,
      int left,
      int right,
      double start,
      DoubleBinaryOperator join) {
    double joined = start;
    for (int i = top; i < bottom; i++) {
      for (int j = left; j < right; j++) {
        joined = join.applyAsDouble(joined, x[i][j]);
      }
    }
    return joined;
  }

  /** First input pixel of the i-th window. */
  private static int first(int i, Pool pool) {
    return Math.max(0, i * pool.stride() - pool.padding());
  }

  /** One past its last input pixel. */
  private static int end(int i, int n, Pool pool) {
    return Math.min(n, i * pool.stride() - pool.padding() + pool.size());
  }

  /** Pixels of the i-th window that an average divides by. */
  private static int counted(int i, int n, Pool pool) {
    if (!pool.countIncludePad()) {
      return end(i, n, pool) - first(i, pool);
    }
    int paddedRoom = n + 2 * pool.padding() - i * pool.stride();
    return Math.min(pool.size(), paddedRoom);
  }
}
