package convlab.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** One line of a chart: its path, told apart by colour and dash, and its markers. */
final class Curve {
  private static final List<float[]> DASHES =
      List.of(new float[] {}, new float[] {7, 4}, new float[] {2, 3}, new float[] {8, 3, 2, 3});
  private static final double MARKER = 6.5;

  private Curve() {}

  /** The dash of a line; it changes with the colour and differs where colours come round again. */
  static BasicStroke stroke(int index) {
    float[] dash = DASHES.get(index % DASHES.size());
    return dash.length == 0
        ? new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  static void paint(Canvas canvas, Axes axes, Series series, int index, boolean marked) {
    Graphics2D pen = canvas.pen();
    Shape before = pen.getClip();
    pen.clip(axes.inside());
    pen.setColor(Look.category(index));
    pen.setStroke(stroke(index));
    pen.draw(path(axes, series));
    if (marked) {
      for (int i = 0; i < series.x().length; i++) {
        if (Double.isFinite(series.y()[i])) {
          pen.fill(marker(index, axes.x(series.x()[i]), axes.y(series.y()[i])));
        }
      }
    }
    pen.setClip(before);
  }

  /** A category's colour so light that lines and other areas show through. */
  static Color faint(int index) {
    Color colour = Look.category(index);
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 56);
  }

  /** Fills between the line and zero; a gap in the line is a gap in the area. */
  static void fill(Canvas canvas, Axes axes, Series series, int index) {
    Graphics2D pen = canvas.pen();
    Shape before = pen.getClip();
    pen.clip(axes.inside());
    pen.setColor(faint(index));
    Path2D area = new Path2D.Double();
    double zero = axes.y(axes.nearestToZero());
    for (int i = 0; i < series.x().length; i++) {
      if (!Double.isFinite(series.y()[i])) {
        continue;
      }
      boolean first = i == 0 || !Double.isFinite(series.y()[i - 1]);
      boolean last = i == series.x().length - 1 || !Double.isFinite(series.y()[i + 1]);
      double x = axes.x(series.x()[i]);
      if (first) {
        area.moveTo(x, zero);
      }
      area.lineTo(x, axes.y(series.y()[i]));
      if (last) {
        area.lineTo(x, zero);
        area.closePath();
      }
    }
    pen.fill(area);
    pen.setClip(before);
  }

  private static Path2D path(Axes axes, Series series) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < series.x().length; i++) {
      if (!Double.isFinite(series.y()[i])) {
        drawing = false;
        continue;
      }
      double x = axes.x(series.x()[i]);
      double y = axes.y(series.y()[i]);
      if (drawing) {
        path.lineTo(x, y);
      } else {
        path.moveTo(x, y);
      }
      drawing = true;
    }
    return path;
  }

  /** Circle, square, diamond, triangle, and again. */
  private static Shape marker(int index, double x, double y) {
    double r = MARKER / 2;
    return switch (index % DASHES.size()) {
      case 0 -> new Ellipse2D.Double(x - r, y - r, MARKER, MARKER);
      case 1 -> new Rectangle2D.Double(x - r, y - r, MARKER, MARKER);
      case 2 -> polygon(x, y - r * 1.3, x + r * 1.3, y, x, y + r * 1.3, x - r * 1.3, y);
      default -> polygon(x, y - r * 1.3, x + r * 1.2, y + r, x - r * 1.2, y + r);
    };
  }

  private static Path2D polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }
}
