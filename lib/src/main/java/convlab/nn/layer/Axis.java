package convlab.nn.layer;

/**
 * One direction, down or across, of a convolution or a pooling: position o of the output sees the
 * positions {@code o S - P + k D} of the input, for k below K; those outside the picture are zeros.
 *
 * @param kernel K, positions that are seen
 * @param stride S, steps between neighbouring outputs
 * @param padding P, zeros in front and behind
 * @param dilation D, steps between what is seen
 */
public record Axis(int kernel, int stride, int padding, int dilation) {

  /** K neighbours, stride 1, no padding. */
  static Axis kernel(int size) {
    return new Axis(size, 1, 0, 1);
  }

  Axis withStride(int steps) {
    return new Axis(kernel, steps, padding, dilation);
  }

  Axis withPadding(int zeros) {
    return new Axis(kernel, stride, zeros, dilation);
  }

  Axis withDilation(int steps) {
    return new Axis(kernel, stride, padding, steps);
  }

  /** The first position that output o sees; below 0 in the padding. */
  int start(int o) {
    return o * stride - padding;
  }

  /**
   * {@code (n + 2 P - D (K - 1) - 1) / S + 1}, rounded down; below 1 if the kernel does not fit.
   * The largest of settings are beyond an int, so that a caller can refuse them.
   */
  long outputs(int n) {
    return Math.floorDiv(padded(n) - span(), stride) + 1;
  }

  /** {@code (n - 1) S - 2 P + D (K - 1) + 1}: what n outputs were made of at least. */
  long inputs(int n) {
    return (n - 1L) * stride - 2L * padding + span();
  }

  /** n and the zeros on both sides. */
  long padded(int n) {
    return n + 2L * padding;
  }

  /** From the first position seen to the last, both counted. */
  private long span() {
    return dilation * (kernel - 1L) + 1;
  }

  /** "2" for equal numbers, else "2x3". */
  static String pair(int vertical, int horizontal) {
    return vertical == horizontal ? "" + vertical : vertical + "x" + horizontal;
  }
}
