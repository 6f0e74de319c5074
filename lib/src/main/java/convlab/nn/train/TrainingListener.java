package convlab.nn.train;

/** Told how training goes, on the training thread: for progress bars and live curves. */
public interface TrainingListener {

  /** Before the first batch: how many batches an epoch has and how many epochs there will be. */
  default void start(int batches, int epochs) {}

  /** After batch {@code batch} of epoch {@code epoch}, both from 0; the loss before its update. */
  default void batch(int epoch, int batch, double loss) {}

  /** After an epoch and its validation. */
  default void epoch(EpochResult result) {}
}
