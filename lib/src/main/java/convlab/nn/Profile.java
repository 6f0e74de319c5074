package convlab.nn;

import convlab.array.Check;
import convlab.nn.layer.Layer;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the time of a training step goes, stage by stage as the network runs them.
 *
 * @param rows one for each stage
 */
public record Profile(List<Row> rows) {
  private static final int WARM_UP = 60;

  /** A median needs no more. */
  private static final int MOST_ROUNDS = 100_000;

  /**
   * One stage: a layer, or several that run as one.
   *
   * @param stage its name
   * @param forward milliseconds of a forward pass of the batch
   * @param backward milliseconds of the backward pass
   * @param forwardSpeed GFLOP/s, a multiplication and an addition counted as two; 0 for stages
   *     without multiplications
   * @param backwardSpeed the same; the first stage with weights has one product backward, the
   *     others two
   */
  public record Row(
      String stage, double forward, double backward, double forwardSpeed, double backwardSpeed) {}

  /** Copies the rows. */
  public Profile {
    rows = List.copyOf(rows);
  }

  /**
   * Measures {@code rounds} training steps of a batch of zeros, without update, after a warm-up
   * that lets the compiler finish; medians.
   */
  public static Profile of(Sequential network, int batch, int rounds, Workers workers) {
    Check.given(network, "network", "a Sequential");
    Check.atLeast(rounds, 1, "rounds");
    Check.atMost(rounds, MOST_ROUNDS, "rounds");
    List<Layer> stages = network.stages();
    double[][] forward = new double[stages.size()][rounds];
    double[][] backward = new double[stages.size()][rounds];
    Tensor x = Tensor.zeros(batch, network.inputShape());
    Run run = new Run(true, workers);
    for (int round = -WARM_UP; round < rounds; round++) {
      int slot = Math.max(0, round);
      Tensor y = x;
      for (int i = 0; i < stages.size(); i++) {
        long start = System.nanoTime();
        y = stages.get(i).forward(y, run);
        forward[i][slot] = milliseconds(start);
      }
      Tensor gradient = Tensor.zeros(batch, network.outputShape());
      for (int i = stages.size() - 1; i >= network.firstTrained(); i--) {
        long start = System.nanoTime();
        if (i == network.firstTrained()) {
          stages.get(i).backwardParameters(gradient, run);
        } else {
          gradient = stages.get(i).backward(gradient, run);
        }
        backward[i][slot] = milliseconds(start);
      }
    }
    return new Profile(rows(network, batch, forward, backward));
  }

  private static List<Row> rows(
      Sequential network, int batch, double[][] forward, double[][] backward) {
    List<Layer> stages = network.stages();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      double work = 2.0 * batch * stages.get(i).multiplications();
      double ahead = median(forward[i]);
      double back = median(backward[i]);
      double products = i == network.firstTrained() ? 1 : 2;
      rows.add(
          new Row(
              stages.get(i).name(), ahead, back, speed(work, ahead), speed(products * work, back)));
    }
    return rows;
  }

  private static double speed(double work, double milliseconds) {
    return work > 0 ? work / milliseconds / 1e6 : 0;
  }

  private static double milliseconds(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** A table in plain text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-62s %9s %9s %10s %10s%n",
            "stage",
            "forward",
            "backward",
            "GFLOP/s",
            "GFLOP/s"));
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-62s %6.3f ms %6.3f ms %10.1f %10.1f%n",
              row.stage,
              row.forward,
              row.backward,
              row.forwardSpeed,
              row.backwardSpeed));
    }
    return text.toString();
  }
}
