package convlab.nn.layer;

import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Branches that see the same input; their results are put one behind the other along the channels.
 * With an identity as first branch this is the skip of a U-Net.
 */
public final class Concatenate implements Layer {
  private final List<Layer> branches;
  private final List<TensorShape> shapes = new ArrayList<>();
  private final Place place = new Place(this);
  private final Workspace outputSpace = new Workspace();
  private final Workspace gradientSpace = new Workspace();
  private final List<Workspace> branchGradients = new ArrayList<>();

  public Concatenate(List<Layer> branches) {
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("no branches to concatenate; give at least one layer");
    }
    this.branches = List.copyOf(branches);
  }

  public List<Layer> branches() {
    return branches;
  }

  @Override
  public String name() {
    return branches.stream()
        .map(Layer::name)
        .collect(Collectors.joining(" | ", "concatenate (", ")"));
  }

  @Override
  public TensorShape build(TensorShape input, Initialiser initialiser, RandomGenerator random) {
    int channels = 0;
    for (Layer branch : branches) {
      TensorShape shape = branch.build(input, initialiser, random);
      shapes.add(shape);
      branchGradients.add(new Workspace());
      requireSameSize(shapes.get(0), shape);
      channels += shape.channels();
    }
    return place.take(
        input, new TensorShape(channels, shapes.get(0).height(), shapes.get(0).width()));
  }

  private static void requireSameSize(TensorShape first, TensorShape other) {
    if (first.height() != other.height() || first.width() != other.width()) {
      throw new IllegalArgumentException(
          "branches of "
              + first
              + " and "
              + other
              + " cannot be concatenated: heights and widths differ; change padding, stride or"
              + " output padding of one");
    }
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    place.forward(x, run);
    Tensor y = outputSpace.tensor(x.batch(), place.output());
    int channel = 0;
    for (Layer branch : branches) {
      Tensor part = branch.forward(x, run);
      for (int block = 0; block < x.blocks(); block++) {
        System.arraycopy(
            part.values(),
            block * part.blockSize(),
            y.values(),
            at(y, block, channel),
            part.blockSize());
      }
      channel += part.shape().channels();
    }
    return y;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    Tensor sum = gradientSpace.tensor(outputGradient.batch(), place.input());
    Arrays.fill(sum.values(), 0, sum.length(), 0);
    int channel = 0;
    for (int i = 0; i < branches.size(); i++) {
      Tensor part = cut(outputGradient, i, channel);
      add(branches.get(i).backward(part, run), sum);
      channel += shapes.get(i).channels();
    }
    return sum;
  }

  /** The channels of branch i, a copy that the branch may overwrite. */
  private Tensor cut(Tensor outputGradient, int i, int channel) {
    Tensor part = branchGradients.get(i).tensor(outputGradient.batch(), shapes.get(i));
    for (int block = 0; block < part.blocks(); block++) {
      System.arraycopy(
          outputGradient.values(),
          at(outputGradient, block, channel),
          part.values(),
          block * part.blockSize(),
          part.blockSize());
    }
    return part;
  }

  private static int at(Tensor tensor, int block, int channel) {
    return block * tensor.blockSize() + channel * tensor.shape().pixels() * Tensor.LANES;
  }

  private static void add(Tensor part, Tensor sum) {
    for (int i = 0; i < sum.length(); i++) {
      sum.values()[i] += part.values()[i];
    }
  }

  @Override
  public List<Parameter> parameters() {
    return branches.stream().flatMap(branch -> branch.parameters().stream()).toList();
  }

  @Override
  public List<Parameter> statistics() {
    return branches.stream().flatMap(branch -> branch.statistics().stream()).toList();
  }

  @Override
  public long multiplications() {
    return branches.stream().mapToLong(Layer::multiplications).sum();
  }
}
