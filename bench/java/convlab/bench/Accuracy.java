package convlab.bench;

import convlab.data.Batch;
import convlab.data.Batches;
import convlab.data.Digits;
import convlab.data.Mnist;
import convlab.data.PixelRange;
import convlab.nn.layer.Initialiser;
import convlab.nn.train.Loss;
import convlab.nn.Networks;
import convlab.nn.train.Optimiser;
import convlab.nn.tensor.Parameter;
import convlab.nn.layer.Run;
import convlab.nn.Sequential;
import convlab.nn.train.Targets;
import convlab.nn.tensor.Tensor;
import convlab.nn.train.TrainingStep;
import convlab.nn.tensor.Workers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Accuracy of full trainings on MNIST's test images. Arguments: MNIST's folder; {@code lenet} or
 * {@code bncnn}; how many seeds.
 *
 * <p>{@code lenet} is recipe B of lesson 12, from the same weights and in the same order of images
 * as {@code accuracy.py} trains PyTorch, whose text describes both. {@code bncnn} trains 10 epochs
 * from PyTorch's default initialisation with Adadelta, pixels -1..1, batch 64.
 */
public final class Accuracy {
  private static final int LENET_EPOCHS = 5;
  private static final int LENET_BATCH = 128;
  private static final double LENET_RATE = 0.02;
  private static final double LENET_MOMENTUM = 0.9;
  private static final int BNCNN_EPOCHS = 10;
  private static final int BNCNN_BATCH = 64;

  private final Mnist mnist;
  private final Workers workers;

  private Accuracy(Mnist mnist, Workers workers) {
    this.mnist = mnist;
    this.workers = workers;
  }

  /** Trains once for each seed 1, 2... and prints accuracies, mean and lowest. */
  public static void main(String[] arguments) {
    try (Workers workers = Workers.all()) {
      Accuracy accuracy = new Accuracy(Mnist.read(Path.of(arguments[0])), workers);
      double[] found = new double[Integer.parseInt(arguments[2])];
      for (int i = 0; i < found.length; i++) {
        boolean lenet = arguments[1].equals("lenet");
        found[i] = lenet ? accuracy.lenet(i + 1) : accuracy.bncnn(i + 1);
        print("seed %d: %.2f %%%n", i + 1, found[i]);
      }
      double mean = Arrays.stream(found).average().orElseThrow();
      double lowest = Arrays.stream(found).min().orElseThrow();
      print("convlab %s: mean %.3f %%, lowest %.2f %%%n", arguments[1], mean, lowest);
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  private double lenet(long seed) {
    Sequential network = Networks.lenet(Initialiser.he(), seed);
    heByFormula(network, seed);
    Optimiser optimiser = Optimiser.sgd(LENET_RATE, LENET_MOMENTUM);
    TrainingStep step = step(network, optimiser);
    int perEpoch = (mnist.train().size() + LENET_BATCH - 1) / LENET_BATCH;
    int done = 0;
    for (int epoch = 0; epoch < LENET_EPOCHS; epoch++) {
      int[] order = Formula.order(seed * 1000 + 500 + epoch, mnist.train().size());
      for (int from = 0; from < order.length; from += LENET_BATCH) {
        optimiser.setRate(LENET_RATE * (1 - (double) done++ / (LENET_EPOCHS * perEpoch)));
        int to = Math.min(order.length, from + LENET_BATCH);
        train(step, Arrays.copyOfRange(order, from, to));
      }
    }
    return accuracy(network, PixelRange.ZERO_TO_ONE);
  }

  private TrainingStep step(Sequential network, Optimiser optimiser) {
    return new TrainingStep(network, Loss.softmaxCrossEntropy(), optimiser, workers);
  }

  /** Uniform in +-sqrt(6 / fan in), biases 0. */
  private static void heByFormula(Sequential network, long seed) {
    int tensor = 0;
    for (Parameter parameter : network.parameters().values()) {
      if (parameter.name().equals("weight")) {
        double bound = Math.sqrt(6.0 * parameter.shape()[0] / parameter.size());
        parameter.set(Formula.signed(seed * 1000 + tensor, parameter.size(), bound));
      } else {
        parameter.set(new float[parameter.size()]);
      }
      tensor++;
    }
  }

  private void train(TrainingStep step, int[] picked) {
    Digits digits = mnist.train();
    float[] pixels = new float[picked.length * RaceData.PIXELS];
    int[] labels = new int[picked.length];
    for (int i = 0; i < picked.length; i++) {
      double[][] image = digits.image(picked[i]);
      for (int p = 0; p < RaceData.PIXELS; p++) {
        pixels[i * RaceData.PIXELS + p] = (float) image[p / 28][p % 28] / 255f;
      }
      labels[i] = digits.label(picked[i]);
    }
    step.run(Tensor.of(pixels, picked.length, Networks.DIGIT), Targets.labels(labels));
  }

  private double bncnn(long seed) {
    Sequential network = Networks.named("bncnn", Initialiser.pytorch(), seed);
    TrainingStep step = step(network, Optimiser.adadelta());
    PixelRange range = PixelRange.MINUS_ONE_TO_ONE;
    Batches batches = Batches.of(mnist.train(), BNCNN_BATCH, range, seed);
    for (int epoch = 0; epoch < BNCNN_EPOCHS; epoch++) {
      for (Batch batch : batches.epoch(epoch)) {
        Tensor images = Tensor.of(batch.pixels(), batch.size(), Networks.DIGIT);
        step.run(images, Targets.labels(batch.labels()));
      }
    }
    return accuracy(network, range);
  }

  /** Percent of the test images that are read right. */
  private double accuracy(Sequential network, PixelRange range) {
    Run evaluation = new Run(false, workers);
    int right = 0;
    for (Batch batch : Batches.inOrder(mnist.test(), 200, range).epoch(0)) {
      Tensor images = Tensor.of(batch.pixels(), batch.size(), Networks.DIGIT);
      Tensor logits = network.forward(images, evaluation);
      for (int n = 0; n < batch.size(); n++) {
        right += largest(logits.example(n)) == batch.labels()[n] ? 1 : 0;
      }
    }
    return 100.0 * right / mnist.test().size();
  }

  private static int largest(float[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }
}
