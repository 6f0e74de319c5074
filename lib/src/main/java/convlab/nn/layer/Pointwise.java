package convlab.nn.layer;

import convlab.nn.tensor.Elementwise;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workspace;
import java.util.random.RandomGenerator;

/** A function of one number applied to each: leaky ReLU, sigmoid, tanh, GELU. */
public final class Pointwise implements Layer {
  private static final double ROOT_2 = Math.sqrt(2);
  private static final double ROOT_2_OVER_PI = Math.sqrt(2 / Math.PI);

  /** A function and its slope. */
  public enum Function {
    SIGMOID("sigmoid") {
      @Override
      double value(double x, double ignored) {
        return 1 / (1 + Math.exp(-x));
      }

      @Override
      double slope(double x, double ignored) {
        double s = value(x, ignored);
        return s * (1 - s);
      }
    },
    TANH("tanh") {
      @Override
      double value(double x, double ignored) {
        return Math.tanh(x);
      }

      @Override
      double slope(double x, double ignored) {
        double t = Math.tanh(x);
        return 1 - t * t;
      }
    },
    LEAKY_RELU("leaky ReLU") {
      @Override
      double value(double x, double leak) {
        return x > 0 ? x : leak * x;
      }

      @Override
      double slope(double x, double leak) {
        return x > 0 ? 1 : leak;
      }
    },
    /** x times the normal distribution function. */
    GELU("GELU") {
      @Override
      double value(double x, double ignored) {
        return x * NormalDistribution.below(x);
      }

      @Override
      double slope(double x, double ignored) {
        return NormalDistribution.below(x)
            + x * Math.exp(-x * x / 2) / (ROOT_2 * Math.sqrt(Math.PI));
      }
    },
    /** GELU's approximation by tanh. */
    GELU_TANH("GELU (tanh)") {
      @Override
      double value(double x, double ignored) {
        return 0.5 * x * (1 + Math.tanh(ROOT_2_OVER_PI * (x + 0.044715 * x * x * x)));
      }

      @Override
      double slope(double x, double ignored) {
        double t = Math.tanh(ROOT_2_OVER_PI * (x + 0.044715 * x * x * x));
        return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * ROOT_2_OVER_PI * (1 + 3 * 0.044715 * x * x);
      }
    };

    final String text;

    Function(String text) {
      this.text = text;
    }

    abstract double value(double x, double parameter);

    abstract double slope(double x, double parameter);
  }

  private final Function function;
  private final double parameter;
  private final Workspace output = new Workspace();
  private final Place place = new Place(this);

  /** The last input, where the slope is taken. */
  private Tensor input;

  public Pointwise(Function function, double parameter) {
    this.function = function;
    this.parameter = parameter;
  }

  @Override
  public String name() {
    return function.text;
  }

  @Override
  public TensorShape build(TensorShape in, Initialiser initialiser, RandomGenerator random) {
    return place.take(in, in);
  }

  @Override
  public Tensor forward(Tensor x, Run run) {
    place.forward(x, run);
    input = x;
    Tensor y = output.tensor(x.batch(), place.output());
    Elementwise.run(
        x,
        run.workers(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            y.values()[i] = (float) function.value(x.values()[i], parameter);
          }
        });
    return y;
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    float[] gradient = outputGradient.values();
    Elementwise.run(
        outputGradient,
        run.workers(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            gradient[i] *= (float) function.slope(input.values()[i], parameter);
          }
        });
    return outputGradient;
  }
}
