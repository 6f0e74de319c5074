package convlab.nn.layer;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.random.RandomGenerator;

/** C x H x W seen as a vector, channel by channel, row by row; nothing is moved. */
public final class Flatten implements Layer {
  private final Place place = new Place(this);

  @Override
  public String name() {
    return "flatten";
  }

  @Override
  public TensorShape build(TensorShape input, Initialiser initialiser, RandomGenerator random) {
    return place.take(input, TensorShape.vector(input.size()));
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    place.forward(x, run);
    return x.as(place.output());
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    return outputGradient.as(place.input());
  }
}
