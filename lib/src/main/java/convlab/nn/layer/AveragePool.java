package convlab.nn.layer;

import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workspace;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Mean of each window; padding counts as zeros and in the divisor, as PyTorch's default
 * (count_include_pad).
 */
public final class AveragePool implements Layer {
  private final Window window;
  private final Place place = new Place(this);
  private final Workspace outputSpace = new Workspace();
  private final Workspace gradientSpace = new Workspace();

  public AveragePool(Window window) {
    this.window = window;
  }

  @Override
  public String name() {
    return "average pooling " + window.text();
  }

  @Override
  public TensorShape build(TensorShape in, Initialiser initialiser, RandomGenerator random) {
    return place.take(in, window.outputShape(in));
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    place.forward(x, run);
    Tensor y = outputSpace.tensor(x.batch(), place.output());
    Arrays.fill(y.values(), 0, y.length(), 0);
    overPairs(y, run, (in, out) -> add(x.values(), in, y.values(), out));
    return y;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    Tensor xGradient = gradientSpace.tensor(outputGradient.batch(), place.input());
    Arrays.fill(xGradient.values(), 0, xGradient.length(), 0);
    overPairs(
        outputGradient,
        run,
        (in, out) -> add(outputGradient.values(), out, xGradient.values(), in));
    return xGradient;
  }

  private void add(float[] from, int fromPixel, float[] to, int toPixel) {
    float share = 1f / window.pixels();
    for (int l = 0; l < Tensor.LANES; l++) {
      to[toPixel * Tensor.LANES + l] += share * from[fromPixel * Tensor.LANES + l];
    }
  }

  /** An input pixel and the output pixel whose window covers it. */
  @FunctionalInterface
  private interface Pair {
    void meet(int in, int out);
  }

  private void overPairs(Tensor output, Run run, Pair pair) {
    int planes = output.length() / (place.output().pixels() * Tensor.LANES);
    run.workers()
        .run(
            planes,
            (from, to) -> {
              for (int out = from * place.output().pixels();
                  out < to * place.output().pixels();
                  out++) {
                overWindow(out, pair);
              }
            });
  }

  private void overWindow(int out, Pair pair) {
    int plane = out / place.output().pixels() * place.input().pixels();
    int oy = out % place.output().pixels() / place.output().width();
    int ox = out % place.output().width();
    for (int row = window.top(oy); row < window.bottom(oy, place.input().height()); row++) {
      int right = window.right(ox, place.input().width());
      for (int column = window.left(ox); column < right; column++) {
        pair.meet(plane + row * place.input().width() + column, out);
      }
    }
  }
}
