package convlab.data.drawing;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
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
    comb(easel, lit, seed);
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

  /**
   * Hairs whose roots lie further along the growth come first, so that others cover them. Each hair
   * has random numbers of its own: one that falls just outside changes no other.
   */
  private void comb(Easel easel, Easel.Tint lit, long seed) {
    Rectangle2D box = Paths.bounds(outline);
    int count = (int) (box.getWidth() * box.getHeight() * density);
    Graphics2D pen = easel.pen();
    IntStream.range(0, count)
        .mapToObj(i -> root(box, new SplittableRandom(seed * 1_000_003 + i * 7_919L)))
        .filter(root -> outline.contains(root.x, root.y))
        .sorted((a, b) -> Double.compare(b.along, a.along))
        .forEach(root -> hair(pen, root, lit));
    pen.dispose();
  }

  /** Where a hair begins, how far along the growth that is, and its random numbers. */
  private record Root(double x, double y, double along, SplittableRandom random) {}

  private Root root(Rectangle2D box, SplittableRandom random) {
    double x = box.getX() + box.getWidth() * random.nextDouble();
    double y = box.getY() + box.getHeight() * random.nextDouble();
    double angle = flow.at(x, y);
    return new Root(x, y, x * StrictMath.cos(angle) + y * StrictMath.sin(angle), random);
  }

  private void hair(Graphics2D pen, Root root, Easel.Tint lit) {
    SplittableRandom random = root.random;
    double angle = flow.at(root.x, root.y) + 0.28 * random.nextGaussian();
    double reach = length * (0.6 + 0.8 * random.nextDouble());
    double toX = root.x + reach * StrictMath.cos(angle);
    double toY = root.y + reach * StrictMath.sin(angle);
    double tone = 1 + 0.15 * random.nextGaussian();
    if (random.nextInt(14) == 0) {
      tone += random.nextBoolean() ? 0.28 : -0.3;
    }
    pen.setColor(Easel.colour(Easel.times(lit.at(root.x, root.y), tone), 0.62));
    double bend = 0.18 * random.nextGaussian();
    pen.fill(Paths.hair(root.x, root.y, toX, toY, bend, 0.55 + 0.5 * random.nextDouble()));
  }
}
