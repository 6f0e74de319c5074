package convlab.data.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;

/**
 * A picture being painted, three times finer than it will be. All places and lengths are in pixels
 * of the finished picture; colours are red, green, blue 0..255 in arrays.
 */
final class Easel {
  static final int FINE = 3;

  /** A number for each place. */
  interface Field {
    double at(double x, double y);
  }

  /** A colour for each place. */
  interface Tint {
    double[] at(double x, double y);
  }

  private final int rows;
  private final int columns;
  private final BufferedImage image;

  Easel(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    image = new BufferedImage(columns * FINE, rows * FINE, BufferedImage.TYPE_INT_RGB);
  }

  static double[] rgb(double red, double green, double blue) {
    return new double[] {red, green, blue};
  }

  static double[] mix(double[] a, double[] b, double t) {
    double share = Math.max(0, Math.min(1, t));
    double[] out = new double[3];
    for (int c = 0; c < 3; c++) {
      out[c] = a[c] + share * (b[c] - a[c]);
    }
    return out;
  }

  static double[] times(double[] a, double factor) {
    return new double[] {a[0] * factor, a[1] * factor, a[2] * factor};
  }

  /** 0 below low, 1 above high, smooth between. */
  static double step(double low, double high, double a) {
    double t = Math.max(0, Math.min(1, (a - low) / (high - low)));
    return t * t * (3 - 2 * t);
  }

  static Color colour(double[] rgb, double alpha) {
    return new Color(byteOf(rgb[0]), byteOf(rgb[1]), byteOf(rgb[2]), byteOf(255 * alpha));
  }

  private static int byteOf(double a) {
    return (int) Math.max(0, Math.min(255, Math.round(a)));
  }

  /** A pen for shapes straight on the picture. */
  Graphics2D pen() {
    return pen(image);
  }

  private static Graphics2D pen(BufferedImage on) {
    Graphics2D pen = on.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(FINE, FINE);
    return pen;
  }

  /** How much of each fine pixel a shape covers, 0..1. */
  float[][] mask(Shape... shapes) {
    BufferedImage grey =
        new BufferedImage(columns * FINE, rows * FINE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = pen(grey);
    pen.setColor(Color.WHITE);
    for (Shape shape : shapes) {
      pen.fill(shape);
    }
    pen.dispose();
    float[][] mask = new float[rows * FINE][columns * FINE];
    for (int y = 0; y < mask.length; y++) {
      for (int x = 0; x < mask[y].length; x++) {
        mask[y][x] = grey.getRaster().getSample(x, y, 0) / 255f;
      }
    }
    return mask;
  }

  /** Three running means in each direction, close to a Gaussian of this standard deviation. */
  static float[][] blur(float[][] field, double sigma) {
    int reach = Math.max(1, (int) Math.round(sigma * FINE));
    float[][] out = field;
    for (int pass = 0; pass < 3; pass++) {
      out = transposed(meanOfRows(transposed(meanOfRows(out, reach)), reach));
    }
    return out;
  }

  private static float[][] meanOfRows(float[][] field, int reach) {
    int width = field[0].length;
    float[][] out = new float[field.length][width];
    double[] upTo = new double[width + 1];
    for (int y = 0; y < field.length; y++) {
      for (int x = 0; x < width; x++) {
        upTo[x + 1] = upTo[x] + field[y][x];
      }
      for (int x = 0; x < width; x++) {
        int from = Math.max(0, x - reach);
        int to = Math.min(width, x + reach + 1);
        out[y][x] = (float) ((upTo[to] - upTo[from]) / (to - from));
      }
    }
    return out;
  }

  private static float[][] transposed(float[][] field) {
    float[][] out = new float[field[0].length][field.length];
    for (int y = 0; y < field.length; y++) {
      for (int x = 0; x < field[y].length; x++) {
        out[x][y] = field[y][x];
      }
    }
    return out;
  }

  /** A field of the size of the picture, from a formula. */
  float[][] field(Field formula) {
    float[][] out = new float[rows * FINE][columns * FINE];
    for (int y = 0; y < out.length; y++) {
      for (int x = 0; x < out[y].length; x++) {
        out[y][x] = (float) formula.at((x + 0.5) / FINE, (y + 0.5) / FINE);
      }
    }
    return out;
  }

  /** The value of a field at a place; the border goes on outside. */
  static double at(float[][] field, double x, double y) {
    int row = (int) Math.max(0, Math.min(field.length - 1, y * FINE));
    int column = (int) Math.max(0, Math.min(field[row].length - 1, x * FINE));
    return field[row][column];
  }

  /** Covers the picture with a tint where the mask says, in parts where the mask is between. */
  void paint(float[][] mask, Tint tint) {
    for (int y = 0; y < mask.length; y++) {
      for (int x = 0; x < mask[y].length; x++) {
        if (mask[y][x] > 0) {
          double[] fresh = tint.at((x + 0.5) / FINE, (y + 0.5) / FINE);
          set(x, y, mix(get(x, y), fresh, mask[y][x]));
        }
      }
    }
  }

  /** The same with the whole picture for a mask. */
  void paint(Tint tint) {
    paint(field((x, y) -> 1), tint);
  }

  /** Darkens or warms: multiplies the picture by a colour where the mask says. */
  void glaze(float[][] mask, double red, double green, double blue) {
    for (int y = 0; y < mask.length; y++) {
      for (int x = 0; x < mask[y].length; x++) {
        if (mask[y][x] > 0) {
          double[] old = get(x, y);
          double[] dark = {old[0] * red, old[1] * green, old[2] * blue};
          set(x, y, mix(old, dark, mask[y][x]));
        }
      }
    }
  }

  /** Puts everything painted so far out of focus. */
  void defocus(double sigma) {
    float[][][] planes = new float[3][][];
    for (int c = 0; c < 3; c++) {
      int plane = c;
      planes[c] = blur(field((x, y) -> get((int) (x * FINE), (int) (y * FINE))[plane]), sigma);
    }
    paint((x, y) -> rgb(at(planes[0], x, y), at(planes[1], x, y), at(planes[2], x, y)));
  }

  /** The colour of the picture at a place. */
  double[] look(double x, double y) {
    int row = (int) Math.max(0, Math.min(rows * FINE - 1, y * FINE));
    int column = (int) Math.max(0, Math.min(columns * FINE - 1, x * FINE));
    return get(column, row);
  }

  private double[] get(int column, int row) {
    int bits = image.getRGB(column, row);
    return rgb(bits >> 16 & 0xFF, bits >> 8 & 0xFF, bits & 0xFF);
  }

  private void set(int column, int row, double[] rgb) {
    image.setRGB(column, row, byteOf(rgb[0]) << 16 | byteOf(rgb[1]) << 8 | byteOf(rgb[2]));
  }

  /** The finished picture: the mean of each 3x3 fine pixels. */
  BufferedImage finished() {
    BufferedImage out = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        double[] sum = new double[3];
        for (int i = 0; i < FINE * FINE; i++) {
          double[] rgb = get(x * FINE + i % FINE, y * FINE + i / FINE);
          for (int c = 0; c < 3; c++) {
            sum[c] += rgb[c] / (FINE * FINE);
          }
        }
        out.setRGB(x, y, byteOf(sum[0]) << 16 | byteOf(sum[1]) << 8 | byteOf(sum[2]));
      }
    }
    return out;
  }
}
