package convlab.dl4j;

import convlab.data.Batch;
import convlab.data.Batches;
import convlab.data.Digits;
import convlab.data.PixelRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * How a network reads digits that it has not learned from: in evaluation mode, without dropout and
 * with the running statistics of batch norm.
 */
public final class Dl4jEvaluation {
  /** Images a forward pass takes at once: fast, and below 50 MB for the lessons' networks. */
  private static final int BATCH_SIZE = 250;

  private final int[][] confusion = new int[Dl4jNetworks.CLASSES][Dl4jNetworks.CLASSES];
  private final List<Dl4jMistake> mistakes = new ArrayList<>();
  private int size;
  private double lossSum;

  private Dl4jEvaluation() {}

  /** Reads all digits, with pixels 0..1. See {@link #of(MultiLayerNetwork, Digits, PixelRange)}. */
  public static Dl4jEvaluation of(MultiLayerNetwork network, Digits digits) {
    return of(network, digits, PixelRange.ZERO_TO_ONE);
  }

  /**
   * Reads all digits, at the cost of one forward pass each.
   *
   * @param network a trained network; its weights stay as they are
   * @param digits what to read
   * @param range what the pixels become; the same as in training
   * @throws IllegalArgumentException when there are no digits or they do not fit the network
   */
  public static Dl4jEvaluation of(MultiLayerNetwork network, Digits digits, PixelRange range) {
    if (digits.size() == 0) {
      throw new IllegalArgumentException("0 digits have no accuracy; give at least one");
    }
    LayerShapes shapes = LayerShapes.of(network, digits.height(), digits.width());
    Dl4jEvaluation result = new Dl4jEvaluation();
    try (BatchFeed feed = new BatchFeed(network, shapes)) {
      for (Batch batch : Batches.inOrder(digits, BATCH_SIZE, range).epoch(0)) {
        INDArray output = network.output(feed.images(batch), false);
        result.add(batch, output.toFloatMatrix());
        output.close();
      }
    }
    result.mistakes.sort(Comparator.comparingDouble(Dl4jMistake::probability).reversed());
    return result;
  }

  /**
   * What a network reads in one digit, at the cost of one forward pass.
   *
   * @param network a trained network; its weights stay as they are
   * @param digit (H,W), 0 paper to 255 ink; the network sees 0..1
   * @return a probability for each class
   * @throws IllegalArgumentException when the digit does not fit the network
   */
  public static double[] probabilities(MultiLayerNetwork network, double[][] digit) {
    Digits one = Digits.of(new double[][][] {digit}, new int[] {0}, "one digit");
    LayerShapes shapes = LayerShapes.of(network, one.height(), one.width());
    try (BatchFeed feed = new BatchFeed(network, shapes)) {
      Batch batch = Batches.inOrder(one, 1, PixelRange.ZERO_TO_ONE).epoch(0).iterator().next();
      INDArray output = network.output(feed.images(batch), false);
      double[] probabilities = output.toDoubleVector();
      output.close();
      return probabilities;
    }
  }

  private void add(Batch batch, float[][] probabilities) {
    for (int i = 0; i < batch.size(); i++) {
      int label = batch.labels()[i];
      int read = largest(probabilities[i]);
      confusion[label][read]++;
      // A probability that rounds to 0 would make the loss infinite.
      lossSum -= Math.log(Math.max(probabilities[i][label], 1e-10));
      if (read != label) {
        mistakes.add(new Dl4jMistake(size, label, read, probabilities[i][read]));
      }
      size++;
    }
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Number of digits read. */
  public int size() {
    return size;
  }

  /** Share of the digits read right, 0..1. */
  public double accuracy() {
    return 1 - (double) mistakes.size() / size;
  }

  /** Mean cross-entropy, -ln p of the right digit; ln 10 = 2.303 is what guessing gets. */
  public double loss() {
    return lossSum / size;
  }

  /** A copy of the counts: row is the right digit, column the digit read. */
  public int[][] confusion() {
    int[][] copy = new int[confusion.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = confusion[i].clone();
    }
    return copy;
  }

  /** The counts as a table, a row per right digit, a column per digit read. */
  public Table confusionTable() {
    Table table = Table.create("Right digit by row, digit read by column");
    table.addColumns(IntColumn.create("digit"));
    for (int read = 0; read < confusion.length; read++) {
      table.addColumns(IntColumn.create("read as " + read));
    }
    for (int label = 0; label < confusion.length; label++) {
      table.intColumn(0).append(label);
      for (int read = 0; read < confusion.length; read++) {
        table.intColumn(read + 1).append(confusion[label][read]);
      }
    }
    return table;
  }

  /** The wrong answers that the network was surest of, worst first; at most n. */
  public List<Dl4jMistake> worst(int n) {
    if (n < 0) {
      throw new IllegalArgumentException(n + " mistakes cannot be listed; use 0 or more");
    }
    return List.copyOf(mistakes.subList(0, Math.min(n, mistakes.size())));
  }

  @Override
  public String toString() {
    return "%.2f %% of %,d digits right, %,d wrong, loss %.3f"
        .formatted(100 * accuracy(), size, mistakes.size(), loss());
  }
}
