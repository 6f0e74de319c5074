package convlab.play;

import convlab.plot.Look;
import convlab.plot.Picture;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** White paper for stills that look like their widgets' pages; sizes are CSS pixels. */
public final class StillPaper {
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  static final Font FORMULA = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
  public static final Font HEAD = new Font(Font.SANS_SERIF, Font.BOLD, 13);
  public static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  /** An input cell that no window looks at now. */
  static final Color CELL = new Color(0xEAF1F7);

  static final Color SEEN = new Color(0xF5D9A0);
  static final Color OUTPUT = new Color(0xCFE3F1);
  private static final Color EDGE = new Color(0xC4C4C4);
  private static final Color HATCH = new Color(0, 0, 0, 90);
  private static final double HATCH_STEP = 6;

  private final BufferedImage image;
  private final Graphics2D pen;

  public StillPaper(double height) {
    int density = Look.DENSITY;
    int high = (int) Math.ceil(height) * density;
    image = new BufferedImage(Look.FULL * density, high, BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), high);
    pen.scale(density, density);
  }

  public void text(String text, double x, double baseline, Font font, Color colour) {
    pen.setFont(font);
    pen.setColor(colour);
    pen.drawString(text, (float) x, (float) baseline);
  }

  void cell(double x, double y, double side, Color fill) {
    Shape square = new Rectangle2D.Double(x, y, side, side);
    pen.setColor(fill);
    pen.fill(square);
    pen.setColor(EDGE);
    pen.setStroke(new BasicStroke(0.75f));
    pen.draw(square);
  }

  /** Diagonal lines that go on from cell to cell. */
  void hatch(double x, double y, double side) {
    Shape all = pen.getClip();
    pen.clip(new Rectangle2D.Double(x, y, side, side));
    pen.setColor(HATCH);
    pen.setStroke(new BasicStroke(1));
    double first = Math.floor((x + y) / HATCH_STEP) * HATCH_STEP;
    for (double sum = first; sum <= x + y + 2 * side; sum += HATCH_STEP) {
      pen.draw(new Line2D.Double(sum - y, y, sum - y - side, y + side));
    }
    pen.setClip(all);
  }

  public void bar(double x, double y, double width, double height, Color fill) {
    pen.setColor(fill);
    pen.fill(new Rectangle2D.Double(x, y, width, height));
  }

  /** A frame with a light edge, so that it is seen on any ground. */
  void frame(double x, double y, double side, Color colour) {
    Shape square = new Rectangle2D.Double(x, y, side, side);
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke(5));
    pen.draw(square);
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(3));
    pen.draw(square);
  }

  void line(double x1, double y1, double x2, double y2, Color colour) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(1));
    pen.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  public void textRight(String text, double right, double baseline, Font font, Color colour) {
    double width = pen.getFontMetrics(font).getStringBounds(text, pen).getWidth();
    text(text, right - width, baseline, font, colour);
  }

  /** A grey picture, 0 black to 255 white, its pixels as squares. */
  public void grey(double[][] values, int x, int y, int side) {
    int size = values.length;
    BufferedImage pixels = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < size * size; i++) {
      int tone = (int) Math.round(values[i / size][i % size]);
      pixels.setRGB(i % size, i / size, tone * 0x010101);
    }
    pen.drawImage(pixels, x, y, side, side, null);
  }

  public Picture picture(String alt) {
    pen.dispose();
    return new Picture(image, Look.FULL, alt);
  }
}
