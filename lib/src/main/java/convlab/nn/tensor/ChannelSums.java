package convlab.nn.tensor;

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
public record ChannelSums(double sum, double products) {
  /** Pixels summed in single precision before the sums move to double. */
  private static final int STRETCH = 32;

  /** Sums over channel {@code channel} of two tensors of the same shape. */
  public static ChannelSums of(Tensor a, Tensor x, int channel, float mean) {
    return of(a, 0, x, mean, channel);
  }

  private static ChannelSums of(Tensor a, float aMean, Tensor x, float xMean, int channel) {
    int plane = a.shape().pixels() * Tensor.LANES;
    double sum = 0;
    double products = 0;
    float[] lanes = new float[2 * Tensor.LANES];
    for (int block = 0; block < a.blocks(); block++) {
      int used = Math.min(Tensor.LANES, a.batch() - block * Tensor.LANES);
      int start = block * a.blockSize() + channel * plane;
      for (int from = start; from < start + plane; from += STRETCH * Tensor.LANES) {
        int to = Math.min(start + plane, from + STRETCH * Tensor.LANES);
        Arrays.fill(lanes, 0);
        KernelChoice.kernels().laneSums(a.values(), aMean, x.values(), xMean, from, to, lanes);
        for (int l = 0; l < used; l++) {
          sum += lanes[l];
          products += lanes[Tensor.LANES + l];
        }
      }
    }
    return new ChannelSums(sum, products);
  }

  /** Sum of one channel. */
  static double sum(Tensor a, int channel) {
    return of(a, a, channel, 0).sum;
  }

  /** Writes the sum of each channel, a bias's gradient; none for an empty array. */
  public static void all(Tensor a, float[] sums, Workers workers) {
    workers.run(
        sums.length,
        (from, to) -> {
          for (int channel = from; channel < to; channel++) {
            sums[channel] = (float) sum(a, channel);
          }
        });
  }

  /**
   * The sum of a channel and, as products, its squared distances from the mean, in one pass: the
   * distances are taken from the mean of a first stretch, which is near enough for single precision
   * even if all numbers are far from 0, and moved to the mean at the end.
   */
  public static ChannelSums centred(Tensor x, int channel) {
    int n = x.batch() * x.shape().pixels();
    float near = near(x, channel);
    ChannelSums fromNear = of(x, near, x, near, channel);
    double shift = fromNear.sum / n;
    double squares = fromNear.products - n * shift * shift;
    return new ChannelSums(n * (near + shift), Math.max(0, squares));
  }

  /** The mean of the first examples' first pixels. */
  private static float near(Tensor x, int channel) {
    int pixels = Math.min(STRETCH, x.shape().pixels());
    int used = Math.min(Tensor.LANES, x.batch());
    int start = channel * x.shape().pixels() * Tensor.LANES;
    double sum = 0;
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int l = 0; l < used; l++) {
        sum += x.values()[start + pixel * Tensor.LANES + l];
      }
    }
    return (float) (sum / ((double) pixels * used));
  }
}
