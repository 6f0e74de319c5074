package convlab.plot;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What all charts share: title, names, axes, and then whatever stands between the axes.
 *
 * @param title what is seen
 * @param xAxis what is counted to the right; empty for none
 * @param yAxis what is counted upwards; empty for none
 * @param width display width
 * @param height display height, at the least
 * @param foot room below the axes for names that the chart writes itself
 */
record ChartFrame(String title, String xAxis, String yAxis, int width, int height, double foot) {
  private static final int SMALLEST_PLOT = 120;

  /**
   * Axis labels may reach this far into the margin, so that the plot stands flush with the title.
   */
  private static final int OVERHANG = 4;

  static void check(int width, int height) {
    if (width < Look.SMALL || height < SMALLEST_PLOT) {
      throw new IllegalArgumentException(
          "a chart of "
              + width
              + " x "
              + height
              + " px is too small to read; give at least 220 x 120");
    }
  }

  Picture draw(
      Legend legend, Consumer<Axes> range, BiConsumer<Canvas, Axes> content, String sentence) {
    double head = Canvas.titleHeight(title, width) + legend.height();
    double total = Math.max(height, SMALLEST_PLOT + head + foot);
    Canvas canvas = new Canvas(width, total);
    double y = canvas.title(title);
    legend.paintAbove(canvas, y);
    y += legend.height();
    double plotWidth = width - 2.0 * Look.MARGIN - legend.sideWidth() + OVERHANG;
    double plotHeight = total - y - foot - Look.MARGIN + OVERHANG;
    Axes axes = new Axes(xAxis, yAxis, plotWidth, plotHeight);
    range.accept(axes);
    axes.paint(canvas, Look.MARGIN - OVERHANG, y);
    content.accept(canvas, axes);
    legend.paintBeside(canvas, axes);
    return canvas.picture(sentence);
  }
}
