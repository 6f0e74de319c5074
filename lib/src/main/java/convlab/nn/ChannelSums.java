package convlab.nn;

import convlab.nn.gemm.KernelChoice;
import java.util.Arrays;

/**
 * Sums over all examples and pixels of one channel, with or without a second factor. Stretches of
 * pixels are summed lane by lane in single precision, the stretches in double, so that long sums
 * stay exact; lanes that belong to no example are left out.
 *
 * @param sum of a
 * @param products sum of a times (x - mean)
 */
record ChannelSums(double sum, double products) {
  /** Pixels summed in single precision before the sums move to double. */
  private static final int STRETCH = 64;

  /** Sums over channel {@code channel} of two tensors of the same shape. */
  static ChannelSums of(Tensor a, Tensor x, int channel, float mean) {
    int plane = a.shape().pixels() * Tensor.LANES;
    double[] totals = new double[2];
    float[] lanes = new float[2 * Tensor.LANES];
    for (int block = 0; block < a.blocks(); block++) {
      int used = Math.min(Tensor.LANES, a.batch() - block * Tensor.LANES);
      int start = block * a.blockSize() + channel * plane;
      for (int from = start; from < start + plane; from += STRETCH * Tensor.LANES) {
        int to = Math.min(start + plane, from + STRETCH * Tensor.LANES);
        Arrays.fill(lanes, 0);
        KernelChoice.kernels().laneSums(a.values(), x.values(), from, to, mean, lanes);
        for (int l = 0; l < used; l++) {
          totals[0] += lanes[l];
          totals[1] += lanes[Tensor.LANES + l];
        }
      }
    }
    return new ChannelSums(totals[0], totals[1]);
  }

  /** Sum of one channel. */
  static double sum(Tensor a, int channel) {
    return of(a, a, channel, 0).sum;
  }

  /** Writes the sum of each channel, a bias's gradient; none for an empty array. */
  static void all(Tensor a, float[] sums, Workers workers) {
    workers.run(
        sums.length,
        (from, to) -> {
          for (int channel = from; channel < to; channel++) {
            sums[channel] = (float) sum(a, channel);
          }
        });
  }

  /** Sum of squared distances from the mean of the n numbers of a channel. */
  static double squares(Tensor x, int channel, double mean, int n) {
    float rounded = (float) mean;
    ChannelSums sums = of(x, x, channel, rounded);
    return Math.max(0, sums.products - rounded * (sums.sum - n * (double) rounded));
  }
}
