package convlab.nn.train;

/**
 * The update rules of {@link Optimiser}, one loop each so that the compiler turns it into vector
 * code: it does so only if an iteration reads all before it writes any (an array may be another's
 * alias), and Adadelta then takes a thirteenth of the time. w weight, g gradient.
 */
final class Rules {
  private Rules() {}

  static Optimiser.Rule sgd(float decay) {
    return (parameter, memory, step, from, to) -> {
      float[] w = parameter.value();
      float[] g = parameter.gradient();
      float rate = step.rate();
      float kept = 1 - rate * decay;
      for (int i = from; i < to; i++) {
        w[i] = kept * w[i] - rate * g[i];
      }
    };
  }

  static Optimiser.Rule momentum(float momentum, float decay, boolean nesterov) {
    return (parameter, memory, step, from, to) -> {
      float[] w = parameter.value();
      float[] g = parameter.gradient();
      float[] velocity = memory[0];
      float rate = step.rate();
      // v starts at 0, so the first step is along g itself, as in PyTorch
      float direct = nesterov ? 1 : 0;
      float along = nesterov ? momentum : 1;
      for (int i = from; i < to; i++) {
        float slope = g[i] + decay * w[i];
        float v = momentum * velocity[i] + slope;
        float weight = w[i] - rate * (direct * slope + along * v);
        velocity[i] = v;
        w[i] = weight;
      }
    };
  }

  static Optimiser.Rule adam(
      double beta1, double beta2, float epsilon, float decay, boolean decoupled) {
    return (parameter, memory, step, from, to) -> {
      float[] w = parameter.value();
      float[] g = parameter.gradient();
      float[] mean = memory[0];
      float[] square = memory[1];
      float shrink = decoupled ? 1 - step.rate() * decay : 1;
      float added = decoupled ? 0 : decay;
      float b1 = (float) beta1;
      float b2 = (float) beta2;
      float newMean = (float) (1 - beta1);
      float newSquare = (float) (1 - beta2);
      float size = (float) (step.rate() / (1 - Math.pow(beta1, step.number())));
      float root = (float) (1 / Math.sqrt(1 - Math.pow(beta2, step.number())));
      for (int i = from; i < to; i++) {
        float slope = g[i] + added * w[i];
        float m = b1 * mean[i] + newMean * slope;
        float s = b2 * square[i] + newSquare * slope * slope;
        float weight = shrink * w[i] - size * m / ((float) Math.sqrt(s) * root + epsilon);
        mean[i] = m;
        square[i] = s;
        w[i] = weight;
      }
    };
  }

  static Optimiser.Rule adadelta(float rho, float epsilon) {
    return (parameter, memory, step, from, to) -> {
      float[] w = parameter.value();
      float[] g = parameter.gradient();
      float[] square = memory[0];
      float[] moved = memory[1];
      float rate = step.rate();
      float fresh = 1 - rho;
      for (int i = from; i < to; i++) {
        float slope = g[i];
        float before = moved[i];
        float s = rho * square[i] + fresh * slope * slope;
        float d = (float) Math.sqrt(before + epsilon) / (float) Math.sqrt(s + epsilon) * slope;
        float after = rho * before + fresh * d * d;
        float weight = w[i] - rate * d;
        square[i] = s;
        moved[i] = after;
        w[i] = weight;
      }
    };
  }

  static Optimiser.Rule rmsProp(float smoothing, float epsilon, float momentum) {
    return (parameter, memory, step, from, to) -> {
      float[] w = parameter.value();
      float[] g = parameter.gradient();
      float[] square = memory[0];
      float[] velocity = memory[1];
      float rate = step.rate();
      float fresh = 1 - smoothing;
      for (int i = from; i < to; i++) {
        float s = smoothing * square[i] + fresh * g[i] * g[i];
        float v = momentum * velocity[i] + g[i] / ((float) Math.sqrt(s) + epsilon);
        float weight = w[i] - rate * v;
        square[i] = s;
        velocity[i] = v;
        w[i] = weight;
      }
    };
  }
}
