package convlab.conv;

import convlab.array.Check;
import java.util.function.DoubleUnaryOperator;

/**
 * Activations and their derivatives, number by number; {@link #map} lays one over an array:
 *
 * <pre>
 *  Activations.map(image, Activations::relu)
 * </pre>
 *
 * Without one, two convolutions in a row are one convolution. Softmax and log-softmax look at all
 * numbers at once, so their derivatives are matrices. NaN gives NaN.
 */
public final class Activations {

  /** The slope that leaky ReLU has below zero unless another is given, PyTorch's default. */
  public static final double LEAK = 0.01;

  private Activations() {}

  /**
   * Rectified linear unit, {@code max(0, x)}.
   *
   * @param x any number
   * @return 0 or more
   */
  public static double relu(double x) {
    return Math.max(0, x);
  }

  /**
   * Slope of ReLU; at 0, where there is none, it is taken as 0, as all libraries do.
   *
   * @param x any number
   * @return 0 or 1
   */
  public static double reluDerivative(double x) {
    return Double.isNaN(x) ? x : x > 0 ? 1 : 0;
  }

  /**
   * Leaky ReLU with slope {@link #LEAK} below zero.
   *
   * @param x any number
   * @return x, or a hundredth of it when negative
   */
  public static double leakyRelu(double x) {
    return leakyRelu(x, LEAK);
  }

  /**
   * Leaky ReLU: a negative number is scaled, not lost.
   *
   * @param x any number
   * @param leak slope below zero
   * @return x or leak times x
   */
  public static double leakyRelu(double x, double leak) {
    return x > 0 ? x : leak * x;
  }

  /**
   * Slope of leaky ReLU with {@link #LEAK}.
   *
   * @param x any number
   * @return 1 or LEAK
   */
  public static double leakyReluDerivative(double x) {
    return leakyReluDerivative(x, LEAK);
  }

  /**
   * Slope of leaky ReLU; at 0 it is the leak.
   *
   * @param x any number
   * @param leak slope below zero
   * @return 1 or leak
   */
  public static double leakyReluDerivative(double x, double leak) {
    return Double.isNaN(x) ? x : x > 0 ? 1 : leak;
  }

  /**
   * Logistic sigmoid, {@code 1 / (1 + exp(-x))}.
   *
   * @param x any number; beyond about -745 and 37 the answer is exactly 0 and 1
   * @return 0..1
   */
  public static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /**
   * Slope of the sigmoid, {@code s (1 - s)}, written so that it does not cancel for large x.
   *
   * @param x any number
   * @return 0..0.25
   */
  public static double sigmoidDerivative(double x) {
    return sigmoid(x) * sigmoid(-x);
  }

  /**
   * Hyperbolic tangent.
   *
   * @param x any number
   * @return -1..1
   */
  public static double tanh(double x) {
    return Math.tanh(x);
  }

  /**
   * Slope of the hyperbolic tangent, {@code 1 - tanh(x)^2}.
   *
   * @param x any number
   * @return 0..1
   */
  public static double tanhDerivative(double x) {
    double t = Math.tanh(x);
    return (1 - t) * (1 + t);
  }

  /**
   * Gaussian error linear unit, x times the chance that a standard normal number is below x. Exact,
   * not the tanh approximation. Hendrycks and Gimpel, arXiv:1606.08415.
   *
   * @param x any number; minus infinity gives NaN, as in PyTorch
   * @return -0.17 or more
   */
  public static double gelu(double x) {
    return x * NormalChance.below(x);
  }

  /**
   * Slope of GELU: the chance below x, plus x times the normal density.
   *
   * @param x any number; infinities give NaN, as in PyTorch
   * @return about -0.13..1.13
   */
  public static double geluDerivative(double x) {
    double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    return NormalChance.below(x) + x * density;
  }

  /**
   * Softmax, {@code exp(x[i]) / sum of exp(x[j])}. The maximum is subtracted first, which changes
   * nothing but keeps {@code exp} from overflowing.
   *
   * @param x (N), any finite numbers
   * @return (N), 0..1 with sum 1; Theta(N)
   * @throws IllegalArgumentException if x is null or empty
   */
  public static double[] softmax(double[] x) {
    return map(logSoftmax(x), Math::exp);
  }

  /**
   * Logarithm of softmax, {@code x[i] - max - ln(sum of exp(x[j] - max))}: finite where softmax
   * itself is rounded to 0.
   *
   * @param x (N), any finite numbers
   * @return (N), 0 or less; Theta(N)
   * @throws IllegalArgumentException if x is null or empty
   */
  public static double[] logSoftmax(double[] x) {
    Check.signal(x, "scores");
    double max = Double.NEGATIVE_INFINITY;
    for (double v : x) {
      max = Math.max(max, v);
    }
    double sum = 0;
    for (double v : x) {
      sum += Math.exp(v - max);
    }
    double largest = max;
    double logarithm = Math.log(sum);
    // Not max + logarithm first: beyond 1e16 the sum would lose the logarithm.
    return map(x, v -> (v - largest) - logarithm);
  }

  /**
   * Derivative of softmax: how output i answers to input j, {@code p[i] ((i == j) - p[j])}.
   *
   * @param x (N)
   * @return (N,N), row i for output i; Theta(N N)
   * @throws IllegalArgumentException if x is null or empty
   */
  public static double[][] softmaxDerivative(double[] x) {
    double[] p = softmax(x);
    double[][] slopes = new double[p.length][p.length];
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        if (i != j) {
          slopes[i][j] = -p[i] * p[j];
          // 1 - p[i], added up from the others: where p[i] is rounded to 1 nothing else is left.
          slopes[i][i] += p[i] * p[j];
        }
      }
    }
    return slopes;
  }

  /**
   * Derivative of log-softmax: how output i answers to input j, {@code (i == j) - p[j]}. With a
   * sign turned, row i is the gradient p - y of the cross-entropy for class i.
   *
   * @param x (N)
   * @return (N,N), row i for output i; Theta(N N)
   * @throws IllegalArgumentException if x is null or empty
   */
  public static double[][] logSoftmaxDerivative(double[] x) {
    double[] p = softmax(x);
    double[][] slopes = new double[p.length][p.length];
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        slopes[i][j] = (i == j ? 1 : 0) - p[j];
      }
    }
    return slopes;
  }

  /**
   * A function laid over a signal.
   *
   * @param x (N)
   * @param f the function
   * @return (N), new
   * @throws IllegalArgumentException if x is null or empty
   */
  public static double[] map(double[] x, DoubleUnaryOperator f) {
    Check.signal(x, "signal");
    Check.that(f != null, "function is null; give one, such as Activations::relu");
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = f.applyAsDouble(x[i]);
    }
    return y;
  }

  /**
   * A function laid over a picture.
   *
   * @param image (H,W)
   * @param f the function
   * @return (H,W), new
   * @throws IllegalArgumentException if the image is null, empty or ragged
   */
  public static double[][] map(double[][] image, DoubleUnaryOperator f) {
    Check.picture(image, "image");
    double[][] y = new double[image.length][];
    for (int i = 0; i < image.length; i++) {
      y[i] = map(image[i], f);
    }
    return y;
  }

  /**
   * A function laid over a stack of channels.
   *
   * @param input (C,H,W)
   * @param f the function
   * @return (C,H,W), new
   * @throws IllegalArgumentException if the input is null, empty or ragged
   */
  public static double[][][] map(double[][][] input, DoubleUnaryOperator f) {
    Check.channels(input, "input");
    double[][][] y = new double[input.length][][];
    for (int c = 0; c < input.length; c++) {
      y[c] = map(input[c], f);
    }
    return y;
  }
}
