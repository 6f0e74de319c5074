package convlab.widget;

import convlab.plot.Picture;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** What a saved notebook shows in place of a widget. */
final class Stills {
  private Stills() {}

  static Picture text(String text) {
    BufferedImage image = new BufferedImage(1440, 64, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1440, 64);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
    pen.drawString(text, 16, 42);
    pen.dispose();
    return new Picture(image, 720, text);
  }
}
