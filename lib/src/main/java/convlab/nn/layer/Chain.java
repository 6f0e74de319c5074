package convlab.nn.layer;

import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Layers one after the other. They run in stages: a layer that can store max(0, result), the ReLU
 * behind it and a 2x2 max pooling behind that are one stage, which saves passes over memory; the
 * numbers are the same but for the order of a sum, and a test holds that.
 */
public final class Chain implements Layer {
  private final List<Layer> layers;
  private final List<Layer> stages;
  private final Place place = new Place(this);

  public Chain(List<Layer> layers) {
    this(layers, true);
  }

  private Chain(List<Layer> layers, boolean fused) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("no layers to chain; give at least one");
    }
    this.layers = List.copyOf(layers);
    this.stages = fused ? stages(layers) : this.layers;
  }

  private static List<Layer> stages(List<Layer> layers) {
    List<Layer> stages = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      boolean rectified =
          layers.get(i) instanceof Rectifiable
              && i + 1 < layers.size()
              && layers.get(i + 1) instanceof Relu;
      if (!rectified) {
        stages.add(layers.get(i));
        continue;
      }
      boolean pooled = i + 2 < layers.size() && layers.get(i + 2) instanceof PairMaxPool;
      PairMaxPool pool = pooled ? (PairMaxPool) layers.get(i + 2) : null;
      stages.add(new FusedStage((Rectifiable) layers.get(i), pool));
      i += pooled ? 2 : 1;
    }
    return stages;
  }

  /** The same built layers, each run alone: the reference for stages. */
  public Chain layerByLayer() {
    place.requireBuilt();
    Chain chain = new Chain(layers, false);
    chain.place.take(place.input(), place.output());
    return chain;
  }

  public List<Layer> layers() {
    return layers;
  }

  /** The steps that run: single layers, or several fused into one. */
  public List<Layer> stages() {
    return stages;
  }

  @Override
  public String name() {
    return layers.stream().map(Layer::name).collect(Collectors.joining(", "));
  }

  @Override
  public TensorShape build(TensorShape input, Initialiser initialiser, RandomGenerator random) {
    TensorShape shape = input;
    for (int i = 0; i < layers.size(); i++) {
      try {
        shape = layers.get(i).build(shape, initialiser, random);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("layer " + i + ": " + e.getMessage(), e);
      }
    }
    return place.take(input, shape);
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    place.forward(x, run);
    Tensor y = x;
    for (Layer stage : stages) {
      y = stage.forward(y, run);
    }
    return y;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    return backwardTo(0, outputGradient, run);
  }

  @Override
  public void backwardParameters(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    int first = firstTrained();
    if (first < stages.size()) {
      stages.get(first).backwardParameters(backwardTo(first + 1, outputGradient, run), run);
    }
  }

  /** The first stage with parameters: what lies before it needs no gradient in training. */
  public int firstTrained() {
    int first = 0;
    while (first < stages.size() && stages.get(first).parameters().isEmpty()) {
      first++;
    }
    return first;
  }

  /** The gradient by the input of stage {@code first}. */
  private Tensor backwardTo(int first, Tensor outputGradient, Run run) {
    Tensor gradient = outputGradient;
    for (int i = stages.size() - 1; i >= first; i--) {
      gradient = stages.get(i).backward(gradient, run);
    }
    return gradient;
  }

  @Override
  public List<Parameter> parameters() {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  @Override
  public List<Parameter> statistics() {
    return layers.stream().flatMap(layer -> layer.statistics().stream()).toList();
  }

  @Override
  public long multiplications() {
    return layers.stream().mapToLong(Layer::multiplications).sum();
  }
}
