package convlab.nn;

/** Convolution as it is defined, for every kernel, stride, dilation and group. */
final class DirectConvolution implements ConvolutionMethod {
  private static final float[] NO_BIAS = {};

  private final ConvolutionPasses passes;
  private final ConvolutionWeightGradient weights;

  DirectConvolution(ConvolutionGeometry geometry) {
    passes = new ConvolutionPasses(geometry);
    weights = new ConvolutionWeightGradient(geometry);
  }

  @Override
  public void forward(
      float[] weight, float[] bias, Tensor x, Tensor y, boolean rectify, Workers workers) {
    passes.forward(weight, bias, x, y, rectify, workers);
  }

  @Override
  public void inputGradient(float[] weight, Tensor yGradient, Tensor xGradient, Workers workers) {
    passes.adjoint(weight, NO_BIAS, yGradient, xGradient, false, workers);
  }

  @Override
  public void weightGradient(Tensor x, Tensor yGradient, float[] gradient, Workers workers) {
    weights.weights(x, yGradient, gradient, workers);
  }
}
