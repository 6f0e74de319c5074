package convlab.data;

/**
 * Resizing in two passes, rows then columns, each new pixel a weighted mean of old ones. Shrinking
 * averages the area that the new pixel covers, so fine texture fades instead of turning into false
 * patterns (aliasing); enlarging uses the cubic of Keys (1981) with a = -0.5.
 */
final class Resize {
  private Resize() {}

  /** For each new pixel: the first old pixel it draws from and the weights from there on. */
  private record Taps(int[] first, double[][] weights) {}

  static double[][] area(double[][] picture, int height, int width) {
    double[][] tall = columns(picture, areaTaps(picture[0].length, width));
    return rows(tall, areaTaps(picture.length, height));
  }

  /** Area when an axis shrinks, cubic when it grows; cubic overshoot is clipped to 0..255. */
  static double[][] quality(double[][] picture, int height, int width) {
    double[][] wide = columns(picture, taps(picture[0].length, width));
    double[][] out = rows(wide, taps(picture.length, height));
    for (double[] row : out) {
      for (int x = 0; x < row.length; x++) {
        row[x] = Math.max(0, Math.min(255, row[x]));
      }
    }
    return out;
  }

  private static Taps taps(int from, int to) {
    return to > from ? cubicTaps(from, to) : areaTaps(from, to);
  }

  private static Taps areaTaps(int from, int to) {
    int[] first = new int[to];
    double[][] weights = new double[to][];
    double step = (double) from / to;
    for (int i = 0; i < to; i++) {
      double begin = i * step;
      double end = Math.min(from, begin + step);
      first[i] = (int) begin;
      weights[i] = new double[(int) Math.ceil(end - 1e-9) - first[i]];
      for (int k = 0; k < weights[i].length; k++) {
        int old = first[i] + k;
        weights[i][k] = (Math.min(end, old + 1) - Math.max(begin, old)) / step;
      }
    }
    return new Taps(first, weights);
  }

  /**
   * Four neighbours; at the border the nearest pixels are taken and the weights made to sum to 1.
   */
  private static Taps cubicTaps(int from, int to) {
    int[] first = new int[to];
    double[][] weights = new double[to][];
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * from / to - 0.5;
      int low = (int) Math.floor(centre) - 1;
      first[i] = Math.max(0, low);
      weights[i] = new double[Math.min(from - 1, low + 3) - first[i] + 1];
      for (int k = low; k < low + 4; k++) {
        int inside = Math.max(first[i], Math.min(first[i] + weights[i].length - 1, k));
        weights[i][inside - first[i]] += keys(Math.abs(centre - k));
      }
    }
    return new Taps(first, weights);
  }

  private static double keys(double d) {
    if (d < 1) {
      return (1.5 * d - 2.5) * d * d + 1;
    }
    return d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
  }

  private static double[][] columns(double[][] picture, Taps taps) {
    double[][] out = new double[picture.length][taps.first.length];
    for (int y = 0; y < picture.length; y++) {
      for (int x = 0; x < taps.first.length; x++) {
        double sum = 0;
        for (int k = 0; k < taps.weights[x].length; k++) {
          sum += taps.weights[x][k] * picture[y][taps.first[x] + k];
        }
        out[y][x] = sum;
      }
    }
    return out;
  }

  private static double[][] rows(double[][] picture, Taps taps) {
    double[][] out = new double[taps.first.length][picture[0].length];
    for (int y = 0; y < out.length; y++) {
      for (int k = 0; k < taps.weights[y].length; k++) {
        double[] row = picture[taps.first[y] + k];
        double weight = taps.weights[y][k];
        for (int x = 0; x < row.length; x++) {
          out[y][x] += weight * row[x];
        }
      }
    }
    return out;
  }
}
