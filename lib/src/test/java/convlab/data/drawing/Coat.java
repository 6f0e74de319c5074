package convlab.data.drawing;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Fur on one part of an animal: the part is rounded and lit like a cushion, then covered with
 * thousands of short hairs that take their colour from what lies under their root.
 *
 * @param outline where the part is
 * @param colour its colour in full light
 * @param puff how far from the edge the part bends away from the eye, in pixels
 * @param flow the angle in which hairs grow at a place, in radians, 0 to the right, down positive
 * @param length of a hair, in pixels
 * @param density hairs per pixel of area
 */
record Coat(
    Shape outline,
    Easel.Tint colour,
    double puff,
    Easel.Field flow,
    double length,
    double density) {
  private static final double[] LIGHT = {-0.52, -0.58, 0.63};
  private static final double AMBIENT = 0.42;

  void paint(Easel easel, Easel.Field shade, long seed) {
    float[][] mask = easel.mask(outline);
    float[][] dome = Easel.blur(mask, puff / 2);
    Easel.Tint lit = (x, y) -> Easel.times(colour.at(x, y), light(dome, x, y) * shade.at(x, y));
    easel.paint(Easel.blur(mask, 0.5), lit);
    comb(easel, lit, new SplittableRandom(seed));
  }

  /** Lambert's law on the cushion whose height is the blurred outline. */
  private double light(float[][] dome, double x, double y) {
    double d = 1;
    double k = 1.3 * puff;
    double slopeX = (Easel.at(dome, x + d, y) - Easel.at(dome, x - d, y)) / (2 * d) * k;
    double slopeY = (Easel.at(dome, x, y + d) - Easel.at(dome, x, y - d)) / (2 * d) * k;
    double length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
    double cosine = (-slopeX * LIGHT[0] - slopeY * LIGHT[1] + LIGHT[2]) / length;
    return AMBIENT + 0.86 * Math.max(0, cosine);
  }

  /** Hairs whose roots lie further along the growth come first, so that others cover them. */
  private void comb(Easel easel, Easel.Tint lit, SplittableRandom random) {
    var box = outline.getBounds2D();
    int count = (int) (box.getWidth() * box.getHeight() * density);
    double[][] roots = new double[count][];
    for (int i = 0; i < count; i++) {
      double x = box.getX() + box.getWidth() * random.nextDouble();
      double y = box.getY() + box.getHeight() * random.nextDouble();
      roots[i] = new double[] {x, y};
    }
    Graphics2D pen = easel.pen();
    IntStream.range(0, count)
        .mapToObj(i -> roots[i])
        .filter(root -> outline.contains(root[0], root[1]))
        .sorted((a, b) -> Double.compare(along(b), along(a)))
        .forEach(root -> hair(pen, root, lit, random));
    pen.dispose();
  }

  private double along(double[] root) {
    double angle = flow.at(root[0], root[1]);
    return root[0] * StrictMath.cos(angle) + root[1] * StrictMath.sin(angle);
  }

  private void hair(Graphics2D pen, double[] root, Easel.Tint lit, SplittableRandom random) {
    double angle = flow.at(root[0], root[1]) + 0.28 * random.nextGaussian();
    double reach = length * (0.6 + 0.8 * random.nextDouble());
    double toX = root[0] + reach * StrictMath.cos(angle);
    double toY = root[1] + reach * StrictMath.sin(angle);
    double tone = 1 + 0.15 * random.nextGaussian();
    if (random.nextInt(14) == 0) {
      tone += random.nextBoolean() ? 0.28 : -0.3;
    }
    pen.setColor(Easel.colour(Easel.times(lit.at(root[0], root[1]), tone), 0.62));
    double bend = 0.18 * random.nextGaussian();
    pen.fill(Paths.hair(root[0], root[1], toX, toY, bend, 0.55 + 0.5 * random.nextDouble()));
  }
}
