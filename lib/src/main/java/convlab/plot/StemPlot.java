package convlab.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Values at whole positions, each a stem from zero. A window on them is orange and the value that
 * is computed now is blue, as in every picture of the course. Each call changes this plot and
 * returns it.
 */
public final class StemPlot implements Drawing {
  private static final Color STEM = new Color(0x444444);

  private final String title;
  private final String xAxis;
  private final String yAxis;
  private final Series series;
  private int width = Look.FULL;
  private int height = 200;
  private double windowFrom = Double.NaN;
  private double windowTo = Double.NaN;
  private double output = Double.NaN;
  private double low = Double.NaN;
  private double high = Double.NaN;
  private double bottom = Double.NaN;
  private double top = Double.NaN;

  StemPlot(String title, String xAxis, String yAxis, Series series) {
    if (series.x().length == 0) {
      throw new IllegalArgumentException(
          "\"" + title + "\" has no values; a stem plot needs at least one");
    }
    this.title = title;
    this.xAxis = xAxis;
    this.yAxis = yAxis;
    this.series = series;
  }

  /**
   * Draws the stems from one position to another in the orange of the window.
   *
   * @param from the first position, included
   * @param to the last position, included
   * @return this plot
   */
  public StemPlot window(double from, double to) {
    windowFrom = from;
    windowTo = to;
    return this;
  }

  /**
   * Draws one stem in the blue of the output.
   *
   * @param position where it stands
   * @return this plot
   */
  public StemPlot output(double position) {
    output = position;
    return this;
  }

  /**
   * Fixes the x axis, so that plots below one another line up.
   *
   * @param from the left end
   * @param to the right end, above {@code from}
   * @return this plot
   * @throws IllegalArgumentException if the ends are not in order
   */
  public StemPlot xBetween(double from, double to) {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "x axis from " + from + " to " + to + " is not in order; give the left end first");
    }
    low = from;
    high = to;
    return this;
  }

  /**
   * Fixes the y axis, so that plots below one another can be compared.
   *
   * @param from the lower end
   * @param to the upper end, above {@code from}
   * @return this plot
   * @throws IllegalArgumentException if the ends are not in order
   */
  public StemPlot yBetween(double from, double to) {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "y axis from " + from + " to " + to + " is not in order; give the lower end first");
    }
    bottom = from;
    top = to;
    return this;
  }

  /**
   * The display size; without this call 720 x 200.
   *
   * @param wide CSS pixels, at least 220
   * @param high CSS pixels, at least 120
   * @return this plot
   * @throws IllegalArgumentException if it is too small to read
   */
  public StemPlot size(int wide, int high) {
    ChartFrame.check(wide, high);
    width = wide;
    height = high;
    return this;
  }

  @Override
  public Picture draw() {
    return new ChartFrame(title, xAxis, yAxis, width, height, 0)
        .draw(Legend.NONE, this::range, this::paint, sentence());
  }

  private void range(Axes axes) {
    double[] ends = Double.isNaN(low) ? new double[0] : new double[] {low, high};
    double[] x = DoubleStream.concat(Arrays.stream(series.x()), Arrays.stream(ends)).toArray();
    double[] y = DoubleStream.concat(Arrays.stream(series.y()), DoubleStream.of(0)).toArray();
    axes.range(x, y);
    if (!Double.isNaN(bottom)) {
      axes.limits(bottom, top);
    }
  }

  private void paint(Canvas canvas, Axes axes) {
    double[] x = series.x();
    double left = axes.inside().getMinX();
    double right = axes.inside().getMaxX();
    canvas.line(left, axes.y(0), right, axes.y(0), 1, Look.LOST);
    double radius = Math.max(2, Math.min(4, (right - left) / x.length / 3));
    for (int i = 0; i < x.length; i++) {
      double y = series.y()[i];
      if (Double.isFinite(y)) {
        stem(canvas, axes.x(x[i]), axes.y(0), axes.y(y), radius, colour(x[i]));
      }
    }
  }

  private void stem(Canvas canvas, double x, double zero, double y, double radius, Color colour) {
    Graphics2D pen = canvas.pen();
    canvas.line(x, zero, x, y, colour == STEM ? 1.75 : 3, colour);
    pen.setStroke(new BasicStroke(1));
    pen.setColor(colour);
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  private Color colour(double position) {
    if (position == output) {
      return Look.OUTPUT;
    }
    return position >= windowFrom && position <= windowTo ? Look.WINDOW : STEM;
  }

  private String sentence() {
    double[] y = series.y();
    String body =
        y.length <= 30
            ? "values " + String.join(" ", Arrays.stream(y).mapToObj(NumberText::of).toList())
            : y.length
                + " values between "
                + NumberText.of(Arrays.stream(y).min().orElse(0))
                + " and "
                + NumberText.of(Arrays.stream(y).max().orElse(0));
    return ChartSentence.head(title)
        + "stems of "
        + yAxis
        + " over "
        + xAxis
        + " from "
        + NumberText.of(series.x()[0])
        + ", "
        + body
        + ".";
  }
}
