package convlab.nn;

import convlab.nn.gemm.Gemm;
import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Dense layer: {@code y = W x + b}, weights outputs x inputs. Three matrix products, W x, W^T dy
 * and dy x^T, of inputs * outputs multiplications an example each. A batch's blocks of 32 examples
 * are panels of the product already.
 */
final class Dense implements Rectifiable {
  private static final Kernels KERNELS = KernelChoice.kernels();

  /** Rows of a block: 32 examples of one input each. */
  private static final int[] PLACES =
      IntStream.range(0, Tensor.LANES).map(j -> j * Tensor.LANES).toArray();

  private final int outputs;
  private final boolean biased;
  private int inputs;
  private Parameter weight;
  private Parameter bias;
  private final Workspace output = new Workspace();
  private final Workspace inputGradient = new Workspace();
  private final Workspace leftPanels = new Workspace();
  private final Workspace rightPanels = new Workspace();
  private final Workspace start = new Workspace();

  /** The last input, which the weights' gradient is made of. */
  private Tensor input;

  Dense(int outputs, boolean biased) {
    if (outputs < 1) {
      throw new IllegalArgumentException(outputs + " outputs carry nothing; use 1 or more");
    }
    this.outputs = outputs;
    this.biased = biased;
  }

  @Override
  public String name() {
    return "dense " + outputs;
  }

  @Override
  public TensorShape build(TensorShape in, Initialiser initialiser, RandomGenerator random) {
    if (!in.isVector()) {
      throw new IllegalArgumentException(
          "dense layer takes vectors, not " + in + "; put Layers.flatten() in front");
    }
    inputs = in.size();
    weight = new Parameter("weight", outputs, inputs);
    bias = new Parameter("bias", biased ? outputs : 0);
    initialiser.fill(weight.value(), bias.value(), inputs, outputs, random);
    return TensorShape.vector(outputs);
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
    input = x;
    Tensor y = output.tensor(x.batch(), TensorShape.vector(outputs));
    Gemm.Left factor = new Gemm.Left(weight.value(), 0, inputs, 1, outputs, inputs);
    product(factor, x, y, biased ? spread(bias.value()) : null, rectify, run.workers());
    return y;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    backwardParameters(outputGradient, run);
    Tensor xGradient = inputGradient.tensor(input.batch(), TensorShape.vector(inputs));
    Gemm.Left transposed = new Gemm.Left(weight.value(), 0, 1, inputs, inputs, outputs);
    product(transposed, outputGradient, xGradient, null, false, run.workers());
    return xGradient;
  }

  /** Rows of the factor times the batch. */
  private void product(
      Gemm.Left factor, Tensor x, Tensor y, float[] start, boolean rectify, Workers workers) {
    int rows = factor.rows();
    int depth = factor.columns();
    float[] left = leftPanels.array(Gemm.leftSize(rows, depth));
    Gemm.Product product =
        new Gemm.Product(
            left,
            x.values(),
            rows,
            x.blocks() * Tensor.LANES,
            depth,
            y.values(),
            rows * Tensor.LANES,
            Tensor.LANES,
            start,
            rectify);
    workers.run(
        Gemm.panels(rows),
        (from, to) -> {
          factor.pack(left, 0, depth, 0, from, to);
          product.panels(from, to);
        });
  }

  /** Each bias 32 times side by side, for the tile to load. */
  private float[] spread(float[] bias) {
    float[] first = start.array(bias.length * Tensor.LANES);
    for (int i = 0; i < bias.length; i++) {
      Arrays.fill(first, i * Tensor.LANES, (i + 1) * Tensor.LANES, bias[i]);
    }
    return first;
  }

  @Override
  public void backwardParameters(Tensor outputGradient, Run run) {
    int examples = input.blocks() * Tensor.LANES;
    float[] left = leftPanels.array(Gemm.leftSize(outputs, examples));
    float[] right = rightPanels.array(Gemm.rightSize(inputs, examples));
    Gemm.Product product =
        new Gemm.Product(
            left,
            right,
            outputs,
            inputs,
            examples,
            weight.gradient(),
            Tensor.LANES,
            inputs,
            null,
            false);
    run.workers()
        .run(Gemm.blocks(inputs), (from, to) -> examplesByInputs(right, examples, from, to));
    run.workers()
        .run(
            Gemm.panels(outputs),
            (from, to) -> {
              for (int block = 0; block < input.blocks(); block++) {
                int offset = block * outputGradient.blockSize();
                int lanes = Tensor.LANES;
                new Gemm.Left(outputGradient.values(), offset, lanes, 1, outputs, lanes)
                    .pack(left, 0, examples, block * lanes, from, to);
              }
              product.panels(from, to);
            });
    ChannelSums.all(outputGradient, bias.gradient(), run.workers());
  }

  /** x transposed into blocks of 32 inputs: the right factor of the weight gradient. */
  private void examplesByInputs(float[] right, int examples, int from, int to) {
    int lanes = Tensor.LANES;
    for (int j = from; j < to; j++) {
      int used = Math.min(lanes, inputs - j * lanes);
      for (int block = 0; block < input.blocks(); block++) {
        int read = block * input.blockSize() + j * lanes * lanes;
        int write = (j * examples + block * lanes) * lanes;
        if (used == lanes) {
          KERNELS.transpose(input.values(), read, PLACES, right, write, lanes);
        }
        for (int i = 0; used < lanes && i < lanes; i++) {
          for (int k = 0; k < used; k++) {
            right[write + i * lanes + k] = input.values()[read + k * lanes + i];
          }
        }
      }
    }
  }

  @Override
  public List<Parameter> parameters() {
    return biased ? List.of(weight, bias) : List.of(weight);
  }

  @Override
  public long multiplications() {
    return (long) inputs * outputs;
  }
}
