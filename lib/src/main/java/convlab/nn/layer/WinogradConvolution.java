package convlab.nn.layer;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workers;

/**
 * 3x3 convolution with stride 1 in a quarter of the multiplications, by {@link Winograd}. The input
 * gradient is a convolution as well: of the output gradient, with kernels read backwards and
 * padding 2 - P.
 */
final class WinogradConvolution implements ConvolutionMethod {
  /** With fewer channels the transforms cost more than the multiplications they save. */
  static final int FEWEST_CHANNELS = 8;

  private static final float[] NO_BIAS = {};

  private final WinogradPass forward;
  private final WinogradPass adjoint;
  private final WinogradWeightGradient weights;

  WinogradConvolution(ConvolutionGeometry geometry) {
    TensorShape x = geometry.input();
    TensorShape y = geometry.output();
    int top = geometry.vertical().padding();
    int left = geometry.horizontal().padding();
    forward = new WinogradPass(x, y, top, left);
    int last = Winograd.KERNEL - 1;
    adjoint = new WinogradPass(y, x, last - top, last - left);
    weights = new WinogradWeightGradient(geometry);
  }

  /** True if it can be done this way and pays. */
  static boolean suits(ConvolutionGeometry geometry) {
    return possible(geometry)
        && geometry.input().channels() >= FEWEST_CHANNELS
        && geometry.output().channels() >= FEWEST_CHANNELS
        && geometry.output().height() >= Winograd.MADE
        && geometry.output().width() >= Winograd.MADE;
  }

  /** 3x3, stride and dilation 1, one group, at most two rows of padding. */
  static boolean possible(ConvolutionGeometry geometry) {
    return possible(geometry.vertical())
        && possible(geometry.horizontal())
        && geometry.options().groups() == 1;
  }

  private static boolean possible(Axis axis) {
    Axis plain = Axis.kernel(Winograd.KERNEL);
    return axis.padding() < Winograd.KERNEL && axis.withPadding(0).equals(plain);
  }

  @Override
  public void forward(
      float[] weight, float[] bias, Tensor x, Tensor y, boolean rectify, Workers workers) {
    forward.run(weight, false, bias, x, y, rectify, workers);
  }

  @Override
  public void forwardPooled(
      float[] weight, float[] bias, Tensor x, PairMaxPool pool, Workers workers) {
    forward.run(weight, false, bias, x, pool, workers);
  }

  @Override
  public void inputGradient(float[] weight, Tensor yGradient, Tensor xGradient, Workers workers) {
    adjoint.run(weight, true, NO_BIAS, yGradient, xGradient, false, workers);
  }

  @Override
  public void weightGradient(Tensor x, OutputGradient yGradient, float[] gradient, Run run) {
    weights.weights(x, yGradient.whole(run), gradient, run.workers());
  }
}
