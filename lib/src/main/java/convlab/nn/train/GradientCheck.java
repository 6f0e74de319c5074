package convlab.nn.train;

import convlab.array.Check;
import convlab.nn.Sequential;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Tensor;
import java.util.Map;

/**
 * Compares a network's gradients with central differences: (loss(w + h) - loss(w - h)) / 2 h.
 * Single precision limits what can be seen: differences below about 1e-3 of the largest gradient
 * are noise.
 *
 * @param worst largest |gradient - difference|, divided by the largest gradient of that parameter
 * @param where name and index of it
 * @param gradient what backward gave there
 * @param difference what central differences gave there
 */
public record GradientCheck(double worst, String where, double gradient, double difference) {
  private static final float STEP = 1e-2f;
  private static final double TINY = 1e-7;

  /**
   * Checks up to {@code perParameter} numbers of every parameter, spread evenly. Use a small batch;
   * dropout must be 0, its mask changes from pass to pass.
   */
  public static GradientCheck of(
      Sequential network, Loss loss, Tensor x, Targets targets, int perParameter) {
    Check.given(network, "network", "a Sequential");
    Check.given(loss, "loss", "one of Loss");
    Check.atLeast(perParameter, 1, "numbers to check of every parameter");
    Tensor y = network.forward(x, Run.TRAINING);
    Tensor lossGradient = Tensor.zeros(y.batch(), y.shape());
    loss.of(y, targets, lossGradient);
    network.backward(lossGradient, Run.TRAINING);
    GradientCheck worst = new GradientCheck(0, "", 0, 0);
    for (Map.Entry<String, Parameter> entry : network.parameters().entrySet()) {
      float[] gradient = entry.getValue().gradient().clone();
      double scale = TINY;
      for (float g : gradient) {
        scale = Math.max(scale, Math.abs(g));
      }
      int stride = Math.max(1, gradient.length / perParameter);
      for (int i = 0; i < gradient.length; i += stride) {
        double difference = difference(network, loss, x, targets, entry.getValue().value(), i);
        double distance = Math.abs(gradient[i] - difference) / scale;
        if (!(distance <= worst.worst)) {
          worst =
              new GradientCheck(distance, entry.getKey() + "[" + i + "]", gradient[i], difference);
        }
      }
    }
    return worst;
  }

  private static double difference(
      Sequential network, Loss loss, Tensor x, Targets targets, float[] value, int i) {
    float kept = value[i];
    value[i] = kept + STEP;
    double above = loss.of(network.forward(x, Run.TRAINING), targets, null);
    float upper = value[i];
    value[i] = kept - STEP;
    double below = loss.of(network.forward(x, Run.TRAINING), targets, null);
    double distance = (double) upper - value[i];
    value[i] = kept;
    return (above - below) / distance;
  }

  @Override
  public String toString() {
    return "largest distance "
        + worst
        + " at "
        + where
        + ": backward "
        + gradient
        + ", central difference "
        + difference;
  }
}
