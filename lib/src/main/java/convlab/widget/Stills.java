package convlab.widget;

import convlab.plot.Fonts;
import convlab.plot.Look;
import convlab.plot.Picture;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What stands for a widget where none can be: in a saved notebook, on a kernel without comms. */
final class Stills {
  static final String HINT = "A picture of it: run this cell in the course's lab to use it.";

  private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final int MARGIN = 16;
  private static final int HINT_HEIGHT = 26;

  private Stills() {}

  /** A white sheet of full width, drawn on in CSS pixels. */
  static Picture sheet(int height, String alt, Consumer<Graphics2D> drawing) {
    Fonts.check();
    int density = Look.DENSITY;
    BufferedImage image =
        new BufferedImage(Look.FULL * density, height * density, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.scale(density, density);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, Look.FULL, height);
    drawing.accept(pen);
    pen.dispose();
    return new Picture(image, Look.FULL, alt);
  }

  /** The picture with the sentence that tells how to bring it to life. */
  static Picture withHint(Picture still) {
    int height = Math.max(still.height(), 1);
    return sheet(
        height + HINT_HEIGHT,
        still.alt(),
        pen -> {
          pen.drawImage(still.image(), 0, 0, still.width(), height, null);
          pen.setFont(SMALL);
          pen.setColor(Look.QUIET);
          pen.drawString(HINT, MARGIN, height + 14);
        });
  }

  /** Pictures below one another. */
  static Picture column(List<Picture> parts) {
    int height = Math.max(1, parts.stream().mapToInt(Picture::height).sum());
    return sheet(
        height,
        parts.stream().map(Stills::sentence).collect(Collectors.joining(" ")),
        pen -> {
          int y = 0;
          for (Picture part : parts) {
            pen.drawImage(part.image(), 0, y, part.width(), part.height(), null);
            y += part.height();
          }
        });
  }

  private static String sentence(Picture picture) {
    String alt = picture.alt().strip();
    return alt.endsWith(".") ? alt : alt + ".";
  }
}
