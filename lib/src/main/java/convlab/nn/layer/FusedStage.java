package convlab.nn.layer;

import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.random.RandomGenerator;

/**
 * A layer, the ReLU behind it and perhaps a 2x2 max pooling as one step. The ReLU is done when the
 * pooling, or without one the layer, stores its result, and its backward pass together with the
 * pooling's: no pass over memory is its own. The layers must have been built.
 */
final class FusedStage implements Layer {
  private final Rectifiable layer;
  private final PairMaxPool pool;

  /** Without pooling, the rectified result: where it is above 0, gradients pass. */
  private Tensor rectified;

  /**
   * The stage.
   *
   * @param pool null if none follows
   */
  FusedStage(Rectifiable layer, PairMaxPool pool) {
    this.layer = layer;
    this.pool = pool;
  }

  @Override
  public String name() {
    return layer.name() + " + ReLU" + (pool == null ? "" : " + " + pool.name());
  }

  @Override
  public TensorShape build(TensorShape input, Initialiser initialiser, RandomGenerator random) {
    TensorShape shape = layer.build(input, initialiser, random);
    return pool == null ? shape : pool.build(shape, initialiser, random);
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    if (pool != null) {
      return layer instanceof Convolution convolution
          ? convolution.forwardPooled(x, pool, run)
          : pool.forward(layer.forward(x, run), run, 0);
    }
    rectified = layer.forwardRectified(x, run);
    return rectified;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    throughRelu(outputGradient, run);
    if (pool != null && layer instanceof Convolution convolution) {
      return convolution.backward(pool.unpooled(outputGradient), run);
    }
    return layer.backward(throughPool(outputGradient, run), run);
  }

  @Override
  public void backwardParameters(Tensor outputGradient, Run run) {
    throughRelu(outputGradient, run);
    if (pool != null && layer instanceof Convolution convolution) {
      convolution.backwardParameters(pool.unpooled(outputGradient), run);
    } else {
      layer.backwardParameters(throughPool(outputGradient, run), run);
    }
  }

  /** In place; behind a pooling there is a quarter of the numbers to look at. */
  private void throughRelu(Tensor outputGradient, Run run) {
    Relu.stop(outputGradient, pool == null ? rectified : pool.output(), run);
  }

  private Tensor throughPool(Tensor outputGradient, Run run) {
    return pool == null ? outputGradient : pool.backward(outputGradient, run);
  }

  @Override
  public java.util.List<Parameter> parameters() {
    return layer.parameters();
  }

  @Override
  public java.util.List<Parameter> statistics() {
    return layer.statistics();
  }

  @Override
  public long multiplications() {
    return layer.multiplications();
  }
}
