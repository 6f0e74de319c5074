package convlab.nn.train;

import java.util.List;

/**
 * How training went.
 *
 * @param epochs the finished epochs
 * @param bestEpoch the epoch of lowest validation loss (training loss without validation), from 0;
 *     -1 if none was finished
 * @param end why training ended
 */
public record TrainingResult(List<EpochResult> epochs, int bestEpoch, End end) {

  /** Why training ended. */
  public enum End {
    /** All epochs done. */
    FINISHED,
    /** Validation did not get better for as long as was allowed. */
    STOPPED_EARLY,
    /** The thread was interrupted; the weights are those so far. */
    INTERRUPTED
  }

  /** Copies the list. */
  public TrainingResult {
    epochs = List.copyOf(epochs);
  }

  /** The last finished epoch. */
  public EpochResult last() {
    if (epochs.isEmpty()) {
      throw new IllegalStateException("no epoch was finished; train for longer");
    }
    return epochs.get(epochs.size() - 1);
  }

  /** True if the thread was interrupted. */
  public boolean interrupted() {
    return end == End.INTERRUPTED;
  }
}
