package convlab.data.drawing;

import static convlab.data.drawing.CatDrawing.AXIS;
import static convlab.data.drawing.CatDrawing.GINGER;
import static convlab.data.drawing.CatDrawing.STRIPE;
import static convlab.data.drawing.CatDrawing.WHITE;
import static convlab.data.drawing.CatDrawing.distance;
import static convlab.data.drawing.Easel.mix;
import static convlab.data.drawing.Easel.rgb;
import static convlab.data.drawing.Easel.step;
import static convlab.data.drawing.Easel.times;
import static convlab.data.drawing.Paths.brushed;
import static convlab.data.drawing.Paths.ellipse;
import static convlab.data.drawing.Paths.mirrored;
import static convlab.data.drawing.Paths.path;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** The head of the cat: ears, tabby markings, eyes, nose and whiskers. */
final class CatHead {
  private static final Shape LEFT_EAR_INSIDE =
      path("M 62,70 C 57,52 56,38 58,26 C 68,32 78,41 86,52 C 76,54 68,60 62,70 Z");

  private final Easel easel;

  CatHead(Easel easel) {
    this.easel = easel;
  }

  /** Paints the fur first and the face on it. */
  void paint() {
    head();
    face();
  }

  private void head() {
    ear(CatDrawing.LEFT_EAR, LEFT_EAR_INSIDE, -1.75, 7);
    ear(mirrored(CatDrawing.LEFT_EAR, AXIS), mirrored(LEFT_EAR_INSIDE, AXIS), -1.4, 8);
    new Coat(CatDrawing.HEAD, this::headColour, 40, CatHead::faceFlow, 5.5, 2)
        .paint(easel, this::sockets, 9);
    Shape left = ellipse(AXIS - 10, 112, 13, 9.5);
    new Coat(ellipse(AXIS, 122, 10, 7), (x, y) -> WHITE, 8, (x, y) -> 1.57, 4, 2)
        .paint(easel, (x, y) -> 0.9, 10);
    new Coat(left, (x, y) -> WHITE, 11, CatHead::faceFlow, 4.5, 2).paint(easel, (x, y) -> 1, 11);
    new Coat(mirrored(left, AXIS), (x, y) -> WHITE, 11, CatHead::faceFlow, 4.5, 2)
        .paint(easel, (x, y) -> 0.97, 12);
  }

  private void ear(Shape outside, Shape inside, double flow, long seed) {
    new Coat(outside, (x, y) -> GINGER, 10, (x, y) -> flow, 5, 2)
        .paint(easel, (x, y) -> 0.95, seed);
    easel.paint(
        Easel.blur(easel.mask(inside), 0.6),
        (x, y) -> mix(rgb(206, 136, 122), rgb(120, 66, 58), step(34, 62, y)));
    SplittableRandom random = new SplittableRandom(seed);
    Graphics2D pen = easel.pen();
    Rectangle2D box = Paths.bounds(inside);
    for (int i = 0; i < 90; i++) {
      double x = box.getCenterX() + 0.16 * box.getWidth() * random.nextGaussian();
      x += x < AXIS ? 4 : -4;
      double y = box.getMaxY() - 8 * random.nextDouble();
      double tipX = x + (box.getCenterX() - x) * 0.4 + 2 * random.nextGaussian();
      pen.setColor(Easel.colour(times(WHITE, 0.75 + 0.25 * random.nextDouble()), 0.7));
      pen.fill(Paths.hair(x, y, tipX, y - 16 - 18 * random.nextDouble(), 0.1, 0.9));
    }
    pen.dispose();
  }

  /** Hair grows away from the nose: up the forehead, sideways over the cheeks. */
  private static double faceFlow(double x, double y) {
    return StrictMath.atan2(y - 98, 1.15 * (x - AXIS));
  }

  /** Shade in the hollows of the eyes and beside the nose. */
  private double sockets(double x, double y) {
    double side = Math.abs(x - AXIS);
    double eye = distance(side, y, 21, 87, 18, 14);
    double nose = distance(side, y, 9, 98, 7, 14);
    return (0.7 + 0.3 * step(0.6, 1.2, eye)) * (0.86 + 0.14 * step(0.4, 1.2, nose));
  }

  private double[] headColour(double x, double y) {
    double side = Math.abs(x - AXIS);
    double white = step(1.1, 0.8, distance(side, y, 4, 118, 24, 15));
    double blaze = step(3.4, 1.2, side - 0.5 * step(70, 100, y) * 5) * step(70, 84, y);
    double stripes = Math.max(forehead(side, y), cheek(side, y));
    double[] fur = mix(GINGER, STRIPE, 0.95 * stripes);
    double brow = step(1.15, 0.7, distance(side, y, 20, 73, 9, 4));
    fur = mix(fur, rgb(244, 206, 160), 0.8 * brow);
    return mix(fur, WHITE, Math.max(white, 0.9 * blaze));
  }

  /** The M that every tabby wears. */
  private static double forehead(double side, double y) {
    double wobble = 1.2 * (Noise.smooth(y / 5, side / 9) - 0.5);
    double centre = step(2.6, 1.4, side + wobble) * step(70, 64, y);
    double inner = step(2.6, 1.3, Math.abs(side - 9 - 0.12 * (62 - y) + wobble)) * step(73, 67, y);
    double outer = step(2.6, 1.3, Math.abs(side - 20 - 0.35 * (62 - y) + wobble)) * step(72, 66, y);
    return Math.max(centre, Math.max(inner, outer));
  }

  private static double cheek(double side, double y) {
    double line = y - 0.10 * (side - 34) * (side - 34) / 4 + 3 * Noise.smooth(side / 7, y / 9);
    double bands = Math.max(band(line, 90), Math.max(band(line, 101), band(line, 112)));
    return bands * step(33, 38, side);
  }

  private static double band(double a, double centre) {
    return step(2.8, 1.2, Math.abs(a - centre));
  }

  private void face() {
    eye(AXIS - 21.5);
    eye(AXIS + 21.5);
    nose();
    whiskers();
  }

  private void eye(double centre) {
    double out = centre < AXIS ? -1 : 1;
    Shape lid =
        path(
            "M %s,93 C %s,80 %s,74 %s,83 C %s,95 %s,99 %s,93 Z"
                .formatted(
                    centre - 11 * out,
                    centre - 6 * out,
                    centre + 7 * out,
                    centre + 13.5 * out,
                    centre + 11 * out,
                    centre - 4 * out,
                    centre - 11 * out));
    easel.paint(easel.mask(brushed(lid, 3.2), lid), (x, y) -> rgb(38, 26, 22));
    easel.paint(easel.mask(lid), (x, y) -> iris(x - centre - 0.6 * out, y - 87));
    float[][] shadow = Easel.blur(easel.mask(brushed(lid, 2)), 0.7);
    easel.glaze(shadow, 0.45, 0.45, 0.45);
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(rgb(255, 255, 255), 0.96));
    pen.fill(ellipse(centre - 3.6, 83, 2.2, 2.6));
    pen.setColor(Easel.colour(rgb(255, 255, 255), 0.45));
    pen.fill(ellipse(centre + 4, 91, 1.4, 1.2));
    pen.dispose();
  }

  private static double[] iris(double x, double y) {
    double radius = Math.sqrt(x * x + y * y);
    double angle = StrictMath.atan2(y, x);
    double fibres = Noise.cloudy(angle * 9 + 40, radius / 6, 3);
    double[] green = mix(rgb(120, 160, 66), rgb(222, 214, 110), fibres);
    green = times(green, 0.72 + 0.45 * step(-9, 9, y));
    green = mix(rgb(232, 190, 80), green, step(2, 7, radius));
    double pupil = distance(x, y, 0, 0, 3.4, 9);
    return mix(
        rgb(12, 10, 12),
        mix(green, rgb(50, 60, 26), step(9.5, 12, radius)),
        step(0.92, 1.06, pupil));
  }

  private void nose() {
    Shape nose =
        path(
            "M 97,101 C 100,99.4 108,99.4 111,101 C 111,105 106,108 104,109 "
                + "C 102,108 97,105 97,101 Z");
    easel.paint(
        easel.mask(nose), (x, y) -> mix(rgb(236, 150, 140), rgb(150, 76, 74), step(101, 109, y)));
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(rgb(70, 36, 34), 0.9));
    pen.fill(
        brushed(
            path(
                "M 104,109 L 104,114 M 104,114 C 101,119 94,119 91,116 "
                    + "M 104,114 C 107,119 114,119 117,116"),
            1.1));
    pen.fill(ellipse(100.2, 104.6, 1.3, 0.8));
    pen.fill(ellipse(107.8, 104.6, 1.3, 0.8));
    for (int i = 0; i < 6; i++) {
      pen.fill(ellipse(90 + 3.4 * (i % 3) - (i / 3), 110 + 3.4 * (i / 3), 0.55, 0.55));
      pen.fill(ellipse(118 - 3.4 * (i % 3) + (i / 3), 110 + 3.4 * (i / 3), 0.55, 0.55));
    }
    pen.dispose();
  }

  private void whiskers() {
    Graphics2D pen = easel.pen();
    double[][] tips = {{20, 92}, {14, 106}, {18, 121}, {28, 134}, {66, 60}, {73, 55}};
    double[][] roots = {{91, 109}, {89, 111}, {90, 114}, {93, 116}, {79, 74}, {83, 73}};
    for (int i = 0; i < tips.length; i++) {
      for (int side = 0; side < 2; side++) {
        double way = side == 0 ? 1 : -1;
        double rootX = AXIS - way * (AXIS - roots[i][0]);
        double tipX = AXIS - way * (AXIS - tips[i][0]) + 2 * side;
        double tipY = tips[i][1] - 3 * side + i % 2;
        pen.setColor(Easel.colour(rgb(255, 252, 246), i > 3 ? 0.6 : 0.92));
        pen.fill(Paths.hair(rootX, roots[i][1], tipX, tipY, way * (i > 3 ? -0.1 : 0.09), 1.15));
      }
    }
    pen.dispose();
  }
}
