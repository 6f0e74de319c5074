package convlab.data.drawing;

/** Smooth random texture: the same everywhere and always, made from a hash of grid points. */
final class Noise {
  private Noise() {}

  /** A number 0..1 for a grid point. */
  static double hash(int x, int y) {
    int h = x * 374761393 + y * 668265263;
    h = (h ^ h >>> 13) * 1274126177;
    h = (h ^ h >>> 15) * 1103515245;
    return ((h ^ h >>> 16) & 0xFFFFFF) / (double) 0x1000000;
  }

  /** Smooth values 0..1 with bumps of about one unit. */
  static double smooth(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double u = ease(x - left);
    double v = ease(y - top);
    double upper = hash(left, top) * (1 - u) + hash(left + 1, top) * u;
    double lower = hash(left, top + 1) * (1 - u) + hash(left + 1, top + 1) * u;
    return upper * (1 - v) + lower * v;
  }

  /** Bumps of one unit, a half, a quarter and so on: clouds, plaster, foliage; about 0..1. */
  static double cloudy(double x, double y, int octaves) {
    double sum = 0;
    double total = 0;
    double weight = 1;
    for (int i = 0; i < octaves; i++) {
      sum += weight * smooth(x + 17.3 * i, y - 9.1 * i);
      total += weight;
      weight *= 0.5;
      x *= 2;
      y *= 2;
    }
    return sum / total;
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }
}
