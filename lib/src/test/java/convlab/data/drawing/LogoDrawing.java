package convlab.data.drawing;

import static convlab.data.drawing.Masonry.rectangle;
import static convlab.data.drawing.Paths.brushed;
import static convlab.data.drawing.Paths.ellipse;
import static convlab.data.drawing.Paths.path;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;

/**
 * The course's logo, 192x192, black or white and nothing between: a laboratory flask that holds a
 * 3x3 kernel, with pixels and bubbles rising from its neck.
 */
final class LogoDrawing {
  private static final int SIZE = 192;
  private static final int[][] KERNEL = {{0, 1, 0}, {1, 1, 1}, {0, 1, 0}};

  private final Easel easel = new Easel(SIZE, SIZE);

  BufferedImage draw() {
    easel.paint((x, y) -> Easel.rgb(255, 255, 255));
    Graphics2D pen = easel.pen();
    pen.setColor(Color.BLACK);
    flask(pen);
    kernel(pen);
    bubbles(pen);
    pen.dispose();
    return blackOrWhite(easel.finished());
  }

  private void flask(Graphics2D pen) {
    String inside =
        "M 78,53 L 78,84 L 26,162 C 18,174 24,184 38,184 L 154,184 C 168,184 174,174 166,162 "
            + "L 114,84 L 114,53";
    pen.fill(brushed(path(inside), 9));
    pen.fill(brushed(path("M 67,50 L 125,50"), 9));
    Area liquid = new Area(path(inside + " Z"));
    liquid.intersect(
        new Area(
            path("M 0,116 C 48,92 64,110 96,114 C 128,120 150,108 192,96 L 192,192 L 0,192 Z")));
    pen.fill(liquid);
  }

  /** White squares where the kernel is 1, white frames where it is 0. */
  private void kernel(Graphics2D pen) {
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        double x = 70 + 18 * column;
        double y = 124 + 18 * row;
        pen.setColor(Color.WHITE);
        pen.fill(rectangle(x, y, x + 16, y + 16));
        pen.setColor(Color.BLACK);
        if (KERNEL[row][column] == 0) {
          pen.fill(rectangle(x + 3, y + 3, x + 13, y + 13));
        }
      }
    }
  }

  /** What rises: from whole pixels to a ring, a dot and a diamond. */
  private void bubbles(Graphics2D pen) {
    pen.setColor(Color.BLACK);
    pen.fill(rectangle(90, 62, 102, 74));
    pen.fill(brushed(ellipse(97, 92, 5, 5), 3));
    pen.fill(rectangle(84, 24, 96, 36));
    pen.fill(brushed(ellipse(112, 26, 7, 7), 4));
    pen.fill(rectangle(98, 8, 105, 15));
    pen.fill(ellipse(79, 11.5, 5.5, 5.5));
    pen.fill(path("M 128,18 L 136,10 L 128,2 L 120,10 Z"));
  }

  private static BufferedImage blackOrWhite(BufferedImage image) {
    BufferedImage out = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        out.getRaster().setSample(x, y, 0, (image.getRGB(x, y) & 0xFF) < 128 ? 0 : 255);
      }
    }
    return out;
  }
}
