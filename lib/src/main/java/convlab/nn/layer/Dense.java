package convlab.nn.layer;

import convlab.nn.gemm.Gemm;
import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import convlab.nn.tensor.ChannelSums;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Dense layer: {@code y = W x + b}, weights outputs x inputs. Three matrix products, W x, W^T dy
 * and dy x^T, of inputs * outputs multiplications an example each. The weights are read where they
 * lie, along their rows or across them, and a batch's blocks of 32 examples are what the tile wants
 * already; only x^T is laid out anew.
 */
public final class Dense implements Rectifiable {
  private static final Kernels KERNELS = KernelChoice.kernels();

  private static final int LANES = Tensor.LANES;

  /** Longest sum of one pass: so much of a block stays in L1. */
  private static final int DEPTH = 256;

  private static final float[] ZEROS = new float[LANES];

  private final int outputs;
  private final boolean biased;
  private final Place place = new Place(this);
  private int inputs;

  /** Output k: where its weights and its block of gradients lie. */
  private int[] taps;

  private Parameter weight;
  private Parameter bias;
  private final Workspace output = new Workspace();
  private final Workspace inputGradient = new Workspace();
  private final Workspace start = new Workspace();
  private final Workspace gradientRows = new Workspace();

  /** The last input, which the weights' gradient is made of. */
  private Tensor input;

  public Dense(int outputs, boolean biased) {
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
    place.take(in, TensorShape.vector(outputs));
    inputs = in.size();
    weight = new Parameter("weight", outputs, inputs);
    bias = new Parameter("bias", biased ? outputs : 0);
    taps = new int[2 * Math.min(DEPTH, outputs)];
    for (int k = 0; k < taps.length / 2; k++) {
      taps[2 * k] = k * inputs;
      taps[2 * k + 1] = k * LANES;
    }
    initialiser.fill(weight.value(), bias.value(), inputs, outputs, random);
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
    Tensor y = output.tensor(x.batch(), place.output());
    float[] first = biased ? spread(bias.value()) : ZEROS;
    run.workers()
        .run(
            (outputs + Kernels.ROW_TILE - 1) / Kernels.ROW_TILE,
            (from, to) -> {
              for (int k = 0; k < inputs; k += DEPTH) {
                for (int block = 0; block < x.blocks(); block++) {
                  for (int panel = from; panel < to; panel++) {
                    forward(x, y, block, panel * Kernels.ROW_TILE, k, first, rectify);
                  }
                }
              }
            });
    return y;
  }

  /** Adds inputs k.. to eight outputs of a block. */
  private void forward(
      Tensor x, Tensor y, int block, int output, int k, float[] first, boolean rectify) {
    int at = block * y.blockSize() + output * LANES;
    int count = Math.min(DEPTH, inputs - k);
    KERNELS.rowTile(
        weight.value(),
        output * inputs + k,
        inputs,
        x.values(),
        block * x.blockSize() + k * LANES,
        LANES,
        count,
        k > 0 ? y.values() : first,
        k > 0 ? at : biased ? output * LANES : 0,
        k > 0 || biased ? LANES : 0,
        y.values(),
        at,
        LANES,
        Math.min(Kernels.ROW_TILE, outputs - output),
        rectify && k + count == inputs);
  }

  /** Each bias 32 times side by side, for the tile to load. */
  private float[] spread(float[] bias) {
    float[] first = start.array(bias.length * LANES);
    for (int i = 0; i < bias.length; i++) {
      Arrays.fill(first, i * LANES, (i + 1) * LANES, bias[i]);
    }
    return first;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    backwardParameters(outputGradient, run);
    Tensor xGradient = inputGradient.tensor(input.batch(), place.input());
    int rows = KERNELS.rows();
    float[] factors = inputs % rows > 0 ? roomBehind(weight.value()) : weight.value();
    run.workers()
        .run(
            (inputs + rows - 1) / rows,
            (from, to) -> {
              for (int k = 0; k < outputs; k += DEPTH) {
                for (int block = 0; block < input.blocks(); block++) {
                  for (int panel = from; panel < to; panel++) {
                    backward(outputGradient, xGradient, factors, block, panel * rows, k);
                  }
                }
              }
            });
    return xGradient;
  }

  /** The tile reads whole panels, behind the end too. */
  private static float[] roomBehind(float[] values) {
    return Arrays.copyOf(values, values.length + KERNELS.rows());
  }

  /** Adds outputs k.. to a panel of input gradients of a block; weights are read across rows. */
  private void backward(
      Tensor yGradient, Tensor xGradient, float[] factors, int block, int first, int k) {
    int rows = Math.min(KERNELS.rows(), inputs - first);
    int at = block * xGradient.blockSize() + first * LANES;
    KERNELS.tile(
        factors,
        k * inputs + first,
        taps,
        Math.min(DEPTH, outputs - k),
        yGradient.values(),
        block * yGradient.blockSize() + k * LANES,
        k > 0 ? xGradient.values() : ZEROS,
        k > 0 ? at : 0,
        k > 0 ? LANES : 0,
        xGradient.values(),
        at,
        LANES,
        rows,
        false);
  }

  @Override
  public void backwardParameters(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    float[] rows = alongExamples(outputGradient);
    run.workers()
        .run(
            Gemm.blocks(inputs),
            (from, to) -> {
              float[] examples = new float[input.blocks() * LANES * LANES];
              float[] edge = new float[Kernels.ROW_TILE * LANES];
              for (int i = from * LANES; i < to * LANES; i += LANES) {
                transpose(i, examples);
                for (int o = 0; o < outputs; o += Kernels.ROW_TILE) {
                  weightGradient(rows, examples, o, i, edge);
                }
              }
            });
    ChannelSums.all(outputGradient, bias.gradient(), run.workers());
  }

  /** The output gradient with all examples of an output side by side. */
  private float[] alongExamples(Tensor yGradient) {
    int examples = yGradient.blocks() * LANES;
    float[] rows = gradientRows.array(outputs * examples);
    for (int o = 0; o < outputs; o++) {
      for (int block = 0; block < yGradient.blocks(); block++) {
        int from = block * yGradient.blockSize() + o * LANES;
        System.arraycopy(yGradient.values(), from, rows, o * examples + block * LANES, LANES);
      }
    }
    return rows;
  }

  /** 32 inputs from {@code first} of all examples, example by example; the last may be repeated. */
  private void transpose(int first, float[] examples) {
    int[] places = new int[LANES];
    Arrays.setAll(places, j -> Math.min(first + j, inputs - 1) * LANES);
    for (int block = 0; block < input.blocks(); block++) {
      int to = block * LANES * LANES;
      KERNELS.transpose(input.values(), block * input.blockSize(), places, examples, to, LANES);
    }
  }

  /** Gradients of 8 outputs' weights for 32 inputs. */
  private void weightGradient(float[] gradient, float[] examples, int o, int i, float[] edge) {
    int count = input.blocks() * LANES;
    int rows = Math.min(Kernels.ROW_TILE, outputs - o);
    boolean whole = i + LANES <= inputs;
    KERNELS.rowTile(
        gradient,
        o * count,
        count,
        examples,
        0,
        LANES,
        count,
        ZEROS,
        0,
        0,
        whole ? weight.gradient() : edge,
        whole ? o * inputs + i : 0,
        whole ? inputs : LANES,
        rows,
        false);
    for (int r = 0; r < rows && !whole; r++) {
      int to = (o + r) * inputs + i;
      System.arraycopy(edge, r * LANES, weight.gradient(), to, inputs - i);
    }
  }

  @Override
  public List<Parameter> parameters() {
    place.requireBuilt();
    return biased ? List.of(weight, bias) : List.of(weight);
  }

  @Override
  public long multiplications() {
    return (long) inputs * outputs;
  }
}
