package convlab.nn.layer;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.random.RandomGenerator;

/** One number a channel: pooling with a window as large as the picture. */
public final class GlobalPool implements Layer {
  private final boolean average;
  private final Place place = new Place(this);
  private Layer pooling;

  public GlobalPool(boolean average) {
    this.average = average;
  }

  @Override
  public String name() {
    return average ? "global average pooling" : "global max pooling";
  }

  @Override
  public TensorShape build(TensorShape in, Initialiser initialiser, RandomGenerator random) {
    Window all = Window.sideBySide(in.height(), in.width());
    pooling = average ? new AveragePool(all) : new MaxPool(all);
    return place.take(in, pooling.build(in, initialiser, random));
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    place.forward(x, run);
    return pooling.forward(x, run);
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    return pooling.backward(outputGradient, run);
  }
}
