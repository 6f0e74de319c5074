package convlab.dl4j;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * What a training run left behind beside the weights.
 *
 * @param epochs one entry per epoch begun
 * @param interrupted whether the run was stopped before its end; its last epoch is then a part
 */
public record Dl4jHistory(List<Epoch> epochs, boolean interrupted) {
  /**
   * One epoch.
   *
   * @param number from 1
   * @param loss mean cross-entropy of its batches, each taken before the step that it caused
   * @param accuracy share of the validation digits read right after it, 0..1; NaN where none were
   *     given or the epoch was interrupted
   * @param seconds time spent training, without the validation
   */
  public record Epoch(int number, double loss, double accuracy, double seconds) {}

  /** The last epoch's mean loss. */
  public double loss() {
    return last().loss();
  }

  /** The last epoch's accuracy on the validation digits, 0..1, or NaN. */
  public double accuracy() {
    return last().accuracy();
  }

  /** Seconds spent training. */
  public double seconds() {
    return epochs.stream().mapToDouble(Epoch::seconds).sum();
  }

  /** The epochs as a table: epoch, loss, accuracy in %, seconds. */
  public Table table() {
    return Table.create(
        interrupted ? "Training, interrupted" : "Training",
        IntColumn.create("epoch", epochs.stream().mapToInt(Epoch::number).toArray()),
        column("loss", 3, epochs.stream().mapToDouble(Epoch::loss).toArray()),
        column("accuracy in %", 2, epochs.stream().mapToDouble(e -> 100 * e.accuracy()).toArray()),
        column("seconds", 1, epochs.stream().mapToDouble(Epoch::seconds).toArray()));
  }

  /** Rounded to the digits that matter, so that every way to print the table shows just those. */
  private static DoubleColumn column(String name, int digits, double[] values) {
    double scale = Math.pow(10, digits);
    double[] rounded = Arrays.stream(values).map(v -> Math.rint(v * scale) / scale).toArray();
    return DoubleColumn.create(name, rounded);
  }

  private Epoch last() {
    return epochs.get(epochs.size() - 1);
  }

  @Override
  public String toString() {
    String end = interrupted ? "interrupted in epoch " : "epochs ";
    String accuracy =
        Double.isNaN(accuracy()) ? "" : ", accuracy %.2f %%".formatted(100 * accuracy());
    return "%s%d, %.1f s, loss %.3f%s".formatted(end, last().number(), seconds(), loss(), accuracy);
  }
}
