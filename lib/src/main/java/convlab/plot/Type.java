package convlab.plot;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** The four sizes of text, their measures, and lines broken to fit. */
final class Type {
  /** Nothing is written smaller than this, in CSS pixels. */
  static final int SMALLEST = 11;

  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 12);
  static final Font NUMBER = new Font(Font.SANS_SERIF, Font.PLAIN, SMALLEST);

  static final int TITLE_LINE = 20;
  static final int LABEL_LINE = 16;

  private static final FontRenderContext SHARP =
      new FontRenderContext(
          AffineTransform.getScaleInstance(Look.DENSITY, Look.DENSITY), true, true);

  private Type() {}

  /** Width of a line of text in CSS pixels. */
  static double width(String text, Font font) {
    return font.getStringBounds(text, SHARP).getWidth();
  }

  /**
   * Breaks text between words so that no line is wider than asked; a single word that is wider is
   * broken within.
   */
  static List<String> wrap(String text, Font font, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > 0 && width(line + " " + word, font) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
      while (width(line.toString(), font) > width && line.length() > 1) {
        int fits = fitting(line, font, width);
        lines.add(line.substring(0, fits));
        line.delete(0, fits);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static int fitting(CharSequence line, Font font, double width) {
    int count = line.length() - 1;
    while (count > 1 && width(line.subSequence(0, count).toString(), font) > width) {
      count--;
    }
    return count;
  }
}
