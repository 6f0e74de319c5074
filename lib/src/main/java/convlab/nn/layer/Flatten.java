package convlab.nn.layer;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.random.RandomGenerator;

/** C x H x W seen as a vector, channel by channel, row by row; nothing is moved. */
public final class Flatten implements Layer {
  private TensorShape shape;

  @Override
  public String name() {
    return "flatten";
  }

  @Override
  public TensorShape build(TensorShape input, Initialiser initialiser, RandomGenerator random) {
    shape = input;
    return TensorShape.vector(input.size());
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    return x.as(TensorShape.vector(shape.size()));
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    return outputGradient.as(shape);
  }
}
