package convlab.data.drawing;

import static convlab.data.drawing.Easel.mix;
import static convlab.data.drawing.Easel.rgb;
import static convlab.data.drawing.Easel.step;
import static convlab.data.drawing.Easel.times;
import static convlab.data.drawing.Paths.ellipse;
import static convlab.data.drawing.Paths.hair;
import static convlab.data.drawing.Paths.path;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.SplittableRandom;

/** What lies behind and before the castle: sky, clouds, mountains, meadow, path and trees. */
final class Landscape {
  private static final Shape PATH =
      path(
          "M 98,240 L 114,240 C 120,250 146,256 138,268 C 128,282 96,292 118,316 L 30,316 "
              + "C 30,292 84,280 98,266 C 108,256 100,250 98,240 Z");

  private final Easel easel;
  private final SplittableRandom random;
  private final int columns;

  Landscape(Easel easel, SplittableRandom random, int columns) {
    this.easel = easel;
    this.random = random;
    this.columns = columns;
  }

  void background() {
    sky();
    mountains();
    hill();
  }

  void foreground() {
    meadow();
    trees();
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
      double x = columns * random.nextDouble();
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

  /** A leaf that grows from a place in any direction. */
  void leaf(double x, double y, double[] colour, double light, double size) {
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(times(colour, light), 0.9));
    double angle = 6.283 * random.nextDouble();
    double reach = size * (0.7 + 0.6 * random.nextDouble());
    double toX = x + reach * StrictMath.cos(angle);
    double toY = y + reach * StrictMath.sin(angle);
    pen.fill(hair(x, y, toX, toY, 0.2, reach * 0.9));
    pen.dispose();
  }
}
