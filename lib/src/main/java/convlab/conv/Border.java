package convlab.conv;

import convlab.array.Check;

/**
 * What a window sees beyond the edge of its input. A border kind is index arithmetic: it says which
 * pixel stands in for the one at index {@code i} when {@code i} lies outside {@code 0..n-1}. Shown
 * for the signal {@code a b c d}:
 *
 * <pre>
 *              seen to the left | signal  | to the right    numpy.pad   scipy.ndimage  PyTorch
 *  ZERO                 0 0 0 0 | a b c d | 0 0 0 0         constant    constant       zeros
 *  CONSTANT             v v v v | a b c d | v v v v         constant    constant       constant
 *  REPLICATE            a a a a | a b c d | d d d d         edge        nearest        replicate
 *  SYMMETRIC            d c b a | a b c d | d c b a         symmetric   reflect        -
 *  REFLECT              c d c b | a b c d | c b a b         reflect     mirror         reflect
 *  CIRCULAR             a b c d | a b c d | a b c d         wrap        wrap           circular
 * </pre>
 *
 * The word "reflect" means SYMMETRIC in ndimage and REFLECT in NumPy and PyTorch. The patterns go
 * on for any distance, as in NumPy; PyTorch refuses more than one turn.
 */
public enum Border {
  /** Zeros: darkens the edge of an average, and draws a frame with an edge kernel. */
  ZERO,
  /** One number given by the caller, zero until given. */
  CONSTANT,
  /** The edge pixel again and again. */
  REPLICATE,
  /** Mirrored on the edge, the edge pixel repeated. */
  SYMMETRIC,
  /** Mirrored on the edge pixel, which is not repeated. */
  REFLECT,
  /** The other end of the input: it is taken as one period. */
  CIRCULAR;

  /** What {@link #index} answers where no pixel stands in and the border's constant is seen. */
  public static final int OUTSIDE = -1;

  /**
   * The index of the pixel that is seen at index {@code i}.
   *
   * @param i any index, also negative or beyond the end
   * @param n the input's length, at least 1
   * @return an index 0..n-1, or {@link #OUTSIDE} for ZERO and CONSTANT beyond the edge
   * @throws IllegalArgumentException if {@code n} is below 1
   */
  public int index(int i, int n) {
    Check.atLeast(n, 1, "input length");
    if (0 <= i && i < n) {
      return i;
    }
    return switch (this) {
      case ZERO, CONSTANT -> OUTSIDE;
      case REPLICATE -> i < 0 ? 0 : n - 1;
      case SYMMETRIC -> fold(i, n, 2L * n, 1);
      case REFLECT -> n == 1 ? 0 : fold(i, n, 2L * n - 2, 0);
      case CIRCULAR -> Math.floorMod(i, n);
    };
  }

  /** Both mirrors repeat after one way there and back; on the way back they count downwards. */
  private static int fold(int i, int n, long period, int repeatedEdge) {
    long phase = Math.floorMod((long) i, period);
    return (int) (phase < n ? phase : period - repeatedEdge - phase);
  }

  /**
   * Pads a signal by {@code margin} on both sides; CONSTANT pads with 0.
   *
   * @param x (N)
   * @param margin at least 0
   * @return (N + 2 margin), new
   * @throws IllegalArgumentException if x is null or empty or the margin negative
   */
  public double[] pad(double[] x, int margin) {
    Check.signal(x, "signal");
    return Padded.of(x, 1, Slide.pad(margin).border(this));
  }

  /**
   * Pads a picture by {@code margin} on all four sides; CONSTANT pads with 0.
   *
   * @param image (H,W)
   * @param margin at least 0
   * @return (H + 2 margin, W + 2 margin), new
   * @throws IllegalArgumentException if image is null, empty or ragged or the margin negative
   */
  public double[][] pad(double[][] image, int margin) {
    return pad(image, new Padding(margin, margin), new Padding(margin, margin), 0);
  }

  /**
   * Pads each side of a picture by its own amount.
   *
   * @param image (H,W)
   * @param rows rows added above and below
   * @param columns columns added left and right
   * @param constant the number that CONSTANT shows; other kinds ignore it
   * @return (H + rows.total(), W + columns.total()), new
   * @throws IllegalArgumentException if image is null, empty or ragged
   */
  public double[][] pad(double[][] image, Padding rows, Padding columns, double constant) {
    Check.picture(image, "image");
    return Padded.of(image, 1, 1, slide(rows, constant), slide(columns, constant));
  }

  private Slide slide(Padding padding, double constant) {
    Check.that(padding != null, "padding is null; use Padding.NONE");
    Slide slide = Slide.pad(padding.before(), padding.after()).border(this);
    return this == CONSTANT ? slide.constant(constant) : slide;
  }
}
