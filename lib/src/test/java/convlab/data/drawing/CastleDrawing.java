package convlab.data.drawing;

import static convlab.data.drawing.Easel.mix;
import static convlab.data.drawing.Easel.rgb;
import static convlab.data.drawing.Easel.step;
import static convlab.data.drawing.Easel.times;
import static convlab.data.drawing.Masonry.archShape;
import static convlab.data.drawing.Masonry.rectangle;
import static convlab.data.drawing.Paths.brushed;
import static convlab.data.drawing.Paths.hair;
import static convlab.data.drawing.Paths.path;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** A castle on a hill in the morning sun, 312 rows x 198 columns. */
final class CastleDrawing {
  private static final int ROWS = 312;
  private static final int COLUMNS = 198;
  private static final double[] TERRACOTTA = rgb(190, 92, 62);
  private static final double[] SLATE = rgb(104, 116, 140);

  private final Easel easel = new Easel(ROWS, COLUMNS);
  private final Masonry masonry = new Masonry(easel);
  private final SplittableRandom random = new SplittableRandom(312198);
  private final Landscape landscape = new Landscape(easel, random, COLUMNS);

  /** Paints the picture, back to front. */
  BufferedImage draw() {
    landscape.background();
    rearTowers();
    keep();
    hall();
    frontTowers();
    curtainWall();
    gate();
    castShadows();
    landscape.foreground();
    flagsAndBirds();
    return easel.finished();
  }

  private void rearTowers() {
    masonry.tower(58, 15, 108, 214, 3);
    masonry.cone(58, 19, 52, 108, TERRACOTTA, 4);
    masonry.window(55, 122, 5, 10);
    masonry.window(57, 150, 4, 9);
    masonry.tower(149, 14, 92, 214, 5);
    masonry.cone(149, 18, 30, 92, TERRACOTTA, 6);
    masonry.window(145, 104, 5, 10);
    masonry.window(147, 132, 4, 9);
    masonry.window(146, 158, 4, 9);
  }

  private void keep() {
    masonry.roof(path("M 84,98 L 100,50 L 108,50 L 127,98 Z"), 0.0, 0.95, SLATE, 8);
    easel.glaze(easel.mask(path("M 108,50 L 127,98 L 117,98 L 104,50 Z")), 0.66, 0.66, 0.7);
    masonry.tower(121, 6, 66, 110, 9);
    masonry.cone(121, 8.5, 34, 66, TERRACOTTA, 10);
    masonry.window(120, 74, 3, 7);
    masonry.battlement(80, 131, 98, 214, 0.98, 12);
    easel.glaze(easel.mask(rectangle(122, 98, 131, 214)), 0.74, 0.74, 0.79);
    for (double x : new double[] {90, 105, 118}) {
      masonry.window(x, 112, 5.5, 12);
    }
    masonry.window(94, 142, 5, 11);
    masonry.window(112, 142, 5, 11);
  }

  /** A gabled house of plaster and beams, for slanting edges. */
  private void hall() {
    Shape front = path("M 66,190 L 66,158 L 80,132 L 94,158 L 94,190 Z");
    easel.paint(
        easel.mask(front),
        (x, y) -> times(rgb(232, 216, 184), 0.8 + 0.3 * Noise.cloudy(x / 3, y / 3, 3)));
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(rgb(84, 56, 38), 1));
    pen.fill(
        brushed(
            path(
                "M 66,158 L 94,158 M 80,134 L 80,158 M 73,158 L 73,145 M 87,158 L 87,145 "
                    + "M 66,174 L 94,174 M 67,158 L 67,190 M 93,158 L 93,190 "
                    + "M 68,174 L 75,158 M 92,174 L 85,158"),
            1.5));
    pen.dispose();
    masonry.roof(path("M 80,127 L 60,163 L 66,165 L 80,137 Z"), -0.5, 1.15, TERRACOTTA, 14);
    masonry.roof(path("M 80,127 L 100,163 L 94,165 L 80,137 Z"), 0.5, 0.62, TERRACOTTA, 15);
    masonry.window(80, 161, 5, 9);
  }

  private void frontTowers() {
    masonry.tower(24, 13, 178, 250, 17);
    masonry.crown(24, 13, 172, 18);
    masonry.window(21, 190, 4, 10);
    masonry.window(22, 214, 4, 10);
    masonry.tower(178, 13, 172, 250, 19);
    masonry.cone(178, 17, 122, 172, SLATE, 20);
    masonry.window(174, 184, 4, 10);
    masonry.window(175, 210, 4, 10);
  }

  private void curtainWall() {
    masonry.battlement(37, 165, 190, 246, 1.0, 23);
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(rgb(34, 30, 32), 1));
    for (double x : new double[] {46, 60, 74, 136, 150}) {
      pen.fill(rectangle(x, 204, x + 1.5, 213));
      pen.fill(rectangle(x - 1.2, 207.4, x + 2.7, 208.9));
    }
    pen.dispose();
    for (int i = 0; i < 900; i++) {
      ivy(38 + 26 * Math.abs(random.nextGaussian()) * 0.5, 246 - 44 * random.nextDouble());
    }
  }

  private void ivy(double x, double y) {
    double thick = Noise.cloudy(x / 7, y / 9, 3) + 0.012 * (y - 226) - 0.004 * (x - 37);
    if (thick > 0.52 && y > 197) {
      landscape.leaf(x, y, rgb(58, 96, 46), 0.5 + 0.8 * random.nextDouble(), 2.1);
    }
  }

  private void gate() {
    masonry.battlement(84, 128, 172, 250, 1.06, 29);
    masonry.tower(86, 7, 168, 252, 31);
    masonry.crown(86, 7, 163, 32);
    masonry.tower(126, 7, 168, 252, 33);
    masonry.crown(126, 7, 163, 34);
    Shape arch = archShape(106, 203, 11, 45);
    easel.glaze(easel.mask(brushed(arch, 5)), 1.25, 1.2, 1.12);
    easel.paint(
        easel.mask(arch), (x, y) -> mix(rgb(18, 15, 18), rgb(92, 76, 62), step(216, 250, y)));
    Graphics2D pen = easel.pen();
    pen.setClip(arch);
    pen.setColor(Easel.colour(rgb(132, 116, 100), 1));
    for (int i = 0; i < 6; i++) {
      pen.fill(rectangle(96.6 + 4 * i - 0.5, 200, 96.6 + 4 * i + 0.5, 228));
      pen.fill(rectangle(92, 206 + 4.4 * i, 120, 206.9 + 4.4 * i));
    }
    pen.dispose();
    masonry.window(106, 183, 5, 9);
  }

  /** Hard shadows that fall to the right and down, soft ones where walls meet the ground. */
  private void castShadows() {
    shade(path("M 80,128 L 80,214 L 104,214 L 104,168 Z"), rectangle(94, 100, 131, 190));
    shade(path("M 37,184 L 37,246 L 62,246 L 62,222 Z"), rectangle(37, 184, 84, 246));
    shade(path("M 133,170 L 133,250 L 156,250 L 156,204 Z"), rectangle(133, 184, 165, 246));
    shade(path("M 93,164 L 93,250 L 99,250 L 99,174 Z"), rectangle(93, 172, 120, 203));
    Shape foot = path("M -5,248 C 40,242 160,242 204,248 L 204,256 C 160,252 40,252 -5,256 Z");
    easel.glaze(Easel.blur(easel.mask(foot), 3), 0.5, 0.5, 0.5);
    Shape ground = path("M 38,250 L 20,252 L 96,262 L 204,266 L 204,250 Z");
    easel.glaze(Easel.blur(easel.mask(ground), 1.5), 0.55, 0.58, 0.66);
  }

  private void shade(Shape shadow, Shape on) {
    float[][] mask = easel.mask(shadow);
    float[][] wall = easel.mask(on);
    for (int y = 0; y < mask.length; y++) {
      for (int x = 0; x < mask[y].length; x++) {
        mask[y][x] *= wall[y][x];
      }
    }
    easel.glaze(mask, 0.5, 0.52, 0.6);
  }

  private void flagsAndBirds() {
    flag(58, 52, 9, rgb(206, 52, 44));
    flag(149, 30, 11, rgb(206, 52, 44));
    flag(121, 34, 8, rgb(238, 192, 66));
    flag(178, 122, 8, rgb(238, 192, 66));
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(rgb(40, 42, 52), 0.9));
    for (double[] bird : new double[][] {{30, 84, 5}, {40, 76, 4}, {22, 70, 3.4}, {84, 26, 4}}) {
      double x = bird[0];
      double y = bird[1];
      double s = bird[2];
      pen.fill(hair(x, y, x - s, y - 0.5 * s, 0.25, 1.1));
      pen.fill(hair(x, y, x + s, y - 0.6 * s, -0.25, 1.1));
    }
    pen.dispose();
  }

  private void flag(double x, double tip, double size, double[] cloth) {
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(rgb(60, 50, 44), 1));
    pen.fill(rectangle(x - 0.5, tip - size * 1.3, x + 0.5, tip + 2));
    pen.dispose();
    double top = tip - size * 1.3;
    Shape pennant =
        path(
            "M %s,%s C %s,%s %s,%s %s,%s C %s,%s %s,%s %s,%s Z"
                .formatted(
                    x,
                    top,
                    x + size * 0.4,
                    top - 1.5,
                    x + size * 0.7,
                    top + 2.4,
                    x + size * 1.4,
                    top + size * 0.25,
                    x + size * 0.8,
                    top + size * 0.6,
                    x + size * 0.4,
                    top + size * 0.3,
                    x,
                    top + size * 0.6));
    easel.paint(
        easel.mask(pennant),
        (px, py) -> times(cloth, 0.85 + 0.3 * StrictMath.sin(5.5 * (px - x) / size)));
  }
}
