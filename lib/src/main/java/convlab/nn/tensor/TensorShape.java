package convlab.nn.tensor;

/**
 * The shape of one example: channels C, height H, width W. A vector of n numbers is n x 1 x 1, a
 * sequence has height 1.
 *
 * @param channels C, at least 1
 * @param height H, at least 1
 * @param width W, at least 1
 */
public record TensorShape(int channels, int height, int width) {

  /** Checks that no side is empty. */
  public TensorShape {
    if (channels < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "shape "
              + channels
              + "x"
              + height
              + "x"
              + width
              + " has an empty side; channels, height and width must be at least 1");
    }
    if ((double) channels * height * width > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "shape "
              + channels
              + "x"
              + height
              + "x"
              + width
              + " has more numbers than an int counts, "
              + Integer.MAX_VALUE
              + "; use smaller sides");
    }
  }

  /** C x H x W. */
  public static TensorShape of(int channels, int height, int width) {
    return new TensorShape(channels, height, width);
  }

  /** A vector of {@code size} numbers. */
  public static TensorShape vector(int size) {
    return new TensorShape(size, 1, 1);
  }

  /** H W. */
  public int pixels() {
    return height * width;
  }

  /** C H W, the numbers of one example. */
  public int size() {
    return channels * height * width;
  }

  /** True for n x 1 x 1. */
  public boolean isVector() {
    return height == 1 && width == 1;
  }

  /** "16x14x14", or "120" for a vector. */
  @Override
  public String toString() {
    return isVector() ? "" + channels : channels + "x" + height + "x" + width;
  }
}
