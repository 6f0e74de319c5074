package convlab.nn.train;

import convlab.array.Check;
import convlab.nn.Sequential;
import convlab.nn.tensor.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The training loop: shuffled batches, validation, early stop, best weights. The order of the
 * examples depends on the seed and the epoch alone, so the same seed gives the same weights, bit
 * for bit, on any number of threads.
 *
 * <pre>{@code
 * TrainingResult result =
 *     new Trainer(network, Loss.softmaxCrossEntropy(), Optimiser.sgd(0.02, 0.9))
 *         .epochs(5).batchSize(128).seed(1).schedule(Schedule.linearToZero())
 *         .validation(test).train(train);
 * }</pre>
 */
public final class Trainer {
  private final Sequential network;
  private final Loss loss;
  private final Optimiser optimiser;
  private final double firstRate;
  private int epochs = 1;
  private int batchSize = 128;
  private long seed;
  private int threads = Runtime.getRuntime().availableProcessors();
  private Schedule byBatch = Schedule.constant();
  private Schedule byEpoch = Schedule.constant();
  private Examples validation;
  private int patience = Integer.MAX_VALUE;
  private boolean keepBest;
  private TrainingListener listener = new TrainingListener() {};

  /** A trainer for one network; settings follow by dots. */
  public Trainer(Sequential network, Loss loss, Optimiser optimiser) {
    this.network = network;
    this.loss = loss;
    this.optimiser = optimiser;
    Check.given(network, "network", "a Sequential");
    Check.given(loss, "loss", "one of Loss");
    Check.given(optimiser, "optimiser", "one of Optimiser");
    this.firstRate = optimiser.rate();
  }

  /** Passes over the data, 1 by default. */
  public Trainer epochs(int count) {
    epochs = atLeastOne("epochs", count);
    return this;
  }

  /** Examples a step, 128 by default; the last batch of an epoch may be shorter. */
  public Trainer batchSize(int size) {
    batchSize = atLeastOne("batch size", size);
    return this;
  }

  /** Seed of the examples' order, 0 by default. */
  public Trainer seed(long value) {
    seed = value;
    return this;
  }

  /** Threads, all processors by default. */
  public Trainer threads(int count) {
    threads = atLeastOne("threads", count);
    return this;
  }

  /** Changes the rate before every batch; a tick is a batch. */
  public Trainer schedule(Schedule schedule) {
    Check.given(schedule, "schedule", "one of Schedule");
    byBatch = schedule;
    return this;
  }

  /** Changes the rate before every epoch; a tick is an epoch. */
  public Trainer scheduleByEpoch(Schedule schedule) {
    Check.given(schedule, "schedule", "one of Schedule");
    byEpoch = schedule;
    return this;
  }

  /** Examples to measure loss and accuracy on after every epoch. */
  public Trainer validation(Examples examples) {
    validation = examples;
    return this;
  }

  /** Stops after this many epochs without a lower validation loss, and keeps the best weights. */
  public Trainer stopEarly(int epochsWithoutGain) {
    patience = atLeastOne("patience", epochsWithoutGain);
    keepBest = true;
    return this;
  }

  /** Ends with the weights of the epoch of lowest validation loss instead of the last. */
  public Trainer keepBest() {
    keepBest = true;
    return this;
  }

  /** Who is told about batches and epochs. */
  public Trainer listener(TrainingListener told) {
    Check.given(told, "listener", "a TrainingListener");
    listener = told;
    return this;
  }

  private static int atLeastOne(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " " + value + " is too small; use 1 or more");
    }
    return value;
  }

  /**
   * Trains. An interrupt of the thread ends it after the current batch: the flag is cleared, the
   * weights so far (or the best, if they are kept) stay in the network.
   *
   * @throws IllegalStateException if the loss stops being a number or explodes
   */
  public TrainingResult train(Examples examples) {
    Check.given(examples, "examples", "Examples.of(...)");
    if (examples.size() == 0) {
      throw new IllegalArgumentException("no examples to train on; give at least one");
    }
    try (Workers workers = Workers.of(threads)) {
      return new Session(examples, workers).run();
    }
  }

  /** One call of train. */
  private final class Session {
    private final Examples examples;
    private final Workers workers;
    private final TrainingStep step;
    private final int batches;
    private final List<EpochResult> results = new ArrayList<>();
    private Map<String, float[]> bestWeights = Map.of();
    private double bestLoss = Double.POSITIVE_INFINITY;
    private int bestEpoch = -1;

    Session(Examples examples, Workers workers) {
      this.examples = examples;
      this.workers = workers;
      this.step = new TrainingStep(network, loss, optimiser, workers);
      this.batches = (examples.size() + batchSize - 1) / batchSize;
    }

    TrainingResult run() {
      listener.start(batches, epochs);
      TrainingResult.End end = TrainingResult.End.FINISHED;
      for (int epoch = 0; epoch < epochs && end == TrainingResult.End.FINISHED; epoch++) {
        end = epoch(epoch);
      }
      if (keepBest && bestEpoch >= 0) {
        network.restore(bestWeights);
      }
      return new TrainingResult(results, bestEpoch, end);
    }

    private TrainingResult.End epoch(int epoch) {
      int[] order = shuffled(epoch);
      double sum = 0;
      long start = System.nanoTime();
      for (int batch = 0; batch < batches; batch++) {
        if (Thread.interrupted()) {
          return TrainingResult.End.INTERRUPTED;
        }
        int from = batch * batchSize;
        int to = Math.min(examples.size(), from + batchSize);
        setRate(epoch, batch);
        double value = step.run(examples.batch(order, from, to), examples.targets(order, from, to));
        sum += value * (to - from);
        listener.batch(epoch, batch, value);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return finish(epoch, sum / examples.size(), seconds);
    }

    private void setRate(int epoch, int batch) {
      double batchFactor = byBatch.factor(epoch * batches + batch, epochs * batches);
      optimiser.setRate(firstRate * batchFactor * byEpoch.factor(epoch, epochs));
    }

    private TrainingResult.End finish(int epoch, double trainingLoss, double seconds) {
      Evaluation measured =
          validation == null
              ? new Evaluation(Double.NaN, Double.NaN, new int[0])
              : Evaluation.of(network, loss, validation, workers);
      EpochResult result =
          new EpochResult(
              epoch, trainingLoss, measured.loss(), measured.accuracy(), optimiser.rate(), seconds);
      results.add(result);
      remember(epoch, validation == null ? trainingLoss : measured.loss());
      listener.epoch(result);
      return epoch - bestEpoch >= patience
          ? TrainingResult.End.STOPPED_EARLY
          : TrainingResult.End.FINISHED;
    }

    private void remember(int epoch, double value) {
      if (value < bestLoss) {
        bestLoss = value;
        bestEpoch = epoch;
        bestWeights = keepBest ? network.snapshot() : Map.of();
      }
    }

    /** Fisher and Yates, by a generator of the seed and the epoch. */
    private int[] shuffled(int epoch) {
      int[] order = new int[examples.size()];
      SplittableRandom random = new SplittableRandom(seed * 1_000_003 + epoch);
      for (int i = 0; i < order.length; i++) {
        int j = random.nextInt(i + 1);
        order[i] = order[j];
        order[j] = i;
      }
      return order;
    }
  }
}
