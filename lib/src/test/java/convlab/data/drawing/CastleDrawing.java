package convlab.data.drawing;

import static convlab.data.drawing.Easel.mix;
import static convlab.data.drawing.Easel.rgb;
import static convlab.data.drawing.Easel.step;
import static convlab.data.drawing.Easel.times;
import static convlab.data.drawing.Masonry.archShape;
import static convlab.data.drawing.Masonry.rectangle;
import static convlab.data.drawing.Paths.brushed;
import static convlab.data.drawing.Paths.ellipse;
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
  private static final Shape PATH =
      path(
          "M 98,240 L 114,240 C 120,250 146,256 138,268 C 128,282 96,292 118,316 L 30,316 "
              + "C 30,292 84,280 98,266 C 108,256 100,250 98,240 Z");

  private final Easel easel = new Easel(ROWS, COLUMNS);
  private final Masonry masonry = new Masonry(easel);
  private final SplittableRandom random = new SplittableRandom(312198);

  /** Paints the picture, back to front. */
  BufferedImage draw() {
    sky();
    mountains();
    hill();
    rearTowers();
    keep();
    hall();
    frontTowers();
    curtainWall();
    gate();
    castShadows();
    meadow();
    trees();
    flagsAndBirds();
    return easel.finished();
  }

  private void sky() {
    easel.paint(
        (x, y) -> {
          double[] blue = mix(rgb(58, 104, 168), rgb(196, 214, 226), step(0, 190, y));
          double glow = step(170, 20, StrictMath.hypot(x + 10, (y - 170) * 0.9));
          blue = mix(blue, rgb(255, 226, 178), 0.7 * glow);
          return clouds(blue, x, y);
        });
  }

  /** Density from noise; where it is thinner towards the sun the cloud is lit. */
  private static double[] clouds(double[] sky, double x, double y) {
    double here = cloud(x, y);
    double sunward = cloud(x - 5, y - 5);
    double lit = step(-0.16, 0.16, here - sunward);
    double[] body = mix(rgb(158, 168, 188), rgb(255, 250, 240), lit);
    return mix(sky, body, 0.95 * step(0.5, 0.66, here) * step(205, 150, y));
  }

  private static double cloud(double x, double y) {
    return Noise.cloudy(x / 52 + 7.7, y / 27 + 3.1, 6) + 0.05 * step(140, 30, y) - 0.015;
  }

  private void mountains() {
    range(168, 46, 38, rgb(142, 160, 186), rgb(236, 240, 244), 35);
    range(192, 34, 26, rgb(104, 130, 142), rgb(120, 142, 144), 44);
    range(212, 22, 30, rgb(84, 116, 92), rgb(92, 122, 96), 83);
  }

  private void range(
      double foot, double height, double width, double[] rock, double[] top, int seed) {
    Easel.Field ridge =
        (x, y) ->
            foot - height * StrictMath.pow(Noise.cloudy(x / width + seed, seed, 5), 1.3) * 1.5;
    easel.paint(
        easel.field((x, y) -> step(0, 0.7, y - ridge.at(x, y))),
        (x, y) -> {
          double below = y - ridge.at(x, y);
          double folds = fold(x, y, seed);
          double lean = 3 * (fold(x - 1.5, y - 1.5, seed) - folds);
          double snow = step(16, 6, below + 26 * (folds - 0.5));
          double light = 0.94 + Math.max(-0.3, Math.min(0.3, lean));
          double[] hazy = mix(mix(rock, top, snow), rgb(206, 212, 210), step(0, 60, below) * 0.6);
          return times(hazy, light);
        });
  }

  /** The height of the rock face: valleys that run down to the right. */
  private static double fold(double x, double y, int seed) {
    return Noise.cloudy((x - 0.7 * y) / 13 + seed, (y + 0.3 * x) / 24, 5);
  }

  private void hill() {
    Shape hill =
        path("M -5,236 C 30,214 60,206 104,206 C 150,206 176,216 204,230 L 204,320 L -5,320 Z");
    easel.paint(
        easel.mask(hill),
        (x, y) -> {
          double tufts = Noise.cloudy(x / 5, y / 3, 4);
          double[] green = mix(rgb(60, 86, 42), rgb(150, 158, 84), tufts);
          return times(green, 0.75 + 0.35 * step(198, 0, x));
        });
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
                "M 66,158 L 94,158 M 80,134 L 80,158 M 73,158 L 73,145 M 87,158 L 87,145 M 66,174 "
                    + "L 94,174 M 67,158 L 67,190 M 93,158 L 93,190 M 68,174 L 75,158 M 92,174 L 85,158"),
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
      leaf(x, y, rgb(58, 96, 46), 0.5 + 0.8 * random.nextDouble(), 2.1);
    }
  }

  private void leaf(double x, double y, double[] colour, double light, double size) {
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(times(colour, light), 0.9));
    double angle = 6.283 * random.nextDouble();
    double reach = size * (0.7 + 0.6 * random.nextDouble());
    double toX = x + reach * StrictMath.cos(angle);
    double toY = y + reach * StrictMath.sin(angle);
    pen.fill(hair(x, y, toX, toY, 0.2, reach * 0.9));
    pen.dispose();
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

  private void meadow() {
    easel.paint(
        Easel.blur(easel.mask(PATH), 0.5),
        (x, y) -> {
          double pebbles = Noise.cloudy(x / 1.6, y / 1.1, 3);
          double ruts = 0.9 + 0.2 * Noise.cloudy(x / 14, y / 5, 2);
          return times(mix(rgb(150, 124, 92), rgb(222, 198, 158), pebbles), ruts);
        });
    Graphics2D pen = easel.pen();
    for (int i = 0; i < 9000; i++) {
      double y = 246 + 68 * i / 9000.0;
      double x = COLUMNS * random.nextDouble();
      if (!PATH.contains(x, y)) {
        blade(pen, x, y);
      }
    }
    pen.dispose();
  }

  private void blade(Graphics2D pen, double x, double y) {
    double near = (y - 240) / 72;
    double patch = Noise.cloudy(x / 22, y / 9, 3);
    double[] green = mix(rgb(56, 88, 36), rgb(168, 172, 84), patch + 0.25 * random.nextGaussian());
    double light = (0.75 + 0.4 * random.nextDouble()) * (y < 266 && x > 30 ? 0.72 : 1);
    double height = 2 + 8 * near * (0.5 + random.nextDouble());
    double lean = 2.5 * near * random.nextGaussian();
    pen.setColor(Easel.colour(times(green, light), 0.9));
    pen.fill(hair(x, y, x + lean, y - height, 0.1 * random.nextGaussian(), 0.7 + 0.7 * near));
    if (random.nextInt(55) == 0) {
      double[] petal = random.nextBoolean() ? rgb(250, 246, 236) : rgb(240, 206, 84);
      pen.setColor(Easel.colour(petal, 1));
      pen.fill(ellipse(x + lean, y - height, 0.5 + 0.8 * near, 0.5 + 0.6 * near));
    }
  }

  private void trees() {
    tree(187, 232, 18, 27, 3200);
    tree(5, 236, 16, 24, 2600);
    tree(168, 252, 10, 12, 1200);
    tree(24, 256, 9, 10, 1000);
  }

  /** A crown of leaves, dark ones first, lit on the upper left; gaps come from noise. */
  private void tree(double centreX, double centreY, double radiusX, double radiusY, int leaves) {
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(rgb(70, 52, 38), 1));
    pen.fill(hair(centreX, centreY + radiusY + 9, centreX + 1, centreY - radiusY / 2, 0.03, 5));
    pen.dispose();
    for (int i = 0; i < leaves; i++) {
      double angle = 6.283 * random.nextDouble();
      double out = Math.sqrt(random.nextDouble());
      double u = out * StrictMath.cos(angle);
      double v = out * StrictMath.sin(angle);
      double clump = Noise.cloudy(centreX + 3.2 * u, centreY + 3.2 * v, 3);
      if (clump - 0.3 * out > 0.14) {
        double sun = 0.42 - 0.34 * u - 0.36 * v + 1.7 * (clump - 0.5) + 0.3 * i / leaves;
        double light = Math.max(0.22, sun * (0.7 + 0.5 * random.nextDouble()));
        leaf(centreX + radiusX * u, centreY + radiusY * v, rgb(98, 132, 62), light, 2.3);
      }
    }
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
