package convlab.data;

/**
 * How MNIST's digits were brought to one size and place: the ink is scaled to fit 20x20 pixels with
 * its proportions kept, which turns black and white into greys, and laid into 28x28 so that its
 * centre of mass is in the middle. A network trained on MNIST expects drawings treated the same.
 *
 * <p>Source: LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document
 * recognition" (1998), section III.A.
 */
public final class MnistRecipe {
  /** Height and width of the result. */
  public static final int SIZE = 28;

  /** Height and width of the box that the ink fits into. */
  public static final int INK = 20;

  private MnistRecipe() {}

  /**
   * Fits a drawing of any size. Scaling averages the area under each new pixel.
   *
   * @param drawing rows of equal length; 0 is paper, 255 full ink
   * @return 28x28, 0..255; all 0 when the drawing has no ink
   * @throws IllegalArgumentException when the drawing is empty or its rows differ in length
   */
  public static double[][] fit(double[][] drawing) {
    Shapes.height(drawing);
    Box box = Box.ofInk(drawing);
    if (box == null) {
      return new double[SIZE][SIZE];
    }
    double scale = (double) INK / Math.max(box.height(), box.width());
    int height = Math.max(1, (int) Math.round(box.height() * scale));
    int width = Math.max(1, (int) Math.round(box.width() * scale));
    return centred(Resize.area(box.cut(drawing), height, width));
  }

  /** Moves by whole pixels, as MNIST's authors did, so that no grey is smeared again. */
  private static double[][] centred(double[][] ink) {
    double mass = 0;
    double momentX = 0;
    double momentY = 0;
    for (int y = 0; y < ink.length; y++) {
      for (int x = 0; x < ink[y].length; x++) {
        mass += ink[y][x];
        momentX += ink[y][x] * x;
        momentY += ink[y][x] * y;
      }
    }
    double middle = (SIZE - 1) / 2.0;
    int down = within(middle - momentY / mass, SIZE - ink.length);
    int right = within(middle - momentX / mass, SIZE - ink[0].length);
    double[][] out = new double[SIZE][SIZE];
    for (int y = 0; y < ink.length; y++) {
      System.arraycopy(ink[y], 0, out[y + down], right, ink[y].length);
    }
    return out;
  }

  private static int within(double shift, int most) {
    return (int) Math.max(0, Math.min(most, Math.round(shift)));
  }

  /** The smallest box around the ink; bottom and right are the first row and column outside. */
  private record Box(int top, int left, int bottom, int right) {
    static Box ofInk(double[][] drawing) {
      int top = Integer.MAX_VALUE;
      int left = Integer.MAX_VALUE;
      int bottom = 0;
      int right = 0;
      for (int y = 0; y < drawing.length; y++) {
        for (int x = 0; x < drawing[y].length; x++) {
          if (drawing[y][x] > 0) {
            top = Math.min(top, y);
            left = Math.min(left, x);
            bottom = y + 1;
            right = Math.max(right, x + 1);
          }
        }
      }
      return bottom == 0 ? null : new Box(top, left, bottom, right);
    }

    int height() {
      return bottom - top;
    }

    int width() {
      return right - left;
    }

    double[][] cut(double[][] drawing) {
      double[][] out = new double[height()][];
      for (int y = 0; y < out.length; y++) {
        out[y] = java.util.Arrays.copyOfRange(drawing[top + y], left, right);
      }
      return out;
    }
  }
}
