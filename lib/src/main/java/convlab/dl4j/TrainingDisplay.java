package convlab.dl4j;

import convlab.data.Digits;
import convlab.notebook.LiveChart;
import convlab.notebook.Progress;

/** What is seen of a training run: one line of progress and a chart that grows. */
class TrainingDisplay implements AutoCloseable {
  /** Points on the loss curve: as many as a chart 720 pixels wide can tell apart. */
  private static final int POINTS = 150;

  /** Shows nothing. */
  static TrainingDisplay none() {
    return new TrainingDisplay();
  }

  /** Shows progress and curves; the accuracy has its own chart when there is a validation set. */
  static TrainingDisplay live(int epochs, int batches, Digits digits, Digits validation) {
    return new Live(epochs, batches, digits, validation);
  }

  /** One batch of so many images was learned from, and this was its loss. */
  void batch(int epoch, int images, double loss) {}

  /** An epoch is over; the accuracy is NaN where there is no validation set. */
  void epoch(int epoch, double accuracy) {}

  @Override
  public void close() {}

  private static final class Live extends TrainingDisplay {
    private final int epochs;
    private final int batches;
    private final int window;
    private final boolean validated;
    private final Progress progress;
    private final LiveChart chart;
    private String lossNote = "";
    private String accuracyNote = "";
    private long seen;
    private double sum;

    Live(int epochs, int batches, Digits digits, Digits validation) {
      this.epochs = epochs;
      this.batches = batches;
      this.window = Math.max(1, epochs * batches / POINTS);
      this.validated = validation != null;
      String on = digits.isStandIn() ? "training on stand-in digits" : "training";
      this.progress = Progress.of(on, (long) epochs * digits.size(), "digits");
      this.chart = chart(validation);
    }

    private static LiveChart chart(Digits validation) {
      LiveChart chart = LiveChart.of("The loss falls while the network learns", "epoch", "loss");
      return validation == null
          ? chart
          : chart.below(
              "%,d digits it has not learned from".formatted(validation.size()),
              "epoch",
              "accuracy in %");
    }

    @Override
    void batch(int epoch, int images, double loss) {
      seen++;
      sum += loss;
      if (seen % window == 0) {
        double mean = sum / window;
        sum = 0;
        lossNote = ", loss %.3f".formatted(mean);
        note(epoch);
        chart.add("training loss", (double) seen / batches, mean);
      }
      progress.step(images);
    }

    private void note(int epoch) {
      progress.note("epoch %d of %d%s%s".formatted(epoch, epochs, lossNote, accuracyNote));
    }

    @Override
    void epoch(int epoch, double accuracy) {
      if (validated && !Double.isNaN(accuracy)) {
        accuracyNote = ", accuracy %.2f %%".formatted(100 * accuracy);
        note(epoch);
        chart.addBelow("accuracy", epoch, 100 * accuracy);
      }
    }

    @Override
    public void close() {
      progress.close();
      chart.close();
    }
  }
}
