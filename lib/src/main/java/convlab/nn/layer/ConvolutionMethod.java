package convlab.nn.layer;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.Workers;

/** How a convolution is computed: the three passes of one layer over whole batches. */
interface ConvolutionMethod {
  /**
   * {@code y[f] = bias[f] + sum over c, ky, kx of weight[f][c][ky][kx] * x[c]}, shifted.
   *
   * @param weight F x C/groups x K x K
   * @param bias F numbers or empty for zeros
   * @param rectify true stores max(0, y)
   */
  void forward(float[] weight, float[] bias, Tensor x, Tensor y, boolean rectify, Workers workers);

  /**
   * The same with a pooling behind, which takes each part of y as soon as it is there; y itself is
   * not written out.
   *
   * @param pool has been started for this batch
   */
  void forwardPooled(float[] weight, float[] bias, Tensor x, PairMaxPool pool, Workers workers);

  /** Gradient by the input from that by the output. */
  void inputGradient(float[] weight, Tensor yGradient, Tensor xGradient, Workers workers);

  /** Gradient by the weights, F x C/groups x K x K. */
  void weightGradient(Tensor x, OutputGradient yGradient, float[] gradient, Run run);

  /** The faster method for this geometry. */
  static ConvolutionMethod of(ConvolutionGeometry geometry) {
    return WinogradConvolution.suits(geometry)
        ? new WinogradConvolution(geometry)
        : new DirectConvolution(geometry);
  }
}
