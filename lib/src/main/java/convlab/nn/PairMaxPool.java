package convlab.nn;

import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Max pooling 2x2 with stride 2 on whole vectors. Which of the four won is not stored: comparing
 * them with the maximum again costs less than reading it back. The gradient goes to the first
 * winner in reading order, as in PyTorch.
 */
final class PairMaxPool implements Layer {
  private static final Kernels KERNELS = KernelChoice.kernels();

  private TensorShape inputShape;
  private TensorShape outputShape;
  private final Workspace outputSpace = new Workspace();
  private final Workspace gradientSpace = new Workspace();

  /** The last input and output, which tell the winners. */
  private Tensor input;

  private Tensor output;

  @Override
  public String name() {
    return "max pooling 2x2";
  }

  @Override
  public TensorShape build(TensorShape in, Initialiser initialiser, RandomGenerator random) {
    inputShape = in;
    outputShape = Window.square(2, 2, 0).outputShape(in);
    return outputShape;
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    return forward(x, run, Float.NEGATIVE_INFINITY);
  }

  /**
   * Forward pass; floor 0 does a ReLU as well: the maximum of rectified numbers is the rectified
   * maximum, at a quarter of the work.
   */
  Tensor forward(Tensor x, Run run, float floor) {
    input = x;
    output = outputSpace.tensor(x.batch(), outputShape);
    run.workers()
        .run(
            rows(),
            (from, to) -> {
              for (int row = from; row < to; row++) {
                int top = top(row);
                KERNELS.maxRow(
                    x.values(),
                    top,
                    top + inputRow(),
                    output.values(),
                    row * outputRow(),
                    outputShape.width(),
                    floor);
              }
            });
    return output;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    Tensor xGradient = gradientSpace.tensor(input.batch(), inputShape);
    if (inputShape.height() % 2 + inputShape.width() % 2 > 0) {
      Arrays.fill(xGradient.values(), 0, xGradient.length(), 0);
    }
    run.workers()
        .run(
            rows(),
            (from, to) -> {
              for (int row = from; row < to; row++) {
                int top = top(row);
                backward(row, outputGradient, xGradient.values(), top, top + inputRow());
              }
            });
    return xGradient;
  }

  /** Two rows of the input's gradient, of one row of results. */
  private void backward(int row, Tensor outputGradient, float[] to, int toTop, int toBottom) {
    KERNELS.maxRowBackward(
        input.values(),
        top(row),
        top(row) + inputRow(),
        output.values(),
        outputGradient.values(),
        row * outputRow(),
        outputShape.width(),
        to,
        toTop,
        toBottom);
  }

  /** The last result: where a ReLU in front stopped, it is 0. */
  Tensor output() {
    return output;
  }

  /** The input's gradient, made row by row or as a whole when asked for. */
  OutputGradient unpooled(Tensor outputGradient) {
    return new Unpooled(outputGradient);
  }

  private final class Unpooled implements OutputGradient {
    private final Tensor pooled;
    private Tensor whole;

    Unpooled(Tensor pooled) {
      this.pooled = pooled;
    }

    @Override
    public Tensor whole(Run run) {
      if (whole == null) {
        whole = backward(pooled, run);
      }
      return whole;
    }

    @Override
    public Tensor sameSums() {
      return pooled;
    }

    @Override
    public void twoRows(int block, int filter, int filters, int row, float[] strip) {
      boolean odd = inputShape.width() % 2 > 0 || row / 2 >= outputShape.height();
      if (odd) {
        Arrays.fill(strip, 0, filters * 2 * inputRow(), 0);
      }
      for (int f = 0; f < filters && row / 2 < outputShape.height(); f++) {
        int plane = block * outputShape.channels() + filter + f;
        int top = f * 2 * inputRow();
        int from = plane * outputShape.height() + row / 2;
        backward(from, pooled, strip, top, top + inputRow());
      }
    }
  }

  /** Rows of results in the batch, over all blocks and channels. */
  private int rows() {
    return output.blocks() * outputShape.channels() * outputShape.height();
  }

  private int inputRow() {
    return inputShape.width() * Tensor.LANES;
  }

  private int outputRow() {
    return outputShape.width() * Tensor.LANES;
  }

  /** Where the upper of the two input rows of a result row starts. */
  private int top(int row) {
    int channel = row / outputShape.height();
    int y = row % outputShape.height();
    return (channel * inputShape.height() + 2 * y) * inputRow();
  }
}
