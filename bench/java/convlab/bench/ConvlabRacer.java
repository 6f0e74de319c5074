package convlab.bench;

import convlab.nn.layer.Initialiser;
import convlab.nn.train.Loss;
import convlab.nn.Networks;
import convlab.nn.train.Optimiser;
import convlab.nn.tensor.Parameter;
import convlab.nn.Sequential;
import convlab.nn.train.Targets;
import convlab.nn.tensor.Tensor;
import convlab.nn.train.TrainingStep;
import convlab.nn.tensor.Workers;
import convlab.nn.gemm.KernelChoice;
import java.util.Map;

/** The course's engine. Laying a batch out for it is part of what is timed. */
final class ConvlabRacer implements Racer {
  private final Workers workers;
  private TrainingStep step;
  private RaceData.Part[] batches;
  private Tensor images;
  private int next;

  ConvlabRacer(int threads) {
    workers = Workers.of(threads);
  }

  @Override
  public String engine() {
    return "convlab.nn";
  }

  @Override
  public String vectors() {
    return KernelChoice.reason();
  }

  @Override
  public int build(String name, long seed, RaceData data) {
    Sequential network = Networks.named(name, Initialiser.pytorch(), seed);
    fill(network, seed);
    boolean normalised = name.equals("bncnn");
    step = new TrainingStep(network, Loss.softmaxCrossEntropy(), optimiser(name), workers);
    batches = null; // two epochs of floats would not fit
    batches = data.batches(normalised ? 64 : 128, normalised ? -1 : 0, seed);
    images = null;
    next = 0;
    return network.parameterCount();
  }

  /** The optimisers of {@code networks.py}. */
  private static Optimiser optimiser(String name) {
    return switch (name) {
      case "bncnn" -> Optimiser.adadelta(1, 0.9, 1e-6);
      case "mlp" -> Optimiser.sgd(0.1);
      default -> Optimiser.sgd(0.02, 0.9);
    };
  }

  /** The weights of {@code fill} in {@code networks.py}. */
  private static void fill(Sequential network, long seed) {
    int tensor = 0;
    double bound = 0;
    for (Map.Entry<String, Parameter> entry : network.parameters().entrySet()) {
      Parameter parameter = entry.getValue();
      int[] shape = parameter.shape();
      if (parameter.name().equals("weight")) {
        bound = shape.length > 1 ? Math.sqrt((double) shape[0] / parameter.size()) : 0;
      }
      if (bound > 0) { // batch norm, whose weights have one axis, keeps its ones and zeros
        parameter.set(Formula.signed(seed * 1000 + tensor, parameter.size(), bound));
      }
      tensor++;
    }
  }

  @Override
  public int batches() {
    return batches.length;
  }

  @Override
  public Timed train(int count) {
    double loss = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      RaceData.Part part = batches[next];
      loss = step.run(laidOut(part), Targets.labels(part.labels()));
      next = (next + 1) % batches.length;
    }
    return new Timed((System.nanoTime() - begin) / 1e9, loss);
  }

  private Tensor laidOut(RaceData.Part part) {
    int n = part.labels().length;
    if (images == null || images.batch() != n) {
      images = Tensor.zeros(n, Networks.DIGIT);
    }
    for (int i = 0; i < n; i++) {
      images.setExample(i, part.pixels(), i * RaceData.PIXELS);
    }
    return images;
  }

  @Override
  public Runnable operation(Operation operation) {
    return ConvlabOperations.of(operation, workers);
  }
}
