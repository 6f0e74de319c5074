package convlab.data.drawing;

import convlab.data.Pictures;
import java.awt.image.BufferedImage;

/** The files of {@code data/pictures} by name, drawn anew. */
final class Gallery {
  private Gallery() {}

  static BufferedImage draw(String file) {
    return switch (file) {
      case "cat-colour.png" -> new CatDrawing().draw();
      case "castle-colour.png" -> new CastleDrawing().draw();
      case "cat.png" -> grey(new CatDrawing().draw());
      case "castle.png" -> grey(new CastleDrawing().draw());
      case "logo.png" -> new LogoDrawing().draw();
      default -> throw new IllegalArgumentException("no drawing is called " + file);
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
