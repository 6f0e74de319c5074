package convlab.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Lines over a common x axis. Up to three lines carry their names at their ends, more get a legend.
 * Each call changes this chart and returns it.
 */
public final class LineChart implements Drawing {
  private static final int MOST_MARKED = 30;

  private final String title;
  private final String xAxis;
  private final String yAxis;
  private final List<Series> lines = new ArrayList<>();
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

  /** Adds a line through points at 0, 1, 2 and so on. */
  public LineChart line(String name, double... y) {
    return add(Series.of(name, y));
  }

  /** Adds a line through the points given. */
  public LineChart line(String name, double[] x, double[] y) {
    return add(Series.of(name, x, y));
  }

  /**
   * Adds lines.
   *
   * @param series at least one point each
   * @return this chart
   * @throws IllegalArgumentException if a series is empty or has no finite value
   */
  public LineChart add(Series... series) {
    for (Series one : series) {
      if (Arrays.stream(one.y()).noneMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "series \"" + one.name() + "\" has no finite value; there is nothing to draw");
      }
      lines.add(one);
    }
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
    if (wide < Look.SMALL || high < 120) {
      throw new IllegalArgumentException(
          "a chart of "
              + wide
              + " x "
              + high
              + " px is too small to read; give at least 220 x 120");
    }
    width = wide;
    height = high;
    return this;
  }

  /** Counts the y axis in powers of ten; all values must be above 0. */
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
    double head = Canvas.titleHeight(title, width);
    Legend legend = new Legend(lines, width - 2.0 * Look.MARGIN);
    double total = Math.max(height, 120 + head + legend.height()) + 0.0;
    Canvas canvas = new Canvas(width, total);
    double y = canvas.title(title);
    legend.paintAbove(canvas, y);
    y += legend.height();
    Axes axes =
        new Axes(
            xAxis,
            yAxis,
            width - 2.0 * Look.MARGIN - legend.sideWidth() + 4,
            total - y - Look.MARGIN + 4);
    fill(axes);
    axes.paint(canvas, Look.MARGIN - 4, y);
    for (int i = 0; i < lines.size(); i++) {
      Curve.paint(canvas, axes, lines.get(i), i, lines.get(i).x().length <= MOST_MARKED);
    }
    legend.paintBeside(canvas, axes);
    return canvas.picture(ChartSentence.of(title, xAxis, yAxis, lines));
  }

  private void fill(Axes axes) {
    axes.style().setYAxisLogarithmic(logarithmic && checkedAboveZero());
    axes.range(all(Series::x), all(Series::y));
    if (!Double.isNaN(low)) {
      axes.limits(low, high);
    }
  }

  private double[] all(Function<Series, double[]> part) {
    return lines.stream().map(part).flatMapToDouble(Arrays::stream).toArray();
  }

  private boolean checkedAboveZero() {
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
    return true;
  }
}
