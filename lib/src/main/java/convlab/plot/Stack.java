package convlab.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Pictures below one another. */
final class Stack {
  private Stack() {}

  static Picture of(Drawing... drawings) {
    if (drawings.length == 0) {
      throw new IllegalArgumentException("nothing to stack; give at least one drawing");
    }
    List<Picture> pictures = Arrays.stream(drawings).map(Drawing::draw).toList();
    int width = pictures.stream().mapToInt(Picture::width).max().orElseThrow();
    int pixels = pictures.stream().mapToInt(p -> p.image().getWidth()).max().orElseThrow();
    int height = pictures.stream().mapToInt(p -> p.image().getHeight()).sum();
    BufferedImage image = new BufferedImage(pixels, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, pixels, height);
    int y = 0;
    for (Picture picture : pictures) {
      pen.drawImage(picture.image(), 0, y, null);
      y += picture.image().getHeight();
    }
    pen.dispose();
    return new Picture(image, width, sentence(pictures));
  }

  private static String sentence(List<Picture> pictures) {
    return pictures.stream()
            .map(p -> p.alt().replaceFirst("[.\\s]+$", ""))
            .collect(Collectors.joining("; below it "))
        + ".";
  }
}
