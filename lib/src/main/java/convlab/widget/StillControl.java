package convlab.widget;

import convlab.plot.Look;
import convlab.plot.Picture;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;

/** A control as a drawing: its label, its shape, its value. */
final class StillControl {
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
  private static final int HEIGHT = 34;
  private static final int BASE = 22;
  private static final int LEFT = 136;
  private static final int WIDTH = 300;
  private static final Color TRACK = new Color(0xB4B4B4);

  private StillControl() {}

  static Picture of(Control<?> control) {
    return Stills.sheet(HEIGHT, control.toString(), pen -> draw(pen, control));
  }

  private static void draw(Graphics2D pen, Control<?> control) {
    pen.setFont(FONT);
    pen.setColor(Look.INK);
    String kind = (String) control.get("kind");
    switch (kind) {
      case "slider", "range" -> {
        pen.drawString(control.label(), 16, BASE);
        track(pen, control);
        pen.drawString(control.shown(), LEFT + WIDTH + 16, BASE);
      }
      case "checkbox" -> {
        box(pen, LEFT, 9, 16, 16, Look.QUIET);
        if (Boolean.TRUE.equals(control.value())) {
          pen.drawLine(LEFT + 4, 17, LEFT + 7, 21);
          pen.drawLine(LEFT + 7, 21, LEFT + 13, 12);
        }
        pen.drawString(control.label(), LEFT + 26, BASE);
      }
      case "button", "toggle" -> {
        int width = 32 + pen.getFontMetrics().stringWidth(control.label());
        box(pen, LEFT, 4, width, 26, Look.QUIET);
        pen.drawString(control.label(), LEFT + 16, BASE);
      }
      default -> {
        pen.drawString(control.label(), 16, BASE);
        box(pen, LEFT, 4, WIDTH, 26, Look.QUIET);
        pen.drawString(control.shown(), LEFT + 10, BASE);
      }
    }
  }

  private static void box(Graphics2D pen, int x, int y, int width, int height, Color colour) {
    Color before = pen.getColor();
    pen.setColor(colour);
    pen.draw(new RoundRectangle2D.Double(x, y, width, height, 4, 4));
    pen.setColor(before);
  }

  private static void track(Graphics2D pen, Control<?> control) {
    double[] ends =
        control.value() instanceof double[] pair
            ? pair
            : new double[] {number(control.get("min")), number(control.value())};
    double from = LEFT + WIDTH * share(control, ends[0]);
    double to = LEFT + WIDTH * share(control, ends[1]);
    pen.setColor(TRACK);
    pen.fill(new RoundRectangle2D.Double(LEFT, 15, WIDTH, 4, 4, 4));
    pen.setColor(Look.OUTPUT);
    pen.fill(new RoundRectangle2D.Double(from, 15, to - from, 4, 4, 4));
    pen.fill(new Ellipse2D.Double(to - 7, 10, 14, 14));
    if (control.value() instanceof double[]) {
      pen.fill(new Ellipse2D.Double(from - 7, 10, 14, 14));
    }
    pen.setColor(Look.INK);
  }

  private static double share(Control<?> control, double value) {
    double min = number(control.get("min"));
    double max = number(control.get("max"));
    if (Boolean.TRUE.equals(control.get("log"))) {
      return Math.log(value / min) / Math.log(max / min);
    }
    return (value - min) / (max - min);
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
