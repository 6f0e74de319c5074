package convlab.notebook;

import convlab.plot.LineChart;
import convlab.plot.Look;
import convlab.plot.Plot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** One chart of a live chart: its words and the points so far. */
final class Panel {
  private static final int HEIGHT = 240;

  private final String title;
  private final String xAxis;
  private final String yAxis;
  private final Map<String, Points> lines = new LinkedHashMap<>();

  Panel(String title, String xAxis, String yAxis) {
    this.title = title;
    this.xAxis = xAxis;
    this.yAxis = yAxis;
  }

  void add(String series, double x, double y) {
    lines.computeIfAbsent(series, name -> new Points()).add(x, y);
  }

  boolean drawable() {
    return lines.values().stream().anyMatch(points -> points.finite);
  }

  LineChart chart() {
    LineChart chart = Plot.lines(title, xAxis, yAxis).size(Look.FULL, HEIGHT);
    lines.forEach(
        (name, points) -> {
          if (points.finite) {
            chart.line(name, points.x(), points.y());
          }
        });
    return chart;
  }

  /** Two arrays that grow together. */
  private static final class Points {
    private double[] x = new double[64];
    private double[] y = new double[64];
    private int count;
    private boolean finite;

    void add(double newX, double newY) {
      if (count == x.length) {
        x = Arrays.copyOf(x, 2 * count);
        y = Arrays.copyOf(y, 2 * count);
      }
      x[count] = newX;
      y[count++] = newY;
      finite |= Double.isFinite(newY);
    }

    double[] x() {
      return Arrays.copyOf(x, count);
    }

    double[] y() {
      return Arrays.copyOf(y, count);
    }
  }
}
