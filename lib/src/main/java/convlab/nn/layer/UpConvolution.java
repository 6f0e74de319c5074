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
 * Transposed convolution: the adjoint of a convolution, used to enlarge. Output size (n - 1) S - 2
 * P + D (K - 1) + 1 + output padding. Weights C x F/groups x K x K, as PyTorch's ConvTranspose2d.
 * Its forward pass is the convolution's input gradient, its input gradient the convolution. Made by
 * {@link Layers#upConvolution}.
 */
public final class UpConvolution implements Rectifiable {
  private final int filters;
  private final ConvolutionOptions options;
  private final int extraHeight;
  private final int extraWidth;

  /** Geometry of the convolution that leads back: its input is this layer's output. */
  private ConvolutionGeometry geometry;

  private ConvolutionPasses passes;
  private ConvolutionWeightGradient weightGradient;
  private final Place place = new Place(this);
  private Parameter weight;
  private Parameter bias;
  private final Workspace output = new Workspace();
  private final Workspace inputGradient = new Workspace();

  /** The last input, which the weights' gradient is made of. */
  private Tensor input;

  public UpConvolution(int filters, ConvolutionOptions options, int extraHeight, int extraWidth) {
    if (filters < 1) {
      throw new IllegalArgumentException(filters + " filters make no picture; use 1 or more");
    }
    requireBelow("height", extraHeight, options.vertical());
    requireBelow("width", extraWidth, options.horizontal());
    this.filters = filters;
    this.options = options;
    this.extraHeight = extraHeight;
    this.extraWidth = extraWidth;
  }

  private static void requireBelow(String side, int extra, Axis axis) {
    int limit = Math.max(axis.stride(), axis.dilation());
    if (extra < 0 || extra > 0 && extra >= limit) {
      throw new IllegalArgumentException(
          "output padding "
              + extra
              + " of the "
              + side
              + " must be below the stride "
              + axis.stride()
              + " or the dilation "
              + axis.dilation()
              + "; set the stride first, then use 0 to "
              + (limit - 1));
    }
  }

  /** The same with stride S: the picture grows about S times. */
  public UpConvolution stride(int stride) {
    return stride(stride, stride);
  }

  /** The same with a stride for each direction. */
  public UpConvolution stride(int height, int width) {
    return new UpConvolution(filters, options.stride(height, width), extraHeight, extraWidth);
  }

  /** The same with P rows and columns cut off on every side. */
  public UpConvolution padding(int padding) {
    return padding(padding, padding);
  }

  /** The same with a padding for each direction. */
  public UpConvolution padding(int height, int width) {
    return new UpConvolution(filters, options.padding(height, width), extraHeight, extraWidth);
  }

  /** The same with kernel positions D pixels apart. */
  public UpConvolution dilation(int dilation) {
    return new UpConvolution(
        filters, options.dilation(dilation, dilation), extraHeight, extraWidth);
  }

  /** The same in groups that do not see each other. */
  public UpConvolution groups(int groups) {
    return new UpConvolution(filters, options.groups(groups), extraHeight, extraWidth);
  }

  /** The same with rows and columns added below and right; less than the stride. */
  public UpConvolution outputPadding(int extra) {
    return outputPadding(extra, extra);
  }

  /** The same with an output padding for each direction. */
  public UpConvolution outputPadding(int height, int width) {
    return new UpConvolution(filters, options, height, width);
  }

  /** The same without bias. */
  public UpConvolution withoutBias() {
    return new UpConvolution(filters, options.withoutBias(), extraHeight, extraWidth);
  }

  @Override
  public String name() {
    return "transposed convolution " + filters + ", " + options.text();
  }

  @Override
  public TensorShape build(TensorShape in, Initialiser initialiser, RandomGenerator random) {
    ConvolutionGeometry sizes =
        ConvolutionGeometry.transposed(in, filters, options, extraHeight, extraWidth);
    place.take(in, sizes.input());
    geometry = sizes;
    passes = new ConvolutionPasses(geometry);
    weightGradient = new ConvolutionWeightGradient(geometry);
    // PyTorch counts F K K / groups as the fan in of this layer
    int fanIn = geometry.groupChannels() * geometry.kernelPixels();
    int fanOut = geometry.groupFilters() * geometry.kernelPixels();
    weight =
        new Parameter(
            "weight",
            in.channels(),
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
    Tensor y = output.tensor(x.batch(), geometry.input());
    passes.adjoint(weight.value(), bias.value(), x, y, rectify, run.workers());
    return y;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    backwardParameters(outputGradient, run);
    Tensor xGradient = inputGradient.tensor(input.batch(), geometry.output());
    passes.forward(weight.value(), new float[0], outputGradient, xGradient, false, run.workers());
    return xGradient;
  }

  @Override
  public void backwardParameters(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    weightGradient.weights(outputGradient, input, weight.gradient(), run.workers());
    ChannelSums.all(outputGradient, bias.gradient(), run.workers());
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
