package convlab.nn.layer;

import convlab.nn.Layers;
import convlab.nn.tensor.ChannelSums;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workspace;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Convolution as in deep learning: the kernel is not flipped. {@code y[f] = bias[f] + sum over c,
 * ky, kx of weight[f][c][ky][kx] * x[c][oy S - P + ky D][ox S - P + kx D]}, with zeros outside the
 * picture. Cost F C K K outH outW / groups multiplications an example and pass. Defaults: stride 1,
 * padding 0, dilation 1, groups 1, with bias. Made by {@link Layers#convolution}.
 */
public final class Convolution implements Rectifiable {
  private final int filters;
  private final ConvolutionOptions options;
  private ConvolutionGeometry geometry;
  private ConvolutionMethod method;
  private final Place place = new Place(this);
  private Parameter weight;
  private Parameter bias;
  private final Workspace output = new Workspace();
  private final Workspace inputGradient = new Workspace();

  /** The last input, which the weights' gradient is made of. */
  private Tensor input;

  public Convolution(int filters, ConvolutionOptions options) {
    if (filters < 1) {
      throw new IllegalArgumentException(filters + " filters make no picture; use 1 or more");
    }
    this.filters = filters;
    this.options = options;
  }

  /** The same with stride S in both directions. */
  public Convolution stride(int stride) {
    return stride(stride, stride);
  }

  /** The same with a stride for each direction. */
  public Convolution stride(int height, int width) {
    return new Convolution(filters, options.stride(height, width));
  }

  /** The same with P rows and columns of zeros on every side. */
  public Convolution padding(int padding) {
    return padding(padding, padding);
  }

  /** The same with a padding for each direction. */
  public Convolution padding(int height, int width) {
    return new Convolution(filters, options.padding(height, width));
  }

  /** The same with kernel positions D pixels apart. */
  public Convolution dilation(int dilation) {
    return dilation(dilation, dilation);
  }

  /** The same with a dilation for each direction. */
  public Convolution dilation(int height, int width) {
    return new Convolution(filters, options.dilation(height, width));
  }

  /** The same with channels and filters in groups that do not see each other. */
  public Convolution groups(int groups) {
    return new Convolution(filters, options.groups(groups));
  }

  /** The same without bias. */
  public Convolution withoutBias() {
    return new Convolution(filters, options.withoutBias());
  }

  @Override
  public String name() {
    return "convolution " + filters + ", " + options.text();
  }

  @Override
  public TensorShape build(TensorShape in, Initialiser initialiser, RandomGenerator random) {
    ConvolutionGeometry sizes = ConvolutionGeometry.of(in, filters, options);
    place.take(in, sizes.output());
    geometry = sizes;
    method = ConvolutionMethod.of(geometry);
    int fanIn = geometry.groupChannels() * geometry.kernelPixels();
    int fanOut = geometry.groupFilters() * geometry.kernelPixels();
    weight =
        new Parameter(
            "weight",
            filters,
            geometry.groupChannels(),
            options.vertical().kernel(),
            options.horizontal().kernel());
    bias = new Parameter("bias", options.bias() ? filters : 0);
    initialiser.fill(weight.value(), bias.value(), fanIn, fanOut, random);
    return place.output();
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    return forward(x, run, false);
  }

  @Override
  public Tensor forwardRectified(Tensor x, Run run) {
    return forward(x, run, true);
  }

  private Tensor forward(Tensor x, Run run, boolean rectify) {
    place.forward(x, run);
    input = x;
    Tensor y = output.tensor(x.batch(), geometry.output());
    method.forward(weight.value(), bias.value(), x, y, rectify, run.workers());
    return y;
  }

  /** Forward, ReLU and pooling in one: the results of {@code pool}. */
  Tensor forwardPooled(Tensor x, PairMaxPool pool, Run run) {
    place.forward(x, run);
    input = x;
    Tensor pooled = pool.start(x.batch(), 0);
    method.forwardPooled(weight.value(), bias.value(), x, pool, run.workers());
    return pooled;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    return backward(OutputGradient.of(outputGradient), run);
  }

  @Override
  public void backwardParameters(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    backwardParameters(OutputGradient.of(outputGradient), run);
  }

  /** Backward from a gradient that need not lie in memory as a whole. */
  Tensor backward(OutputGradient outputGradient, Run run) {
    backwardParameters(outputGradient, run);
    Tensor xGradient = inputGradient.tensor(input.batch(), geometry.input());
    method.inputGradient(weight.value(), outputGradient.whole(run), xGradient, run.workers());
    return xGradient;
  }

  /** The same without the input's gradient. */
  void backwardParameters(OutputGradient outputGradient, Run run) {
    method.weightGradient(input, outputGradient, weight.gradient(), run);
    ChannelSums.all(outputGradient.sameSums(), bias.gradient(), run.workers());
  }

  @Override
  public List<Parameter> parameters() {
    place.requireBuilt();
    return options.bias() ? List.of(weight, bias) : List.of(weight);
  }

  @Override
  public long multiplications() {
    place.requireBuilt();
    return geometry.multiplications();
  }
}
