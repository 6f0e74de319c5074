package convlab.widget;

/** Puts ink on paper; the browser's pad does the same with its canvas (pad-paper.js). */
final class SketchPen {
  /**
   * How far apart the three taps 1/4, 1/2, 1/4 lie in each pass: together a sigma of 4.3 pixels.
   */
  private static final int[] SPREADS = {4, 4, 2, 1};

  private SketchPen() {}

  /** A line with round ends; its edge fades over one pixel. Where lines cross the darker counts. */
  static void line(double[][] ink, double[] from, double[] to, double radius) {
    int top = first(Math.min(from[1], to[1]) - radius);
    int bottom = last(Math.max(from[1], to[1]) + radius, ink.length);
    int left = first(Math.min(from[0], to[0]) - radius);
    int right = last(Math.max(from[0], to[0]) + radius, ink[0].length);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double covered = radius + 0.5 - distance(x + 0.5, y + 0.5, from, to);
        ink[y][x] = Math.max(ink[y][x], Math.min(1, covered));
      }
    }
  }

  private static int first(double edge) {
    return Math.max(0, (int) Math.floor(edge) - 1);
  }

  private static int last(double edge, int size) {
    return Math.min(size - 1, (int) Math.ceil(edge) + 1);
  }

  /** From a point to the nearest point of the line between two others. */
  private static double distance(double x, double y, double[] from, double[] to) {
    double alongX = to[0] - from[0];
    double alongY = to[1] - from[1];
    double square = alongX * alongX + alongY * alongY;
    double at = square == 0 ? 0 : ((x - from[0]) * alongX + (y - from[1]) * alongY) / square;
    double part = Math.max(0, Math.min(1, at));
    double awayX = x - from[0] - part * alongX;
    double awayY = y - from[1] - part * alongY;
    return Math.sqrt(awayX * awayX + awayY * awayY);
  }

  /** Blurs rows and columns; beyond the edge there is no ink. */
  static double[][] blurred(double[][] ink) {
    double[][] now = ink;
    for (int spread : SPREADS) {
      now = spread(now, 0, spread);
      now = spread(now, spread, 0);
    }
    return now;
  }

  private static double[][] spread(double[][] ink, int down, int right) {
    double[][] out = new double[ink.length][ink[0].length];
    for (int y = 0; y < out.length; y++) {
      for (int x = 0; x < out[y].length; x++) {
        out[y][x] =
            at(ink, y, x) / 2 + at(ink, y - down, x - right) / 4 + at(ink, y + down, x + right) / 4;
      }
    }
    return out;
  }

  private static double at(double[][] ink, int y, int x) {
    boolean inside = y >= 0 && y < ink.length && x >= 0 && x < ink[y].length;
    return inside ? ink[y][x] : 0;
  }
}
