package convlab.data;

/**
 * How a byte 0..255 becomes a number that a network reads. The ranges differ only in scale and
 * offset, yet training is sensitive to them: each lesson says which one it uses.
 */
public enum PixelRange {
  /** Paper is 0, full ink is 1. */
  ZERO_TO_ONE(1, 0),
  /** Paper is -1, full ink is 1. */
  MINUS_ONE_TO_ONE(2, -1),
  /** x / 255 - 0.5: paper is -0.5, full ink is 0.5. */
  CENTRED(1, -0.5);

  private final double span;
  private final double offset;

  PixelRange(double span, double offset) {
    this.span = span;
    this.offset = offset;
  }

  /**
   * Converts one grey value.
   *
   * @param grey 0..255; values outside are not clipped
   * @return the value in this range
   */
  public float of(double grey) {
    return (float) scaled(grey);
  }

  /**
   * Converts a grey picture, such as one returned by {@link Digits#image(int)}.
   *
   * @param grey rows of pixels, 0..255; not changed
   * @return a new array of the same shape
   * @throws IllegalArgumentException if the picture is empty or ragged
   */
  public double[][] of(double[][] grey) {
    Shapes.height(grey);
    double[][] out = new double[grey.length][];
    for (int y = 0; y < grey.length; y++) {
      out[y] = new double[grey[y].length];
      for (int x = 0; x < grey[y].length; x++) {
        out[y][x] = scaled(grey[y][x]);
      }
    }
    return out;
  }

  private double scaled(double grey) {
    return grey * span / 255 + offset;
  }
}
