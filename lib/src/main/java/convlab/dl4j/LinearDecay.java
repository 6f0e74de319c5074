package convlab.dl4j;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A learning rate that falls in a straight line to 0. It stands in for DL4J's own polynomial
 * schedule, which in 1.0.0-M2.1 computes 1 + i / steps where 1 - i / steps is meant, and so rises.
 *
 * @param first the rate of the batch numbered {@code start}; above 0
 * @param start how many batches the network had seen before, 0 for a new one
 * @param steps how many batches it takes to reach 0; above 0
 */
public record LinearDecay(
    @JsonProperty("first") double first,
    @JsonProperty("start") int start,
    @JsonProperty("steps") int steps)
    implements ISchedule {

  /**
   * Checks the range of each value.
   *
   * @throws IllegalArgumentException when the rate or the number of steps is not above 0
   */
  public LinearDecay {
    if (!(first > 0)) {
      throw new IllegalArgumentException(
          "learning rate " + first + " is not above 0; 0.02 suits the lessons' networks");
    }
    if (steps < 1) {
      throw new IllegalArgumentException(
          steps + " steps are too few to decay in; use epochs times batches per epoch");
    }
  }

  /** A decay for a new network: from {@code first} to 0 in so many batches. */
  public static LinearDecay over(int steps, double first) {
    return new LinearDecay(first, 0, steps);
  }

  /**
   * The rate of one batch.
   *
   * @param iteration batches the network has seen, counted from its making
   * @param epoch not used
   * @return a rate from {@link #first()} down to 0
   */
  @Override
  public double valueAt(int iteration, int epoch) {
    double done = (double) (iteration - start) / steps;
    return first * Math.max(0, 1 - done);
  }

  /** The same schedule: it cannot change. */
  @Override
  public ISchedule clone() {
    return this;
  }
}
