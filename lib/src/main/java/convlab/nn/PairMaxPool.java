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
    return backward(outputGradient, run, Float.NEGATIVE_INFINITY);
  }

  /** Backward pass with the floor of forward, where gradients stop. */
  Tensor backward(Tensor outputGradient, Run run, float floor) {
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
                KERNELS.maxRowBackward(
                    input.values(),
                    top,
                    top + inputRow(),
                    output.values(),
                    outputGradient.values(),
                    row * outputRow(),
                    outputShape.width(),
                    floor,
                    xGradient.values());
              }
            });
    return xGradient;
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
