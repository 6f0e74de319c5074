package convlab.data.drawing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Shapes written as short texts, in pixels of the finished picture. */
final class Paths {
  private Paths() {}

  /** M, L, Q, C with absolute numbers and Z, all parted by spaces, as in SVG. */
  static Path2D path(String text) {
    Path2D path = new Path2D.Double();
    String[] words = text.trim().split("[ ,]+");
    int i = 0;
    while (i < words.length) {
      String verb = words[i++];
      double[] p = new double[numbers(verb)];
      for (int k = 0; k < p.length; k++) {
        p[k] = Double.parseDouble(words[i++]);
      }
      add(path, verb, p);
    }
    return path;
  }

  private static int numbers(String verb) {
    return switch (verb) {
      case "M", "L" -> 2;
      case "Q" -> 4;
      case "C" -> 6;
      default -> 0;
    };
  }

  private static void add(Path2D path, String verb, double[] p) {
    switch (verb) {
      case "M" -> path.moveTo(p[0], p[1]);
      case "L" -> path.lineTo(p[0], p[1]);
      case "Q" -> path.quadTo(p[0], p[1], p[2], p[3]);
      case "C" -> path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
      case "Z" -> path.closePath();
      default -> throw new IllegalArgumentException("a path has no verb " + verb);
    }
  }

  static Shape ellipse(double centreX, double centreY, double radiusX, double radiusY) {
    return new Ellipse2D.Double(centreX - radiusX, centreY - radiusY, 2 * radiusX, 2 * radiusY);
  }

  /** The same shape seen in a mirror that stands at x = axis. */
  static Shape mirrored(Shape shape, double axis) {
    return new AffineTransform(-1, 0, 0, 1, 2 * axis, 0).createTransformedShape(shape);
  }

  static Shape moved(Shape shape, double right, double down) {
    return AffineTransform.getTranslateInstance(right, down).createTransformedShape(shape);
  }

  /** The area that a round brush of this width covers along a path. */
  static Shape brushed(Shape path, double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(path);
  }

  /** A hair: from root to tip, bent by a share of its length, pointed at the end. */
  static Path2D hair(double x, double y, double toX, double toY, double bend, double width) {
    double alongX = toX - x;
    double alongY = toY - y;
    double length = Math.max(1e-6, Math.sqrt(alongX * alongX + alongY * alongY));
    double sideX = -alongY / length;
    double sideY = alongX / length;
    double middleX = x + 0.5 * alongX + bend * length * sideX;
    double middleY = y + 0.5 * alongY + bend * length * sideY;
    double half = width / 2;
    Path2D hair = new Path2D.Double();
    hair.moveTo(x + half * sideX, y + half * sideY);
    hair.quadTo(middleX + 0.7 * half * sideX, middleY + 0.7 * half * sideY, toX, toY);
    hair.quadTo(
        middleX - 0.7 * half * sideX,
        middleY - 0.7 * half * sideY,
        x - half * sideX,
        y - half * sideY);
    hair.closePath();
    return hair;
  }

  /** The smallest box around a shape. Java's own getBounds2D gives another one since JDK 19. */
  static Rectangle2D bounds(Shape shape) {
    double[] at = new double[6];
    PathIterator points = shape.getPathIterator(null, 0.05);
    points.currentSegment(at);
    Rectangle2D box = new Rectangle2D.Double(at[0], at[1], 0, 0);
    for (; !points.isDone(); points.next()) {
      if (points.currentSegment(at) != PathIterator.SEG_CLOSE) {
        box.add(at[0], at[1]);
      }
    }
    return box;
  }
}
