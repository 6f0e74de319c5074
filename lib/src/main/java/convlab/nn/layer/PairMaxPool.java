package convlab.nn.layer;

import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workspace;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Max pooling 2x2 with stride 2 on whole vectors. Which of the four won is kept, as 0 to 3 in
 * reading order; of equal ones the first, as in PyTorch. The gradient goes there. What is pooled
 * need not lie in memory as a whole: a convolution may hand it over two rows at a time.
 */
public final class PairMaxPool implements Layer {
  private static final Kernels KERNELS = KernelChoice.kernels();

  private final Place place = new Place(this);
  private final Workspace outputSpace = new Workspace();
  private final Workspace gradientSpace = new Workspace();

  private final Workspace winnerSpace = new Workspace();
  private Tensor output;
  private Tensor winners;

  /** What results are not below: 0 does a ReLU as well, which may come after the maximum. */
  private float floor;

  @Override
  public String name() {
    return "max pooling 2x2";
  }

  @Override
  public TensorShape build(TensorShape in, Initialiser initialiser, RandomGenerator random) {
    return place.take(in, Window.square(2, 2, 0).outputShape(in));
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    return forward(x, run, Float.NEGATIVE_INFINITY);
  }

  /** Forward pass whose results are not below {@code lowest}. */
  Tensor forward(Tensor x, Run run, float lowest) {
    place.forward(x, run);
    start(x.batch(), lowest);
    int height = place.output().height();
    run.workers()
        .run(
            output.blocks() * place.output().channels() * height,
            (from, to) -> {
              for (int row = from; row < to; row++) {
                int top = (row / height * place.input().height() + 2 * (row % height)) * inputRow();
                take(x.values(), top, top + inputRow(), 0, 0, row, 0, place.output().width());
              }
            });
    return output;
  }

  /** Makes room for a batch that {@link #take} will fill. */
  Tensor start(int batch, float lowest) {
    place.started(batch);
    output = outputSpace.tensor(batch, place.output());
    winners = winnerSpace.tensor(batch, place.output());
    floor = lowest;
    return output;
  }

  /** Pools {@code width} pairs of two rows, for results from (row, column) of a channel on. */
  void take(
      float[] x, int top, int bottom, int block, int channel, int row, int column, int width) {
    int plane = block * place.output().channels() + channel;
    int to =
        ((plane * place.output().height() + row) * place.output().width() + column) * Tensor.LANES;
    KERNELS.maxRow(x, top, bottom, output.values(), winners.values(), to, width, floor);
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    Tensor xGradient = gradientSpace.tensor(outputGradient.batch(), place.input());
    if (place.input().height() % 2 + place.input().width() % 2 > 0) {
      Arrays.fill(xGradient.values(), 0, xGradient.length(), 0);
    }
    run.workers()
        .run(
            output.blocks() * place.output().channels() * place.output().height(),
            (from, to) -> {
              for (int row = from; row < to; row++) {
                int channel = row / place.output().height();
                int y = 2 * (row % place.output().height());
                int top = (channel * place.input().height() + y) * inputRow();
                backward(row, outputGradient, xGradient.values(), top, top + inputRow());
              }
            });
    return xGradient;
  }

  /** Two rows of the input's gradient, of one row of results. */
  private void backward(int row, Tensor outputGradient, float[] to, int toTop, int toBottom) {
    KERNELS.maxRowBackward(
        winners.values(),
        outputGradient.values(),
        row * place.output().width() * Tensor.LANES,
        place.output().width(),
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
      boolean odd = place.input().width() % 2 > 0 || row / 2 >= place.output().height();
      if (odd) {
        Arrays.fill(strip, 0, filters * 2 * inputRow(), 0);
      }
      for (int f = 0; f < filters && row / 2 < place.output().height(); f++) {
        int plane = block * place.output().channels() + filter + f;
        int top = f * 2 * inputRow();
        int from = plane * place.output().height() + row / 2;
        backward(from, pooled, strip, top, top + inputRow());
      }
    }
  }

  private int inputRow() {
    return place.input().width() * Tensor.LANES;
  }
}
