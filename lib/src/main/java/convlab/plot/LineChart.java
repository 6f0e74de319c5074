package convlab.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Lines and filled areas over a common x axis. Up to three of them carry their names at their ends,
 * more get a legend. Each call changes this chart and returns it.
 */
public final class LineChart implements Drawing {
  private static final int MOST_MARKED = 30;

  private final String title;
  private final String xAxis;
  private final String yAxis;
  private final List<Series> lines = new ArrayList<>();
  private final List<Boolean> filled = new ArrayList<>();
  private int width = Look.FULL;
  private int height = 300;
  private boolean logarithmic;
  private double low = Double.NaN;
  private double high = Double.NaN;

  LineChart(String title, String xAxis, String yAxis) {
    this.title = title;
    this.xAxis = xAxis;
    this.yAxis = yAxis;
  }

  /**
   * Adds a line through points at 0, 1, 2 and so on.
   *
   * @param name written beside the line
   * @param y values; NaN leaves a gap
   * @return this chart
   * @throws IllegalArgumentException if no value is finite
   */
  public LineChart line(String name, double... y) {
    return add(Series.of(name, y));
  }

  /**
   * Adds a line through the points given.
   *
   * @param name written beside the line
   * @param x positions, as many as values
   * @param y values; NaN leaves a gap
   * @return this chart
   * @throws IllegalArgumentException if no value is finite or the lengths differ
   */
  public LineChart line(String name, double[] x, double[] y) {
    return add(Series.of(name, x, y));
  }

  /**
   * Adds a line at 0, 1, 2 and so on, filled down to zero: a mask, a share, a region.
   *
   * @param name written beside the line
   * @param y values; NaN leaves a gap
   * @return this chart
   * @throws IllegalArgumentException if no value is finite
   */
  public LineChart area(String name, double... y) {
    return add(Series.of(name, y), true);
  }

  /**
   * Adds a line through the points given, filled down to zero.
   *
   * @param name written beside the line
   * @param x positions, as many as values
   * @param y values; NaN leaves a gap
   * @return this chart
   * @throws IllegalArgumentException if no value is finite or the lengths differ
   */
  public LineChart area(String name, double[] x, double[] y) {
    return add(Series.of(name, x, y), true);
  }

  /**
   * Adds lines.
   *
   * @param series at least one point each
   * @return this chart
   * @throws IllegalArgumentException if a series has no finite value
   */
  public LineChart add(Series... series) {
    for (Series one : series) {
      add(one, false);
    }
    return this;
  }

  private LineChart add(Series series, boolean fill) {
    if (Arrays.stream(series.y()).noneMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "series \"" + series.name() + "\" has no finite value; there is nothing to draw");
    }
    lines.add(series);
    filled.add(fill);
    return this;
  }

  /**
   * The display size; without this call 720 x 300.
   *
   * @param wide CSS pixels, at least 220
   * @param high CSS pixels, at least 120
   * @return this chart
   * @throws IllegalArgumentException if it is too small to read
   */
  public LineChart size(int wide, int high) {
    ChartFrame.check(wide, high);
    width = wide;
    height = high;
    return this;
  }

  /**
   * Counts the y axis in powers of ten; drawing then fails with a value that is not above 0.
   *
   * @return this chart
   */
  public LineChart logarithmic() {
    logarithmic = true;
    return this;
  }

  /**
   * Fixes the y axis, so that charts can be compared.
   *
   * @param from the lower end
   * @param to the upper end, above {@code from}
   * @return this chart
   * @throws IllegalArgumentException if the ends are not in order
   */
  public LineChart yBetween(double from, double to) {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "y axis from " + from + " to " + to + " is not in order; give the lower end first");
    }
    low = from;
    high = to;
    return this;
  }

  /**
   * Draws the chart.
   *
   * @return the picture, with a sentence that says where each line begins and ends
   * @throws IllegalStateException if there are no lines, or the axis is logarithmic and a value is
   *     not above 0
   */
  @Override
  public Picture draw() {
    if (lines.isEmpty()) {
      throw new IllegalStateException(
          "the chart \"" + title + "\" has no lines; add at least one series");
    }
    if (logarithmic) {
      checkAboveZero();
    }
    return new ChartFrame(title, xAxis, yAxis, width, height, 0)
        .draw(
            new Legend(lines, filled, width - 2.0 * Look.MARGIN),
            this::range,
            this::paint,
            ChartSentence.of(title, xAxis, yAxis, lines));
  }

  private void range(Axes axes) {
    if (logarithmic) {
      axes.logarithmic();
    }
    double[] zero = filled.contains(true) && !logarithmic ? new double[] {0} : new double[0];
    axes.range(
        all(Series::x),
        DoubleStream.concat(Arrays.stream(all(Series::y)), Arrays.stream(zero)).toArray());
    if (!Double.isNaN(low)) {
      axes.limits(low, high);
    }
  }

  private void paint(Canvas canvas, Axes axes) {
    for (int i = 0; i < lines.size(); i++) {
      if (filled.get(i)) {
        Curve.fill(canvas, axes, lines.get(i), i);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      boolean marked = !filled.get(i) && lines.get(i).x().length <= MOST_MARKED;
      Curve.paint(canvas, axes, lines.get(i), i, marked);
    }
  }

  private double[] all(Function<Series, double[]> part) {
    return lines.stream().map(part).flatMapToDouble(Arrays::stream).toArray();
  }

  private void checkAboveZero() {
    for (Series line : lines) {
      for (double value : line.y()) {
        if (value <= 0) {
          throw new IllegalStateException(
              "series \""
                  + line.name()
                  + "\" holds "
                  + NumberText.of(value)
                  + "; a logarithmic axis needs values above 0");
        }
      }
    }
  }
}
