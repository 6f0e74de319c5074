package convlab.nn.layer;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.Workers;

/** Convolution as it is defined, for every kernel, stride, dilation and group. */
final class DirectConvolution implements ConvolutionMethod {
  private static final float[] NO_BIAS = {};

  private final ConvolutionPasses passes;
  private final ConvolutionWeightGradient weights;

  /** For few channels; else null. */
  private final RowWeightGradient byRows;

  DirectConvolution(ConvolutionGeometry geometry) {
    passes = new ConvolutionPasses(geometry);
    weights = new ConvolutionWeightGradient(geometry);
    byRows = RowWeightGradient.suits(geometry) ? new RowWeightGradient(geometry) : null;
  }

  @Override
  public void forward(
      float[] weight, float[] bias, Tensor x, Tensor y, boolean rectify, Workers workers) {
    passes.forward(weight, bias, x, y, rectify, workers);
  }

  @Override
  public void forwardPooled(
      float[] weight, float[] bias, Tensor x, PairMaxPool pool, Workers workers) {
    passes.forwardPooled(weight, bias, x, pool, workers);
  }

  @Override
  public void inputGradient(float[] weight, Tensor yGradient, Tensor xGradient, Workers workers) {
    passes.adjoint(weight, NO_BIAS, yGradient, xGradient, false, workers);
  }

  @Override
  public void weightGradient(Tensor x, OutputGradient yGradient, float[] gradient, Run run) {
    if (byRows != null) {
      byRows.weights(x, yGradient, gradient, run.workers());
    } else {
      weights.weights(x, yGradient.whole(run), gradient, run.workers());
    }
  }
}
