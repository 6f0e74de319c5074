package convlab.data.drawing;

import convlab.data.Pictures;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files of {@code data/pictures} by name, each drawn once. */
final class Gallery {
  private static final Map<String, BufferedImage> DRAWN = new ConcurrentHashMap<>();

  private Gallery() {}

  static BufferedImage draw(String file) {
    return switch (file) {
      case "cat-colour.png", "castle-colour.png", "logo.png" ->
          DRAWN.computeIfAbsent(file, Gallery::drawAnew);
      case "cat.png" -> grey(draw("cat-colour.png"));
      case "castle.png" -> grey(draw("castle-colour.png"));
      default -> throw new IllegalArgumentException("no drawing is called " + file);
    };
  }

  private static BufferedImage drawAnew(String file) {
    return switch (file) {
      case "cat-colour.png" -> new CatDrawing().draw();
      case "castle-colour.png" -> new CastleDrawing().draw();
      default -> new LogoDrawing().draw();
    };
  }

  private static BufferedImage grey(BufferedImage colour) {
    double[][] grey = Pictures.grey(colour);
    BufferedImage out =
        new BufferedImage(colour.getWidth(), colour.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < grey.length; y++) {
      for (int x = 0; x < grey[y].length; x++) {
        out.getRaster().setSample(x, y, 0, (int) Math.round(grey[y][x]));
      }
    }
    return out;
  }
}
