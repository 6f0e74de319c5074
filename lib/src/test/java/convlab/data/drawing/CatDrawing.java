package convlab.data.drawing;

import static convlab.data.drawing.Easel.mix;
import static convlab.data.drawing.Easel.rgb;
import static convlab.data.drawing.Easel.step;
import static convlab.data.drawing.Easel.times;
import static convlab.data.drawing.Paths.brushed;
import static convlab.data.drawing.Paths.ellipse;
import static convlab.data.drawing.Paths.mirrored;
import static convlab.data.drawing.Paths.moved;
import static convlab.data.drawing.Paths.path;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** A ginger tabby on a table before a sunlit wall, 224x224. */
final class CatDrawing {
  private static final int SIZE = 224;
  static final double AXIS = 104;

  static final double[] GINGER = rgb(222, 150, 84);
  static final double[] STRIPE = rgb(126, 62, 28);
  static final double[] WHITE = rgb(250, 242, 232);

  static final Shape HEAD =
      both("M 104,44 C 88,42 72,48 62,60 C 53,72 46,90 52,102 C 58,114 76,129 104,130 Z");
  static final Shape LEFT_EAR = path("M 57,80 C 50,52 50,34 54,17 C 70,25 84,36 95,51 Z");
  private static final Shape BODY =
      path(
          "M 76,112 C 60,132 52,156 54,186 C 55,204 62,212 76,213 L 156,213 "
              + "C 172,210 176,192 170,172 C 163,150 150,128 134,112 Z");
  private static final Shape HAUNCH = ellipse(150, 188, 24, 26);
  private static final Shape LEFT_LEG =
      path("M 82,150 C 78,172 80,196 78,208 C 82,217 102,217 105,208 C 104,190 104,170 104,150 Z");
  private static final Shape RIGHT_LEG =
      path(
          "M 108,150 C 107,172 108,190 106,208 C 110,217 130,217 133,208 "
              + "C 130,192 132,172 128,150 Z");
  private static final Shape TAIL =
      brushed(path("M 158,206 C 190,214 206,196 196,174 C 190,160 196,148 206,147"), 13);

  private final Easel easel = new Easel(SIZE, SIZE);
  private final Shape silhouette = silhouette();

  private static Shape both(String half) {
    Area whole = new Area(path(half));
    whole.add(new Area(mirrored(path(half), AXIS)));
    return whole;
  }

  private static Shape silhouette() {
    Area all = new Area(BODY);
    for (Shape part :
        new Shape[] {HEAD, LEFT_EAR, mirrored(LEFT_EAR, AXIS), HAUNCH, LEFT_LEG, RIGHT_LEG, TAIL}) {
      all.add(new Area(part));
    }
    return all;
  }

  /** Paints the picture, back to front. */
  BufferedImage draw() {
    wall();
    table();
    shadows();
    body();
    new CatHead(easel).paint();
    return easel.finished();
  }

  private void wall() {
    easel.paint(
        (x, y) -> {
          double plaster = 0.9 + 0.2 * Noise.cloudy(x / 14, y / 14, 5);
          return times(mix(rgb(126, 134, 138), rgb(84, 88, 98), (x + y) / 400), plaster);
        });
    float[][] panes = new float[SIZE * Easel.FINE][SIZE * Easel.FINE];
    for (int i = 0; i < 9; i++) {
      double left = 88 + 50 * (i % 3);
      double top = -38 + 62 * (i / 3) + 21.5 * (i % 3);
      Shape pane =
          path(
              "M %s,%s L %s,%s L %s,%s L %s,%s Z"
                  .formatted(left, top, left + 44, top + 19, left + 44, top + 75, left, top + 56));
      add(panes, easel.mask(pane));
    }
    easel.glaze(Easel.blur(panes, 0.5), 1.75, 1.62, 1.36);
    plant();
  }

  private static void add(float[][] sum, float[][] part) {
    for (int y = 0; y < sum.length; y++) {
      for (int x = 0; x < sum[y].length; x++) {
        sum[y][x] = Math.min(1, sum[y][x] + part[y][x]);
      }
    }
  }

  /** Leaves out of focus on the left. */
  private void plant() {
    SplittableRandom random = new SplittableRandom(11);
    Graphics2D pen = easel.pen();
    for (int i = 0; i < 46; i++) {
      double angle = -1.75 + 1.5 * random.nextDouble() - 0.2;
      double x = 6 + 8 * random.nextGaussian();
      double y = 150 - 60 * random.nextDouble();
      double length = 26 + 34 * random.nextDouble();
      double light = 0.55 + 0.75 * random.nextDouble();
      pen.setColor(Easel.colour(times(rgb(64, 104, 62), light), 0.92));
      double toX = x + length * StrictMath.cos(angle);
      double toY = y + length * StrictMath.sin(angle);
      pen.fill(Paths.hair(x, y, toX, toY, 0.25 * random.nextGaussian(), 13));
    }
    pen.setColor(Easel.colour(rgb(150, 92, 66), 1));
    pen.fill(path("M -20,142 L 34,142 L 26,196 L -14,196 Z"));
    pen.setColor(Easel.colour(rgb(182, 118, 88), 1));
    pen.fill(path("M -24,134 L 38,134 L 36,146 L -22,146 Z"));
    pen.dispose();
    easel.defocus(1.3);
  }

  private void table() {
    float[][] top = easel.mask(path("M -5,188 L 230,188 L 230,230 L -5,230 Z"));
    easel.paint(
        top,
        (x, y) -> {
          double depth = (y - 170) / 54;
          double along = (x - 112) / depth;
          double rings = Noise.cloudy(along / 90 + 3, 30 * StrictMath.log(depth) + along / 300, 4);
          double grain = 0.5 + 0.5 * StrictMath.sin(46 * rings);
          double fine = Noise.cloudy(along / 30, y * 1.6, 2);
          double[] wood = mix(rgb(112, 70, 44), rgb(176, 122, 80), 0.6 * grain + 0.4 * fine);
          return times(wood, 0.72 + 0.3 * step(188, 224, y) + 0.12 * step(200, 80, x));
        });
    easel.glaze(
        Easel.blur(easel.mask(path("M -5,186 L 230,186 L 230,190 L -5,190 Z")), 0.6), .5, .5, .55);
  }

  private void shadows() {
    float[][] onWall = easel.mask(moved(silhouette, 34, 16));
    float[][] wallOnly = easel.mask(path("M -5,-5 L 230,-5 L 230,188 L -5,188 Z"));
    float[][] hard = Easel.blur(onWall, 0.7);
    for (int y = 0; y < hard.length; y++) {
      for (int x = 0; x < hard[y].length; x++) {
        hard[y][x] *= wallOnly[y][x];
      }
    }
    easel.glaze(hard, 0.56, 0.58, 0.66);
    Shape pool = path("M 60,206 C 90,196 190,198 240,206 L 240,218 C 180,224 90,224 60,214 Z");
    easel.glaze(Easel.blur(easel.mask(pool), 3), 0.42, 0.42, 0.46);
  }

  private void body() {
    Easel.Field chin = (x, y) -> 0.5 + 0.5 * step(0.6, 1.25, distance(x, y, AXIS + 8, 108, 50, 38));
    Easel.Field down = (x, y) -> 1.5 + 0.006 * (AXIS - x);
    new Coat(TAIL, this::tailColour, 9, this::tailFlow, 6, 1.5).paint(easel, (x, y) -> 0.92, 1);
    new Coat(BODY, this::bodyColour, 34, down, 8, 1.3).paint(easel, chin, 2);
    easel.glaze(Easel.blur(edge(HAUNCH), 2.5), .5, .48, .48);
    new Coat(HAUNCH, this::bodyColour, 24, down, 7, 1.3).paint(easel, (x, y) -> 0.98, 3);
    Easel.Field gap = (x, y) -> (0.62 + 0.38 * step(0, 7, Math.abs(x - 105.5))) * chin.at(x, y);
    new Coat(LEFT_LEG, this::legColour, 14, (x, y) -> 1.57, 5, 1.4).paint(easel, gap, 4);
    new Coat(RIGHT_LEG, this::legColour, 14, (x, y) -> 1.57, 5, 1.4).paint(easel, gap, 5);
    Shape bib = path("M 78,118 C 80,140 90,160 104,172 C 118,160 128,140 130,118 Z");
    new Coat(bib, (x, y) -> WHITE, 16, (x, y) -> 1.57 + 0.012 * (x - AXIS), 10, 1.1)
        .paint(easel, chin, 6);
    toes();
  }

  private float[][] edge(Shape shape) {
    return easel.mask(brushed(shape, 4));
  }

  private void toes() {
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(rgb(90, 64, 52), 0.75));
    for (double x : new double[] {87, 95.5, 115, 123.5}) {
      pen.fill(Paths.hair(x, 214.5, x - 0.6, 206, 0.1, 1.5));
    }
    pen.dispose();
  }

  private double tailFlow(double x, double y) {
    return y > 196 ? -0.2 : -1.4;
  }

  private double[] tailColour(double x, double y) {
    double rings = 0.5 + 0.5 * StrictMath.sin(0.52 * (x - 2 * y));
    return mix(GINGER, STRIPE, 0.95 * step(0.45, 0.7, rings));
  }

  /** Bands that run round the flanks, broken by noise. */
  private double[] bodyColour(double x, double y) {
    double bend = y + 0.004 * (x - 112) * (x - 112) + 7 * Noise.smooth(x / 11, y / 11);
    double bands = 0.5 + 0.5 * StrictMath.sin(bend * 0.46);
    double flank = step(16, 30, Math.abs(x - AXIS));
    return mix(GINGER, STRIPE, 0.9 * step(0.5, 0.75, bands) * flank);
  }

  private double[] legColour(double x, double y) {
    double bars = 0.5 + 0.5 * StrictMath.sin((y + 0.06 * (x - 104) * (x - 104) / 4) * 0.62);
    double[] ginger = mix(GINGER, STRIPE, 0.7 * step(0.6, 0.8, bars));
    return mix(ginger, WHITE, step(192, 198, y + 3 * Noise.smooth(x / 3, 1)));
  }

  static double distance(
      double x, double y, double centreX, double centreY, double radiusX, double radiusY) {
    double u = (x - centreX) / radiusX;
    double v = (y - centreY) / radiusY;
    return Math.sqrt(u * u + v * v);
  }
}
