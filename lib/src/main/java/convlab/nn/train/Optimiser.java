package convlab.nn.train;

import convlab.array.Check;
import convlab.nn.tensor.Parameter;
import convlab.nn.tensor.Workers;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Changes parameters by their gradients. Formulas and defaults are PyTorch's; each keeps what it
 * remembers (momentum, running squares) per parameter. One optimiser serves one network.
 */
public final class Optimiser {
  /** Parameters below this size are not worth sharing between threads. */
  private static final int PART = 8_192;

  /** One update of the numbers from..to-1 of a parameter. */
  @FunctionalInterface
  interface Rule {
    void update(Parameter parameter, float[][] memory, Step step, int from, int to);
  }

  /**
   * What a rule is told.
   *
   * @param number of the update, from 1
   * @param rate learning rate
   */
  record Step(int number, float rate) {}

  private final String name;
  private final int memories;
  private final Rule rule;
  private final Map<Parameter, float[][]> memory = new IdentityHashMap<>();
  private float rate;
  private int steps;

  private Optimiser(String name, double rate, int memories, Rule rule) {
    requireRate(rate);
    this.name = name;
    this.rate = (float) rate;
    this.memories = memories;
    this.rule = rule;
  }

  private static void requireRate(double rate) {
    if (!(rate >= 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException(
          "learning rate " + rate + " is not a number from 0 up; try 0.01");
    }
  }

  private static void adaptive(double beta1, double beta2, double epsilon, double decay) {
    belowOne(beta1, "beta 1");
    belowOne(beta2, "beta 2");
    notNegative(epsilon, "epsilon");
    notNegative(decay, "weight decay");
  }

  private static void belowOne(double value, String name) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          name + " " + value + " is not from 0 up to, but without, 1; try 0.9");
    }
  }

  private static void notNegative(double value, String name) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " " + value + " is not a number from 0 up; try 0");
    }
  }

  /** Plain gradient descent: w -= rate * g. */
  public static Optimiser sgd(double rate) {
    return new Optimiser("SGD", rate, 0, Rules.sgd(0));
  }

  /** With momentum (Polyak): v = momentum * v + g, w -= rate * v. */
  public static Optimiser sgd(double rate, double momentum) {
    return sgd(rate, momentum, 0, false);
  }

  /**
   * With momentum and weight decay (g += decay * w first).
   *
   * @param nesterov true steps along g + momentum * v
   */
  public static Optimiser sgd(double rate, double momentum, double decay, boolean nesterov) {
    belowOne(momentum, "momentum");
    notNegative(decay, "weight decay");
    if (nesterov && momentum <= 0) {
      throw new IllegalArgumentException("Nesterov needs a momentum above 0; try 0.9");
    }
    return momentum == 0
        ? new Optimiser("SGD", rate, 0, Rules.sgd((float) decay))
        : new Optimiser("SGD", rate, 1, Rules.momentum((float) momentum, (float) decay, nesterov));
  }

  /** Adam (arXiv:1412.6980), betas 0.9 and 0.999, epsilon 1e-8. */
  public static Optimiser adam(double rate) {
    return adam(rate, 0.9, 0.999, 1e-8, 0);
  }

  /** Adam with all settings; decay is added to the gradient. */
  public static Optimiser adam(
      double rate, double beta1, double beta2, double epsilon, double decay) {
    adaptive(beta1, beta2, epsilon, decay);
    return new Optimiser(
        "Adam", rate, 2, Rules.adam(beta1, beta2, (float) epsilon, (float) decay, false));
  }

  /** AdamW (arXiv:1711.05101): decay 0.01 shrinks the weights apart from the gradient. */
  public static Optimiser adamW(double rate) {
    return adamW(rate, 0.9, 0.999, 1e-8, 0.01);
  }

  /** AdamW with all settings. */
  public static Optimiser adamW(
      double rate, double beta1, double beta2, double epsilon, double decay) {
    adaptive(beta1, beta2, epsilon, decay);
    return new Optimiser(
        "AdamW", rate, 2, Rules.adam(beta1, beta2, (float) epsilon, (float) decay, true));
  }

  /** Adadelta (arXiv:1212.5701), rate 1, rho 0.9, epsilon 1e-6. */
  public static Optimiser adadelta() {
    return adadelta(1, 0.9, 1e-6);
  }

  /** Adadelta with all settings. */
  public static Optimiser adadelta(double rate, double rho, double epsilon) {
    belowOne(rho, "rho");
    notNegative(epsilon, "epsilon");
    return new Optimiser("Adadelta", rate, 2, Rules.adadelta((float) rho, (float) epsilon));
  }

  /** RMSProp (Hinton 2012), smoothing 0.99, epsilon 1e-8, no momentum. */
  public static Optimiser rmsProp(double rate) {
    return rmsProp(rate, 0.99, 1e-8, 0);
  }

  /** RMSProp with all settings. */
  public static Optimiser rmsProp(double rate, double smoothing, double epsilon, double momentum) {
    belowOne(smoothing, "smoothing");
    belowOne(momentum, "momentum");
    notNegative(epsilon, "epsilon");
    return new Optimiser(
        "RMSProp", rate, 2, Rules.rmsProp((float) smoothing, (float) epsilon, (float) momentum));
  }

  /** "SGD", "Adam"... */
  public String name() {
    return name;
  }

  /** The learning rate of the next update. */
  public double rate() {
    return rate;
  }

  /** Sets the learning rate of the next updates; schedules do. */
  public void setRate(double newRate) {
    requireRate(newRate);
    rate = (float) newRate;
  }

  /** Updates done. */
  public int steps() {
    return steps;
  }

  /** One update of all parameters from their gradients. */
  public void update(Collection<Parameter> parameters, Workers workers) {
    Check.given(parameters, "parameters", "network.parameters().values()");
    Check.given(workers, "workers", "Workers.of(threads) or Workers.SINGLE");
    Step step = new Step(++steps, rate);
    for (Parameter parameter : parameters) {
      float[][] kept = memory.computeIfAbsent(parameter, p -> new float[memories][p.size()]);
      int parts = (parameter.size() + PART - 1) / PART;
      workers.run(
          parts,
          (from, to) -> {
            int end = Math.min(parameter.size(), to * PART);
            rule.update(parameter, kept, step, from * PART, end);
          });
    }
  }
}
