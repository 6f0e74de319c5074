package convlab.data;

import convlab.data.DigitStyles.Knot;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Digits drawn by the course's own pen, for use where MNIST is not to be had. Each is one of
 * several ways to write the digit ({@link DigitStyles}), its points moved a little, bent, slanted,
 * stretched and turned, drawn with a pen of random width and pressure ({@link Pen}) and brought
 * into the frame as MNIST's were ({@link MnistRecipe}). They look handwritten but vary less than
 * people do: a figure measured on them is not a figure on MNIST.
 */
public final class StandInDigits {
  /** What {@link Digits#source()} says of them. */
  public static final String SOURCE = "stand-in digits";

  /** The pen draws at four times the final size. */
  private static final int FINER = 4;

  private static final int MARGIN = 8;
  private static final int SHEET = MnistRecipe.INK * FINER + 2 * MARGIN;
  private static final int STEPS = 10;

  private StandInDigits() {}

  /**
   * Draws a set of digits on all cores, about 10,000 a second. Digit i depends on the seed and i
   * alone: a longer set begins with the shorter one.
   *
   * @param count how many, at least 1
   * @param seed decides every digit; sets of different seeds have nothing in common
   * @return 28x28 pixels each, all ten digits about equally often
   * @throws IllegalArgumentException when count is below 1
   */
  public static Digits generate(int count, long seed) {
    if (count < 1) {
      throw new IllegalArgumentException(count + " digits make no set; ask for at least 1");
    }
    int area = MnistRecipe.SIZE * MnistRecipe.SIZE;
    byte[] pixels = new byte[Math.multiplyExact(count, area)];
    byte[] labels = new byte[count];
    IntStream.range(0, count)
        .parallel()
        .forEach(
            i -> {
              SplittableRandom random = new SplittableRandom(mix(seed, i));
              labels[i] = (byte) random.nextInt(10);
              copy(draw(labels[i], random), pixels, i * area);
            });
    return new Digits(pixels, labels, MnistRecipe.SIZE, MnistRecipe.SIZE, SOURCE, true);
  }

  /** Neighbouring seeds and indices must not give neighbouring streams. */
  private static long mix(long seed, int i) {
    return new SplittableRandom(seed).nextLong() + i * 0x9E3779B97F4A7C15L;
  }

  private static void copy(double[][] image, byte[] pixels, int at) {
    for (int y = 0; y < image.length; y++) {
      for (int x = 0; x < image[y].length; x++) {
        pixels[at + y * image[y].length + x] = (byte) Math.round(image[y][x]);
      }
    }
  }

  private static double[][] draw(int digit, SplittableRandom random) {
    DigitStyles.Style style = DigitStyles.choose(digit, random.nextDouble());
    Hand hand = new Hand(random);
    List<double[][]> curves = new ArrayList<>();
    for (List<Knot> stroke : style.strokes()) {
      curves.addAll(curves(stroke, hand));
    }
    double width = lineWidth(digit, random);
    return MnistRecipe.fit(ink(curves, width, random));
  }

  /** In pixels of the final picture; a lone stroke is scaled up more than a winding one. */
  private static double lineWidth(int digit, SplittableRandom random) {
    double usual = digit == 1 ? 2.55 : 2.2;
    double width = usual * StrictMath.exp(0.31 * random.nextGaussian());
    return Math.max(1.1, Math.min(2 * usual, width));
  }

  /** The smooth pieces of a stroke between corners, as points of a polygon. */
  private static List<double[][]> curves(List<Knot> stroke, Hand hand) {
    List<double[][]> curves = new ArrayList<>();
    List<double[]> piece = new ArrayList<>();
    for (Knot knot : stroke) {
      double[] point = hand.move(knot.x(), knot.y());
      piece.add(point);
      if (knot.corner()) {
        curves.add(smooth(piece));
        piece = new ArrayList<>(List.of(point));
      }
    }
    if (piece.size() > 1) {
      curves.add(smooth(piece));
    }
    return curves;
  }

  /** Catmull-Rom spline through the points, the ends doubled. */
  private static double[][] smooth(List<double[]> points) {
    int last = points.size() - 1;
    double[][] out = new double[last * STEPS + 1][];
    for (int i = 0; i < last; i++) {
      double[] before = points.get(Math.max(0, i - 1));
      double[] from = points.get(i);
      double[] to = points.get(i + 1);
      double[] after = points.get(Math.min(last, i + 2));
      for (int s = 0; s < STEPS; s++) {
        double t = (double) s / STEPS;
        out[i * STEPS + s] =
            new double[] {
              spline(before[0], from[0], to[0], after[0], t),
              spline(before[1], from[1], to[1], after[1], t)
            };
      }
    }
    out[last * STEPS] = points.get(last);
    return out;
  }

  private static double spline(double a, double b, double c, double d, double t) {
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }

  /** Draws the curves as large as the sheet allows, the line's own width included. */
  private static double[][] ink(List<double[][]> curves, double width, SplittableRandom random) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[][] curve : curves) {
      for (double[] point : curve) {
        for (int axis = 0; axis < 2; axis++) {
          low[axis] = Math.min(low[axis], point[axis]);
          high[axis] = Math.max(high[axis], point[axis]);
        }
      }
    }
    double room = MnistRecipe.INK * FINER - width * FINER;
    double scale = room / Math.max(0.2, Math.max(high[0] - low[0], high[1] - low[1]));
    double edge = MARGIN + width * FINER / 2;
    double[][] sheet = new double[SHEET][SHEET];
    Pen pen = new Pen(sheet, width * FINER / 2, 0.3 * FINER, random);
    for (double[][] curve : curves) {
      for (int i = 1; i < curve.length; i++) {
        pen.line(
            edge + (curve[i - 1][0] - low[0]) * scale,
            edge + (curve[i - 1][1] - low[1]) * scale,
            edge + (curve[i][0] - low[0]) * scale,
            edge + (curve[i][1] - low[1]) * scale);
      }
    }
    return sheet;
  }
}
