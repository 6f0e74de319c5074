package convlab.nn.layer;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workspace;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Largest number of each window, any window, stride and padding; numbers outside the picture never
 * win. The gradient goes to the first largest in reading order, as in PyTorch.
 */
public final class MaxPool implements Layer {
  private final Window window;
  private final Place place = new Place(this);
  private final Workspace outputSpace = new Workspace();
  private final Workspace gradientSpace = new Workspace();

  /** Where in the input each result came from. */
  private int[] winners = {};

  public MaxPool(Window window) {
    this.window = window;
  }

  @Override
  public String name() {
    return "max pooling " + window.text();
  }

  @Override
  public TensorShape build(TensorShape in, Initialiser initialiser, RandomGenerator random) {
    return place.take(in, window.outputShape(in));
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    place.forward(x, run);
    Tensor y = outputSpace.tensor(x.batch(), place.output());
    winners = winners.length < y.length() ? new int[y.length()] : winners;
    run.workers()
        .run(
            y.length() / Tensor.LANES,
            (from, to) -> {
              for (int pixel = from; pixel < to; pixel++) {
                search(x.values(), y.values(), pixel);
              }
            });
    return y;
  }

  /** All lanes of result pixel {@code pixel}, counted over blocks and channels. */
  private void search(float[] x, float[] y, int pixel) {
    int plane = pixel / place.output().pixels() * place.input().pixels();
    int oy = pixel % place.output().pixels() / place.output().width();
    int ox = pixel % place.output().width();
    int to = pixel * Tensor.LANES;
    Arrays.fill(y, to, to + Tensor.LANES, Float.NEGATIVE_INFINITY);
    int first = plane + window.top(oy) * place.input().width() + window.left(ox);
    // A window of minus infinities alone has a winner, too: its first pixel.
    for (int l = 0; l < Tensor.LANES; l++) {
      winners[to + l] = first * Tensor.LANES + l;
    }
    for (int row = window.top(oy); row < window.bottom(oy, place.input().height()); row++) {
      int right = window.right(ox, place.input().width());
      for (int column = window.left(ox); column < right; column++) {
        int from = (plane + row * place.input().width() + column) * Tensor.LANES;
        for (int l = 0; l < Tensor.LANES; l++) {
          if (x[from + l] > y[to + l] || Float.isNaN(x[from + l])) {
            y[to + l] = x[from + l];
            winners[to + l] = from + l;
          }
        }
      }
    }
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    Tensor xGradient = gradientSpace.tensor(outputGradient.batch(), place.input());
    Arrays.fill(xGradient.values(), 0, xGradient.length(), 0);
    int plane = place.output().pixels() * Tensor.LANES;
    run.workers()
        .run(
            outputGradient.length() / plane,
            (from, to) -> {
              for (int i = from * plane; i < to * plane; i++) {
                xGradient.values()[winners[i]] += outputGradient.values()[i];
              }
            });
    return xGradient;
  }
}
