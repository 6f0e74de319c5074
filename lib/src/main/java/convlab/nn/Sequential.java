package convlab.nn;

import convlab.array.Check;
import convlab.nn.layer.Chain;
import convlab.nn.layer.Concatenate;
import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Layer;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A network: layers one after the other, built for one input shape. Parameters are named as in
 * PyTorch's Sequential, by the layer's position: {@code 0.weight}, {@code 0.bias}, {@code
 * 3.weight}...
 */
public final class Sequential {
  private final TensorShape inputShape;
  private final TensorShape outputShape;
  private final Chain chain;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Parameter> statistics = new LinkedHashMap<>();

  /** Of a chain that is built. */
  private Sequential(TensorShape input, TensorShape output, Chain chain) {
    this.inputShape = input;
    this.outputShape = output;
    this.chain = chain;
    collect("", chain);
  }

  /**
   * Builds a network; the same seed gives the same weights.
   *
   * @throws IllegalArgumentException if a layer cannot take what the one before it gives; the text
   *     names the layer, both shapes and the fix
   */
  public static Sequential of(
      TensorShape input, Initialiser initialiser, long seed, Layer... layers) {
    Check.given(input, "input", "the TensorShape of one example");
    Check.given(initialiser, "initialiser", "one of Initialiser");
    Chain chain = new Chain(Layers.list(layers));
    return new Sequential(
        input, chain.build(input, initialiser, new SplittableRandom(seed)), chain);
  }

  /**
   * This network, layers and weights shared, with every layer run alone, without fused stages: the
   * reference for tests.
   */
  public Sequential layerByLayer() {
    return new Sequential(inputShape, outputShape, chain.layerByLayer());
  }

  private void collect(String prefix, Layer layer) {
    List<Layer> children = List.of();
    if (layer instanceof Chain inner) {
      children = inner.layers();
    } else if (layer instanceof Concatenate inner) {
      children = inner.branches();
    } else {
      layer.parameters().forEach(p -> parameters.put(prefix + p.name(), p));
      layer.statistics().forEach(p -> statistics.put(prefix + p.name(), p));
    }
    for (int i = 0; i < children.size(); i++) {
      collect(prefix + i + ".", children.get(i));
    }
  }

  /** C x H x W of one example. */
  public TensorShape inputShape() {
    return inputShape;
  }

  /** The shape of one result. */
  public TensorShape outputShape() {
    return outputShape;
  }

  /** The layers in order. */
  public List<Layer> layers() {
    return chain.layers();
  }

  /** The steps that run: layers, or several fused into one. */
  List<Layer> stages() {
    return chain.stages();
  }

  /** Which of the steps is the first with parameters. */
  int firstTrained() {
    return chain.firstTrained();
  }

  /** What is trained, by name, in PyTorch's order. Not copies. */
  public Map<String, Parameter> parameters() {
    return java.util.Collections.unmodifiableMap(parameters);
  }

  /** Parameters and running statistics by name: all that a saved network needs. Not copies. */
  public Map<String, Parameter> state() {
    Map<String, Parameter> state = new LinkedHashMap<>(parameters);
    state.putAll(statistics);
    return state;
  }

  /** Trainable numbers, running statistics not counted. */
  public int parameterCount() {
    return parameters.values().stream().mapToInt(Parameter::size).sum();
  }

  /** Multiplications of a forward pass of one example. */
  public long multiplications() {
    return chain.multiplications();
  }

  /**
   * Results for a batch. They stay valid until the next call.
   *
   * @throws IllegalArgumentException if the examples have another shape than the network was built
   *     for
   */
  public Tensor forward(Tensor x, Run run) {
    requireInput(x);
    return chain.forward(x, run);
  }

  private void requireInput(Tensor x) {
    Check.given(x, "batch", "a Tensor");
    if (!x.shape().equals(inputShape)) {
      throw new IllegalArgumentException(
          "network was built for examples of "
              + inputShape
              + ", not "
              + x.shape()
              + "; make the tensor with that shape");
    }
  }

  /**
   * Gradients of all parameters for the batch of the last {@code forward}.
   *
   * @param outputGradient gradient of the loss by the results; may be overwritten
   */
  public void backward(Tensor outputGradient, Run run) {
    chain.backwardParameters(outputGradient, run);
  }

  /** The same and the gradient by the input, for saliency maps; valid until the next call. */
  public Tensor backwardToInput(Tensor outputGradient, Run run) {
    return chain.backward(outputGradient, run);
  }

  /** Results in evaluation mode on the calling thread, a copy. */
  public Tensor predict(Tensor x) {
    return forward(x, Run.EVALUATION).copy();
  }

  /** Result of every layer in evaluation mode, copies: feature maps to look at. */
  public List<Tensor> activations(Tensor x) {
    requireInput(x);
    List<Tensor> results = new ArrayList<>();
    Tensor y = x;
    for (Layer layer : chain.layers()) {
      y = layer.forward(y, Run.EVALUATION);
      results.add(y.copy());
    }
    return results;
  }

  /** Copies of all state, to be given back to {@link #restore}. */
  public Map<String, float[]> snapshot() {
    Map<String, float[]> copies = new LinkedHashMap<>();
    state().forEach((name, parameter) -> copies.put(name, parameter.value().clone()));
    return copies;
  }

  /**
   * Sets state by name; names that are missing keep their numbers.
   *
   * @throws IllegalArgumentException for an unknown name or a wrong count; nothing is changed then
   */
  public void restore(Map<String, float[]> values) {
    Check.given(values, "state", "what snapshot() gave");
    Map<String, Parameter> state = state();
    values.forEach((name, numbers) -> requireFit(state, name, numbers.length));
    values.forEach((name, numbers) -> state.get(name).set(numbers));
  }

  private static void requireFit(Map<String, Parameter> state, String name, int length) {
    Parameter parameter = state.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException(
          "network has no " + name + "; it has " + String.join(", ", state.keySet()));
    }
    if (parameter.size() != length) {
      throw new IllegalArgumentException(
          name + " has " + parameter.size() + " numbers, not " + length + "; check the network");
    }
  }
}
