package convlab.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** White paper measured in CSS pixels and drawn at twice that. */
final class Canvas {
  private final BufferedImage image;
  private final Graphics2D pen;
  private final int width;

  Canvas(int width, double height) {
    Fonts.check();
    this.width = width;
    int pixelHeight = (int) Math.ceil(height) * Look.DENSITY;
    image = new BufferedImage(width * Look.DENSITY, pixelHeight, BufferedImage.TYPE_INT_RGB);
    pen = sharp(image);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.scale(Look.DENSITY, Look.DENSITY);
  }

  private static Graphics2D sharp(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return pen;
  }

  /** A pen that leaves no trace but measures as on the canvas. */
  static Graphics2D scrap() {
    Graphics2D pen = sharp(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    pen.scale(Look.DENSITY, Look.DENSITY);
    return pen;
  }

  /** Height of a title block, 0 without a title. */
  static double titleHeight(String title, int width) {
    return title.isBlank() ? 0 : titleLines(title, width).size() * Type.TITLE_LINE + 8;
  }

  private static List<String> titleLines(String title, int width) {
    return Type.wrap(title, Type.TITLE, width - 2 * Look.MARGIN);
  }

  /** Writes the title at the top left, on as many lines as it needs, and returns the y below it. */
  double title(String title) {
    double y = Look.MARGIN;
    if (title.isBlank()) {
      return y;
    }
    for (String line : titleLines(title, width)) {
      text(line, Look.MARGIN, y + 14, Type.TITLE, Look.INK);
      y += Type.TITLE_LINE;
    }
    return y + 8;
  }

  /** Writes from x to the right, the baseline at y. */
  void text(String text, double x, double y, Font font, Color colour) {
    assert font.getSize() >= Type.SMALLEST : "text of " + font.getSize() + " px: " + text;
    pen.setFont(font);
    pen.setColor(colour);
    pen.drawString(text, (float) x, (float) y);
  }

  void textRight(String text, double x, double y, Font font, Color colour) {
    text(text, x - Type.width(text, font), y, font, colour);
  }

  void textCentred(String text, double x, double y, Font font, Color colour) {
    text(text, x - Type.width(text, font) / 2, y, font, colour);
  }

  void fill(double x, double y, double w, double h, Color colour) {
    pen.setColor(colour);
    pen.fill(new Rectangle2D.Double(x, y, w, h));
  }

  void frame(double x, double y, double w, double h, double thickness, Color colour) {
    pen.setColor(colour);
    pen.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    pen.draw(new Rectangle2D.Double(x, y, w, h));
  }

  void line(double x1, double y1, double x2, double y2, double thickness, Color colour) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke((float) thickness));
    pen.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** Puts ready pixels down unscaled, the corner on a whole pixel so that they stay crisp. */
  void pixels(BufferedImage pixels, double x, double y) {
    AffineTransform scaled = pen.getTransform();
    pen.setTransform(new AffineTransform());
    pen.drawImage(
        pixels, (int) Math.round(x * Look.DENSITY), (int) Math.round(y * Look.DENSITY), null);
    pen.setTransform(scaled);
  }

  /** For what this class has no word for; sizes are CSS pixels. */
  Graphics2D pen() {
    return pen;
  }

  Picture picture(String alt) {
    pen.dispose();
    return new Picture(image, width, alt);
  }
}
