package convlab.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A pair of axes in the look of the course: XChart chooses the ticks and draws lines, this class
 * dresses it and says where a pair of values lands on the paper.
 */
final class Axes {
  /** XChart pads each side by this much. */
  private static final int PADDING = 2;

  /** Where the plot begins, the same in all charts that can, so that those below others line up. */
  private static final int LEFT = 64;

  private static final double OFF_CENTRE = 0.3719;

  private final XYChart chart;
  private double lowX;
  private double highX;
  private double lowY;
  private double highY;
  private double left;
  private double top;

  Axes(String xAxis, String yAxis, double width, double height) {
    chart =
        new XYChartBuilder()
            .width((int) width)
            .height((int) height)
            .xAxisTitle(xAxis)
            .yAxisTitle(yAxis)
            .build();
    dress(chart.getStyler());
  }

  /** Every setting of XChart that the look of the course needs. */
  static void dress(XYStyler style) {
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBackgroundColor(Color.WHITE);
    style.setChartTitleVisible(false);
    style.setLegendVisible(false);
    style.setPlotBorderVisible(false);
    style.setPlotGridVerticalLinesVisible(false);
    style.setPlotGridLinesColor(Look.HAIR);
    style.setPlotGridLinesStroke(new BasicStroke(0.75f));
    style.setChartPadding(PADDING);
    style.setChartFontColor(Look.INK);
    style.setBaseFont(Type.LABEL);
    style.setAxisTitleFont(Type.LABEL);
    style.setAxisTickLabelsFont(Type.LABEL);
    style.setAxisTickLabelsColor(Look.QUIET);
    style.setAxisTickMarksColor(Look.LOST);
    style.setAxisTicksLineVisible(false);
    style.setAxisTickMarksStroke(new BasicStroke(0.75f));
    style.setPlotMargin(0);
    style.setPlotContentSize(0.96);
    style.setLegendPosition(Styler.LegendPosition.OutsideE);
    style.setLocale(Locale.ROOT);
    style.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
    style.setxAxisTickLabelsFormattingFunction(NumberText::onAxis);
    style.setyAxisTickLabelsFormattingFunction(NumberText::onAxis);
    style.setXAxisTickMarkSpacingHint(90);
    style.setYAxisTickMarkSpacingHint(45);
    style.setMarkerSize(6);
    style.setToolTipsEnabled(false);
    style.setAntiAlias(true);
  }

  XYStyler style() {
    return chart.getStyler();
  }

  /**
   * Gives the axes their range; what stands between is drawn by others. Ticks: over a few whole
   * numbers one at each, else where XChart finds them round. For that a point stands off centre:
   * over equally spaced values XChart would put its ticks on some of those, as 0, 22, 44.
   */
  void range(double[] x, double[] y) {
    lowX = least(x);
    highX = most(x);
    lowY = least(y);
    highY = most(y);
    boolean countable = Arrays.stream(x).allMatch(v -> v == Math.rint(v)) && highX - lowX <= 12;
    double[] ticks =
        countable
            ? IntStream.rangeClosed((int) lowX, (int) highX).asDoubleStream().toArray()
            : new double[] {lowX, lowX + OFF_CENTRE * (highX - lowX), highX};
    add("low", ticks, lowY);
    add("between", ticks, lowY + OFF_CENTRE * (highY - lowY));
    add("high", ticks, highY);
  }

  /** Counts the y axis in powers of ten; its ticks are XChart's own, which knows decades. */
  void logarithmic() {
    style().setYAxisLogarithmic(true);
    style().setyAxisTickLabelsFormattingFunction(null);
  }

  /** No numbers and marks on the x axis; the chart writes names there itself. */
  void withoutTicksBelow() {
    style().setXAxisTicksVisible(false);
  }

  /** Ends of the y axis other than those of the values. */
  void limits(double low, double high) {
    style().setYAxisMin(low);
    style().setYAxisMax(high);
    lowY = low;
    highY = high;
  }

  private void add(String name, double[] x, double height) {
    double[] y = new double[x.length];
    Arrays.fill(y, height);
    XYSeries range = chart.addSeries(name, x, y);
    range.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    range.setMarker(SeriesMarkers.NONE);
  }

  private static double least(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).min().orElseThrow();
  }

  private static double most(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).max().orElseThrow();
  }

  void paint(Canvas canvas, double x, double y) {
    Graphics2D pen = canvas.pen();
    double shift = Math.max(0, LEFT - plotLeft());
    left = x + shift;
    top = y;
    AffineTransform before = pen.getTransform();
    pen.translate(left, top);
    chart.paint(pen, (int) (chart.getWidth() - shift), chart.getHeight());
    pen.setTransform(before);
    pen.setClip(null);
    // Asked where a y value lands, XChart answers "in the middle" while the plot is lower than
    // this.
    style().setXAxisTickMarkSpacingHint(1);
  }

  /** XChart knows where its plot begins only after painting; so it paints once on a scrap. */
  private double plotLeft() {
    Graphics2D scrap = Canvas.scrap();
    chart.paint(scrap, chart.getWidth(), chart.getHeight());
    scrap.dispose();
    return chart.getScreenXFromChart(lowX);
  }

  /** The plot with a little room for markers and the width of lines; only after painting. */
  Rectangle2D inside() {
    double room = 6;
    Rectangle2D inside = new Rectangle2D.Double(x(lowX), y(lowY), 0, 0);
    inside.add(x(highX), y(highY));
    inside.add(inside.getMinX() - room, inside.getMinY() - room);
    inside.add(inside.getMaxX() + room, inside.getMaxY() + room);
    return inside;
  }

  /** Zero, or the end of the y axis that is nearer to it. */
  double nearestToZero() {
    return Math.min(highY, Math.max(lowY, 0));
  }

  /** Where a value of the x axis lands on the canvas; only after painting. */
  double x(double value) {
    return left + chart.getScreenXFromChart(value);
  }

  /** Where a value of the y axis lands on the canvas; only after painting. */
  double y(double value) {
    return top + chart.getScreenYFromChart(value);
  }
}
