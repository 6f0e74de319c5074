package convlab.nn.layer;

import convlab.array.Check;
import convlab.nn.tensor.Workers;

/**
 * How a pass is run.
 *
 * @param training true for batch statistics and dropout, false for evaluation
 * @param workers the threads that share the work
 */
public record Run(boolean training, Workers workers) {

  public Run {
    Check.given(workers, "workers", "Workers.of(threads) or Workers.SINGLE");
  }

  /** Evaluation on the calling thread. */
  public static final Run EVALUATION = new Run(false, Workers.SINGLE);

  /** Training on the calling thread. */
  public static final Run TRAINING = new Run(true, Workers.SINGLE);
}
