package convlab.nn.layer;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.random.RandomGenerator;

/** The input itself: the short branch of a skip. */
public final class Identity implements Layer {
  private final Place place = new Place(this);

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public TensorShape build(TensorShape input, Initialiser initialiser, RandomGenerator random) {
    return place.take(input, input);
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    place.forward(x, run);
    return x;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    return outputGradient;
  }
}
