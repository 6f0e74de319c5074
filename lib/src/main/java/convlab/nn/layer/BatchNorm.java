package convlab.nn.layer;

import convlab.nn.tensor.ChannelSums;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import convlab.nn.tensor.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Batch normalisation (Ioffe and Szegedy 2015, arXiv:1502.03167), one mean and variance a channel:
 * {@code y = weight * (x - mean) / sqrt(variance + eps) + bias}. Training uses those of the batch
 * and moves the running ones a tenth of the way (the variance with n - 1 as divisor, as PyTorch);
 * evaluation uses the running ones. A channel is done by one thread, in one fixed order.
 */
public final class BatchNorm implements Rectifiable {
  /** PyTorch's defaults. */
  static final float EPSILON = 1e-5f;

  static final float MOMENTUM = 0.1f;

  private final Place place = new Place(this);
  private Parameter weight;
  private Parameter bias;
  private Parameter runningMean;
  private Parameter runningVariance;
  private final Workspace outputSpace = new Workspace();

  /** The last input, its mean and 1 / deviation per channel: the gradients need them again. */
  private Tensor input;

  private float[] mean;

  /** What the mean lost when it was rounded: far from 0 that is more than a result may be off. */
  private float[] meanRest;

  private float[] inverseDeviation;
  private boolean trained;

  @Override
  public String name() {
    return "batch norm";
  }

  @Override
  public TensorShape build(TensorShape in, Initialiser initialiser, RandomGenerator random) {
    place.take(in, in);
    weight = new Parameter("weight", in.channels());
    bias = new Parameter("bias", in.channels());
    runningMean = new Parameter("runningMean", in.channels());
    runningVariance = new Parameter("runningVariance", in.channels());
    Arrays.fill(weight.value(), 1);
    Arrays.fill(runningVariance.value(), 1);
    mean = new float[in.channels()];
    meanRest = new float[in.channels()];
    inverseDeviation = new float[in.channels()];
    return in;
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
    TensorShape shape = place.output();
    place.forward(x, run);
    input = x;
    trained = run.training();
    if (trained && x.batch() * shape.pixels() < 2) {
      throw new IllegalArgumentException(
          "batch norm cannot train on 1 number a channel; use a batch of 2 or more");
    }
    Tensor y = outputSpace.tensor(x.batch(), shape);
    run.workers()
        .run(
            shape.channels(),
            (from, to) -> {
              for (int c = from; c < to; c++) {
                if (trained) {
                  measure(x, c);
                } else {
                  mean[c] = runningMean.value()[c];
                  meanRest[c] = 0;
                  inverseDeviation[c] = inverseRoot(runningVariance.value()[c]);
                }
                normalise(x, y, c, rectify);
              }
            });
    return y;
  }

  private static float inverseRoot(double variance) {
    return (float) (1 / Math.sqrt(variance + EPSILON));
  }

  private void measure(Tensor x, int c) {
    int n = x.batch() * x.shape().pixels();
    ChannelSums sums = ChannelSums.centred(x, c);
    double exactMean = sums.sum() / n;
    double squares = sums.products();
    mean[c] = (float) exactMean;
    meanRest[c] = (float) (exactMean - mean[c]);
    inverseDeviation[c] = inverseRoot(squares / n);
    move(runningMean, c, exactMean);
    move(runningVariance, c, squares / (n - 1));
  }

  private static void move(Parameter running, int c, double towards) {
    running.value()[c] += (float) (MOMENTUM * (towards - running.value()[c]));
  }

  /** The mean is subtracted first: {@code x scale - mean scale} would lose digits far from 0. */
  private void normalise(Tensor x, Tensor y, int c, boolean rectify) {
    float scale = weight.value()[c] * inverseDeviation[c];
    float centre = mean[c];
    float shift = bias.value()[c] - meanRest[c] * scale;
    float floor = rectify ? 0 : Float.NEGATIVE_INFINITY;
    int plane = x.shape().pixels() * Tensor.LANES;
    for (int block = 0; block < x.blocks(); block++) {
      int from = block * x.blockSize() + c * plane;
      for (int i = from; i < from + plane; i++) {
        y.values()[i] = Math.max(floor, (x.values()[i] - centre) * scale + shift);
      }
    }
  }

  @Override
  public Tensor backward(Tensor outputGradient, Run run) {
    place.backward(outputGradient, run);
    run.workers()
        .run(
            input.shape().channels(),
            (from, to) -> {
              for (int c = from; c < to; c++) {
                backward(outputGradient, c);
              }
            });
    outputGradient.clearUnusedLanes();
    return outputGradient;
  }

  /**
   * With z = (x - mean) / deviation: the gradient by x is weight / deviation times (dy - mean of dy
   * - z * mean of dy z), the last two because mean and deviation move with x; not in evaluation. In
   * place, for the memory's sake.
   */
  private void backward(Tensor gradient, int c) {
    ChannelSums sums = ChannelSums.of(gradient, input, c, mean[c]);
    double products = sums.products() - meanRest[c] * sums.sum();
    weight.gradient()[c] = (float) (products * inverseDeviation[c]);
    bias.gradient()[c] = (float) sums.sum();
    double n = (double) input.batch() * input.shape().pixels();
    double inverse = inverseDeviation[c];
    float scale = weight.value()[c] * inverseDeviation[c];
    float slope = trained ? (float) (-scale * products * inverse * inverse / n) : 0;
    float shift = trained ? (float) (-scale * sums.sum() / n) - slope * meanRest[c] : 0;
    float centre = mean[c];
    int plane = input.shape().pixels() * Tensor.LANES;
    float[] values = gradient.values();
    float[] x = input.values();
    for (int block = 0; block < input.blocks(); block++) {
      int from = block * input.blockSize() + c * plane;
      for (int i = from; i < from + plane; i++) {
        values[i] = values[i] * scale + (x[i] - centre) * slope + shift;
      }
    }
  }

  @Override
  public List<Parameter> parameters() {
    place.requireBuilt();
    return List.of(weight, bias);
  }

  @Override
  public List<Parameter> statistics() {
    place.requireBuilt();
    return List.of(runningMean, runningVariance);
  }
}
