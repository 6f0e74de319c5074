package convlab.nn.layer;

import convlab.nn.tensor.Tensor;

/**
 * The gradient by a layer's output, at hand as a whole or row by row: a pooling behind the layer
 * makes it out of a quarter of the numbers, and a layer that needs it only once need not have it
 * written out.
 */
interface OutputGradient {
  /** All of it; valid until the next batch. */
  Tensor whole(Run run);

  /** A tensor whose channels have the same sums: the smallest at hand. */
  Tensor sameSums();

  /**
   * Writes two rows of some filters for a block of 32 examples, filter by filter: {@code strip[f][y
   * - row][x][n]}, zeros for a row below the last.
   *
   * @param row an even one
   */
  void twoRows(int block, int filter, int filters, int row, float[] strip);

  /** The gradient {@code tensor}, written out already. */
  static OutputGradient of(Tensor tensor) {
    return new OutputGradient() {
      @Override
      public Tensor whole(Run run) {
        return tensor;
      }

      @Override
      public Tensor sameSums() {
        return tensor;
      }

      @Override
      public void twoRows(int block, int filter, int filters, int row, float[] strip) {
        int rowSize = tensor.shape().width() * Tensor.LANES;
        int there = Math.min(2, tensor.shape().height() - row) * rowSize;
        for (int f = 0; f < filters; f++) {
          int plane = (filter + f) * tensor.shape().pixels() * Tensor.LANES;
          int from = block * tensor.blockSize() + plane + row * rowSize;
          System.arraycopy(tensor.values(), from, strip, f * 2 * rowSize, there);
          java.util.Arrays.fill(strip, f * 2 * rowSize + there, (f + 1) * 2 * rowSize, 0);
        }
      }
    };
  }
}
