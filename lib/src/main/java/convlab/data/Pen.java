package convlab.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A felt pen on paper, seen by a bilevel scanner like the one behind MNIST: every pixel of the
 * sheet is ink or it is not, edges are ragged, and the line swells and thins with the pressure.
 */
final class Pen {
  private static final double INK = 255;

  private final double[][] sheet;
  private final double radius;
  private final double roughness;
  private final SplittableRandom random;
  private double pressure = 1;
  private double drift;

  /**
   * @param sheet rows of pixels to draw on, 0 for paper
   * @param radius half the width of the line, in pixels
   * @param roughness how far the edge frays, in pixels
   * @param random decides pressure and fraying
   */
  Pen(double[][] sheet, double radius, double roughness, SplittableRandom random) {
    this.sheet = sheet;
    this.radius = radius;
    this.roughness = roughness;
    this.random = random;
  }

  /** Draws a straight piece; the pressure wanders slowly from one to the next. */
  void line(double fromX, double fromY, double toX, double toY) {
    double length = Math.sqrt(square(toX - fromX) + square(toY - fromY));
    int steps = (int) Math.ceil(length / Math.max(0.7, radius / 4)) + 1;
    for (int i = 0; i < steps; i++) {
      drift = 0.9 * drift + 0.012 * (random.nextDouble() - 0.5);
      pressure = Math.max(0.75, Math.min(1.25, pressure + drift + 0.02 * (1 - pressure)));
      double t = (i + 0.5) / steps;
      double ragged = roughness * (random.nextDouble() - 0.5);
      dot(fromX + t * (toX - fromX), fromY + t * (toY - fromY), radius * pressure + ragged);
    }
  }

  private void dot(double x, double y, double r) {
    int top = Math.max(0, (int) Math.ceil(y - r));
    int bottom = Math.min(sheet.length - 1, (int) Math.floor(y + r));
    for (int row = top; row <= bottom; row++) {
      double half = Math.sqrt(Math.max(0, r * r - square(row - y)));
      int left = Math.max(0, (int) Math.ceil(x - half));
      int right = Math.min(sheet[row].length - 1, (int) Math.floor(x + half));
      if (left <= right) {
        Arrays.fill(sheet[row], left, right + 1, INK);
      }
    }
  }

  private static double square(double a) {
    return a * a;
  }
}
