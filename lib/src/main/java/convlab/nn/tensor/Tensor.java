package convlab.nn.tensor;

import convlab.array.Check;
import convlab.nn.gemm.Kernels;
import java.util.Arrays;

/**
 * A batch of N examples of shape C x H x W, single precision.
 *
 * <p>In memory the batch is cut into blocks of 32 examples that lie side by side, pixel by pixel:
 *
 * <pre>
 *   block 0                                   block 1
 *   [c 0][y 0][x 0][n 0 .. n 31] [x 1][n 0 .. n 31] ...   [c 0][y 0][x 0][n 32 .. n 63] ...
 * </pre>
 *
 * so an operation on one pixel is an operation on whole vectors for any picture size, a neighbour
 * is always 32 numbers away, and a block is already the panel that the matrix product wants. A
 * short last block is filled up; its extra lanes hold finite numbers nobody reads, and 0 in
 * gradients.
 */
public final class Tensor {
  public static final int LANES = Kernels.LANES;

  private final int batch;
  private final TensorShape shape;
  private final float[] values;

  /** A view of {@code values}, which may be longer than needed. */
  Tensor(int batch, TensorShape shape, float[] values) {
    this.batch = batch;
    this.shape = shape;
    this.values = values;
  }

  /** Zeros for {@code batch} examples. */
  public static Tensor zeros(int batch, TensorShape shape) {
    requireBatch(batch);
    return new Tensor(batch, shape, new float[length(batch, shape)]);
  }

  /**
   * A copy of numbers in the usual order, example by example, channel by channel, row by row.
   *
   * @throws IllegalArgumentException if {@code nchw} has not batch * C * H * W numbers
   */
  public static Tensor of(float[] nchw, int batch, TensorShape shape) {
    Check.given(nchw, "numbers", "an array");
    Tensor made = zeros(batch, shape);
    if (nchw.length != batch * shape.size()) {
      throw new IllegalArgumentException(
          nchw.length
              + " numbers do not fill "
              + batch
              + " examples of "
              + shape
              + "; give "
              + batch * shape.size());
    }
    for (int n = 0; n < batch; n++) {
      made.setExample(n, nchw, n * shape.size());
    }
    return made;
  }

  /** A copy of N x C x H x W numbers in the usual order. */
  public static Tensor of(float[] nchw, int batch, int channels, int height, int width) {
    return of(nchw, batch, TensorShape.of(channels, height, width));
  }

  private static void requireBatch(int batch) {
    if (batch < 1) {
      throw new IllegalArgumentException("batch " + batch + " is empty; give at least 1 example");
    }
  }

  /** Numbers in memory, with the filled-up last block. */
  public static int length(int batch, TensorShape shape) {
    Check.given(shape, "shape", "a TensorShape");
    long length = (batch - 1L + LANES) / LANES * LANES * shape.size();
    if (length > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          batch
              + " examples of "
              + shape
              + " are "
              + length
              + " numbers in memory, more than an array's "
              + Integer.MAX_VALUE
              + "; use a smaller batch or shape");
    }
    return (int) length;
  }

  /** N. */
  public int batch() {
    return batch;
  }

  /** C x H x W of each example. */
  public TensorShape shape() {
    return shape;
  }

  /** One number. Theta(1). */
  public float get(int n, int channel, int y, int x) {
    return values[index(n, channel, y, x)];
  }

  /** Sets one number. */
  public void set(int n, int channel, int y, int x, float value) {
    values[index(n, channel, y, x)] = value;
  }

  private void requireExample(int n) {
    if (n < 0 || n >= batch) {
      throw new IllegalArgumentException(
          "example " + n + " is outside the batch of " + batch + "; use 0.." + (batch - 1));
    }
  }

  private int index(int n, int channel, int y, int x) {
    requireExample(n);
    if (channel < 0
        || channel >= shape.channels()
        || y < 0
        || y >= shape.height()
        || x < 0
        || x >= shape.width()) {
      throw new IllegalArgumentException(
          "position "
              + channel
              + ", "
              + y
              + ", "
              + x
              + " is outside the shape "
              + shape
              + "; count from 0");
    }
    return lane(n) + ((channel * shape.height() + y) * shape.width() + x) * LANES;
  }

  /** Where example n's first number is; the next ones follow 32 apart. */
  private int lane(int n) {
    return n / LANES * blockSize() + n % LANES;
  }

  /** Writes example n from C H W numbers in the usual order that start at {@code offset}. */
  public void setExample(int n, float[] chw, int offset) {
    requireExample(n);
    Check.given(chw, "numbers", "an array");
    if (offset < 0 || offset > chw.length - shape.size()) {
      throw new IllegalArgumentException(
          "an array of "
              + chw.length
              + " holds no "
              + shape.size()
              + " numbers from place "
              + offset
              + "; give the whole example");
    }
    int at = lane(n);
    for (int i = 0; i < shape.size(); i++) {
      values[at + i * LANES] = chw[offset + i];
    }
  }

  /** Example n as C H W numbers in the usual order, a copy. */
  public float[] example(int n) {
    requireExample(n);
    float[] chw = new float[shape.size()];
    int at = lane(n);
    for (int i = 0; i < chw.length; i++) {
      chw[i] = values[at + i * LANES];
    }
    return chw;
  }

  /** All numbers in the usual order N x C x H x W, a copy. */
  public float[] toArray() {
    float[] nchw = new float[batch * shape.size()];
    for (int n = 0; n < batch; n++) {
      System.arraycopy(example(n), 0, nchw, n * shape.size(), shape.size());
    }
    return nchw;
  }

  /** One channel of one example as rows of pixels, a copy: a feature map to look at. */
  public double[][] channel(int n, int channel) {
    double[][] rows = new double[shape.height()][shape.width()];
    for (int y = 0; y < shape.height(); y++) {
      for (int x = 0; x < shape.width(); x++) {
        rows[y][x] = get(n, channel, y, x);
      }
    }
    return rows;
  }

  /** A copy with its own memory. */
  public Tensor copy() {
    return new Tensor(batch, shape, Arrays.copyOf(values, length(batch, shape)));
  }

  /** The same numbers under another shape of the same size; memory is shared. */
  public Tensor as(TensorShape other) {
    Check.given(other, "shape", "a TensorShape");
    if (other.size() != shape.size()) {
      throw new IllegalArgumentException(
          shape + " cannot be seen as " + other + "; give a shape of " + shape.size() + " numbers");
    }
    return new Tensor(batch, other, values);
  }

  public float[] values() {
    return values;
  }

  public int blocks() {
    return (batch + LANES - 1) / LANES;
  }

  /** Numbers in one block of 32 examples. */
  public int blockSize() {
    return shape.size() * LANES;
  }

  /** Numbers in all blocks. */
  public int length() {
    return blocks() * blockSize();
  }

  /** Sets the lanes of the last block that belong to no example to 0. */
  public void clearUnusedLanes() {
    int used = batch - (blocks() - 1) * LANES;
    for (int i = length() - blockSize(); used < LANES && i < length(); i += LANES) {
      Arrays.fill(values, i + used, i + LANES, 0);
    }
  }

  @Override
  public String toString() {
    return "Tensor " + batch + " x " + shape;
  }
}
