package convlab.dl4j;

import convlab.data.Batch;
import convlab.data.Batches;
import convlab.data.Digits;
import convlab.data.PixelRange;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains a DL4J network on digits, with progress, time left and live curves. Options are set one
 * after the other, {@link #run()} trains the network in place:
 *
 * <pre>{@code
 * Dl4jTraining.of(network, mnist.train()).epochs(5).linearDecay().validate(mnist.test()).run();
 * }</pre>
 *
 * <p>Interrupting the cell ends the run after the batch at hand; the network keeps what it has
 * learned, and another {@link #run()} goes on from there.
 */
public final class Dl4jTraining {
  /** N of every batch unless {@link #batchSize} says otherwise. */
  public static final int BATCH_SIZE = 128;

  private final MultiLayerNetwork network;
  private final Digits digits;
  private Digits validation;
  private int epochs = 1;
  private int batchSize = BATCH_SIZE;
  private PixelRange range = PixelRange.ZERO_TO_ONE;
  private long seed = 1;
  private boolean decay;
  private boolean quiet;

  private Dl4jTraining(MultiLayerNetwork network, Digits digits) {
    this.network = network;
    this.digits = digits;
  }

  /**
   * A run of one epoch in batches of {@value #BATCH_SIZE}, pixels 0..1, at the network's own rate.
   *
   * @param network an initialised network that reads one grey image and ends in a softmax
   * @param digits what to learn from; shared, never copied
   * @throws IllegalArgumentException when there are no digits
   */
  public static Dl4jTraining of(MultiLayerNetwork network, Digits digits) {
    if (digits.size() == 0) {
      throw new IllegalArgumentException("0 digits teach nothing; give at least one batch of them");
    }
    return new Dl4jTraining(network, digits);
  }

  /** How often to go through all digits; at least 1. */
  public Dl4jTraining epochs(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(count + " epochs train nothing; use 1 or more");
    }
    epochs = count;
    return this;
  }

  /** N, the images of a batch; at least 1. The last batch of an epoch may be short. */
  public Dl4jTraining batchSize(int images) {
    batchSize = images;
    return this;
  }

  /** What the pixels become, also in the validation. */
  public Dl4jTraining pixels(PixelRange wanted) {
    range = wanted;
    return this;
  }

  /** Decides the order of the digits in every epoch. */
  public Dl4jTraining seed(long value) {
    seed = value;
    return this;
  }

  /** Lets the learning rate fall in a straight line, from the network's own to 0 at the end. */
  public Dl4jTraining linearDecay() {
    decay = true;
    return this;
  }

  /** Measures the accuracy on these digits after every epoch; they are never learned from. */
  public Dl4jTraining validate(Digits others) {
    validation = others;
    return this;
  }

  /** Shows neither progress nor curves, for tests and timings. */
  public Dl4jTraining quietly() {
    quiet = true;
    return this;
  }

  /**
   * Trains. Changes the network's weights; its learning rate is afterwards what it was before.
   *
   * @return loss, accuracy and seconds of each epoch, also of a run that was interrupted
   * @throws IllegalArgumentException when images or labels do not fit the network
   * @throws IllegalStateException when the loss stops being a number
   */
  public Dl4jHistory run() {
    LayerShapes shapes = LayerShapes.of(network, digits.height(), digits.width());
    Batches batches = Batches.of(digits, batchSize, range, seed);
    double rate = network.getLearningRate(0);
    if (decay) {
      int seen = network.getIterationCount();
      network.setLearningRate(new LinearDecay(rate, seen, epochs * batches.count()));
    }
    try (BatchFeed feed = new BatchFeed(network, shapes);
        TrainingDisplay display = display(batches)) {
      return epochs(batches, feed, display);
    } finally {
      if (decay) {
        network.setLearningRate(rate);
      }
      freeWorkspaces();
    }
  }

  /** DL4J keeps its scratch memory, some 40 MB, per thread; a kernel may use another next time. */
  private static void freeWorkspaces() {
    if (!Nd4j.getWorkspaceManager().anyWorkspaceActiveForCurrentThread()) {
      Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
    }
  }

  private TrainingDisplay display(Batches batches) {
    return quiet
        ? TrainingDisplay.none()
        : TrainingDisplay.live(epochs, batches.count(), digits, validation);
  }

  private Dl4jHistory epochs(Batches batches, BatchFeed feed, TrainingDisplay display) {
    List<Dl4jHistory.Epoch> done = new ArrayList<>();
    boolean stopped = false;
    for (int epoch = 1; epoch <= epochs && !stopped; epoch++) {
      long start = System.nanoTime();
      Part part = epoch(epoch, batches, feed, display);
      double seconds = (System.nanoTime() - start) / 1e9;
      stopped = part.stopped();
      double accuracy = stopped ? Double.NaN : accuracy();
      done.add(new Dl4jHistory.Epoch(epoch, part.meanLoss(), accuracy, seconds));
      display.epoch(epoch, accuracy);
    }
    return new Dl4jHistory(List.copyOf(done), stopped);
  }

  /** What was done of an epoch, and whether an interrupt ended it. */
  private record Part(double meanLoss, boolean stopped) {}

  private Part epoch(int epoch, Batches batches, BatchFeed feed, TrainingDisplay display) {
    double sum = 0;
    int count = 0;
    for (Batch batch : batches.epoch(epoch)) {
      double loss = step(batch, feed, epoch, ++count);
      sum += loss;
      // Asking clears the flag: what is displayed on an interrupted thread may fail.
      boolean stopped = Thread.interrupted();
      display.batch(epoch, batch.size(), loss);
      if (stopped) {
        return new Part(sum / count, true);
      }
    }
    return new Part(sum / count, false);
  }

  private double step(Batch batch, BatchFeed feed, int epoch, int number) {
    network.fit(feed.images(batch), feed.answers(batch));
    double loss = network.score();
    if (!Double.isFinite(loss)) {
      throw new IllegalStateException(
          ("the loss is %s in batch %d of epoch %d, at learning rate %s: the steps are too large;"
                  + " build the network anew and train with a tenth of that rate")
              .formatted(loss, number, epoch, network.getLearningRate(0)));
    }
    return loss;
  }

  private double accuracy() {
    return validation == null
        ? Double.NaN
        : Dl4jEvaluation.of(network, validation, range).accuracy();
  }
}
