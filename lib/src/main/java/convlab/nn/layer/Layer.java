package convlab.nn.layer;

import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One step of a network. A layer owns the memory of its results: what {@code forward} and {@code
 * backward} return is overwritten by the next call, and one layer object serves one place in one
 * network at a time.
 */
public interface Layer {

  /** "convolution 6 3x3 padding 1": what it is, in the words of the lessons. */
  String name();

  /**
   * Makes the layer fit its input: checks the shape, allocates and initialises the parameters.
   * Called once, by the network.
   *
   * @return the shape of one example behind this layer
   * @throws IllegalArgumentException if the layer cannot take this input; the text names both
   *     shapes and the fix
   */
  TensorShape build(TensorShape input, Initialiser initialiser, RandomGenerator random);

  /** The result for a batch. In training, what {@code backward} needs is kept. */
  Tensor forward(Tensor x, Run run);

  /**
   * Gradients of the loss: writes those of the parameters, returns that of the last input.
   *
   * @param outputGradient gradient by the last result, same shape; its memory may be overwritten
   */
  Tensor backward(Tensor outputGradient, Run run);

  /** Backward without the input's gradient, which nobody needs in a network's first layer. */
  default void backwardParameters(Tensor outputGradient, Run run) {
    backward(outputGradient, run);
  }

  /** What the optimiser trains, weight before bias; empty for most layers. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** What is kept but not trained: running statistics. */
  default List<Parameter> statistics() {
    return List.of();
  }

  /** Multiplications of one forward pass of one example, biases and activations not counted. */
  default long multiplications() {
    return 0;
  }
}
