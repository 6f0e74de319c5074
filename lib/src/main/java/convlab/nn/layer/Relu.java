package convlab.nn.layer;

import convlab.nn.gemm.KernelChoice;
import convlab.nn.tensor.Elementwise;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workspace;
import java.util.random.RandomGenerator;

/** max(0, x); the slope at 0 is taken as 0, as in PyTorch. */
public final class Relu implements Layer {
  private final Workspace outputSpace = new Workspace();
  private final Place place = new Place(this);

  /** The last result: where it is above 0, gradients pass. */
  private Tensor output;

  @Override
  public String name() {
    return "ReLU";
  }

  @Override
  public TensorShape build(TensorShape input, Initialiser initialiser, RandomGenerator random) {
    return place.take(input, input);
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    place.forward(x, run);
    output = outputSpace.tensor(x.batch(), place.output());
    float[] from = x.values();
    float[] to = output.values();
    Elementwise.run(
        x,
        run.workers(),
        (start, end) -> {
          for (int i = start; i < end; i++) {
            to[i] = Math.max(0, from[i]);
          }
        });
    return output;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    stop(outputGradient, output, run);
    return outputGradient;
  }

  /** Sets the gradient to 0, in place, where the output is not above 0. */
  static void stop(Tensor gradient, Tensor output, Run run) {
    float[] values = gradient.values();
    Elementwise.run(
        gradient,
        run.workers(),
        (start, end) ->
            KernelChoice.kernels().rectifyBackward(values, output.values(), values, start, end));
  }
}
