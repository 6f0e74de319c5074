package convlab.nn.layer;

import convlab.array.Check;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;

/**
 * The one place of one layer in one network: which shapes go in and come out there, and how many
 * examples the last forward pass had. What does not belong to it is refused here, once for all
 * layers.
 */
final class Place {
  private final Layer layer;
  private TensorShape input;
  private TensorShape output;
  private int batch;

  Place(Layer layer) {
    this.layer = layer;
  }

  /**
   * Takes the place.
   *
   * @return the output's shape
   */
  TensorShape take(TensorShape in, TensorShape out) {
    if (input != null) {
      throw new IllegalArgumentException(
          layer.name() + " has its place in a network already; make a new layer for every place");
    }
    input = in;
    output = out;
    return out;
  }

  TensorShape input() {
    return input;
  }

  TensorShape output() {
    return output;
  }

  /** Before a forward pass. */
  void forward(Tensor x, Run run) {
    requireBuilt();
    Check.given(x, "batch", "a Tensor");
    requireRun(run);
    if (!x.shape().equals(input)) {
      throw new IllegalArgumentException(
          layer.name()
              + " was built for examples of "
              + input
              + ", not "
              + x.shape()
              + "; give it that shape");
    }
    started(x.batch());
  }

  /** A forward pass of a layer that another one feeds row by row. */
  void started(int examples) {
    batch = examples;
  }

  /** Before a backward pass. */
  void backward(Tensor outputGradient, Run run) {
    requireBuilt();
    Check.given(outputGradient, "gradient", "a Tensor");
    requireRun(run);
    if (batch == 0) {
      throw new IllegalStateException(
          layer.name() + " has no result to go back from; call forward first");
    }
    if (outputGradient.batch() != batch || !outputGradient.shape().equals(output)) {
      throw new IllegalArgumentException(
          layer.name()
              + " gave "
              + batch
              + " x "
              + output
              + " last, but the gradient is "
              + outputGradient.batch()
              + " x "
              + outputGradient.shape()
              + "; give backward the gradient of the last result");
    }
  }

  private static void requireRun(Run run) {
    Check.given(run, "run", "Run.TRAINING or Run.EVALUATION");
  }

  /** Before anything that only a layer in a network has. */
  void requireBuilt() {
    if (input == null) {
      throw new IllegalStateException(
          layer.name()
              + " is in no network yet; put it into Sequential.of(shape, initialiser, seed,"
              + " layers)");
    }
  }
}
