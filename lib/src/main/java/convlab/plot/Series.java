package convlab.plot;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A named run of points.
 *
 * @param name what the points are, as it is written beside them
 * @param x positions, as many as {@code y}
 * @param y values; NaN leaves a gap
 */
public record Series(String name, double[] x, double[] y) {
  /** Even and a multiple of many, so that curves have a point at 0 and at the marks of the axis. */
  private static final int STEPS = 240;

  /**
   * Checks and copies, so that later changes to the arrays do not move the drawing.
   *
   * @throws IllegalArgumentException if there are not as many positions as values
   */
  public Series {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "series \"" + name + "\" has " + x.length + " x for " + y.length + " y; give as many");
    }
    x = x.clone();
    y = y.clone();
  }

  /**
   * Points at the positions given.
   *
   * @param name what they are
   * @param x positions
   * @param y as many values
   * @return the series
   * @throws IllegalArgumentException if there are not as many positions as values
   */
  public static Series of(String name, double[] x, double[] y) {
    return new Series(name, x, y);
  }

  /**
   * A function's curve, at 241 positions.
   *
   * @param name what it is
   * @param from the first position
   * @param to the last, above {@code from}
   * @param function called at each position
   * @return the series
   * @throws IllegalArgumentException if the ends are not in order
   */
  public static Series of(String name, double from, double to, DoubleUnaryOperator function) {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "curve from " + from + " to " + to + " is not in order; give the lower end first");
    }
    double[] x =
        IntStream.rangeClosed(0, STEPS).mapToDouble(i -> from + (to - from) * i / STEPS).toArray();
    return new Series(name, x, Arrays.stream(x).map(function).toArray());
  }

  /**
   * Points at 0, 1, 2 and so on.
   *
   * @param name what they are
   * @param y values
   * @return the series
   */
  public static Series of(String name, double... y) {
    return new Series(name, IntStream.range(0, y.length).asDoubleStream().toArray(), y);
  }

  /**
   * Points at whole places that begin elsewhere than at 0: a kernel centred at 0, a full
   * convolution that starts before its signal.
   *
   * @param name what they are
   * @param first the place of the first value
   * @param y values
   * @return the series
   */
  public static Series from(String name, int first, double... y) {
    double[] x = IntStream.range(first, first + y.length).asDoubleStream().toArray();
    return new Series(name, x, y);
  }
}
