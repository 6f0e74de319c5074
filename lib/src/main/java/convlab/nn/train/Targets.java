package convlab.nn.train;

import convlab.nn.tensor.Tensor;
import java.util.Arrays;

/**
 * What the network should have answered: class labels, or numbers of the results' shape. Exactly
 * one of the two is there.
 */
public final class Targets {
  private final int[] labels;
  private final Tensor values;

  private Targets(int[] labels, Tensor values) {
    this.labels = labels;
    this.values = values;
  }

  /** One class number for each example, from 0. */
  public static Targets labels(int... labels) {
    if (labels == null) {
      throw new IllegalArgumentException("labels are null; give one class number for each example");
    }
    return new Targets(labels.clone(), null);
  }

  /** Numbers to come close to. */
  public static Targets values(Tensor values) {
    if (values == null) {
      throw new IllegalArgumentException("values are null; give a tensor of the results' shape");
    }
    return new Targets(null, values);
  }

  /** How many examples. */
  public int size() {
    return labels != null ? labels.length : values.batch();
  }

  /** True for class labels. */
  public boolean hasLabels() {
    return labels != null;
  }

  /** The label of example n. */
  int label(int n) {
    return labels[n];
  }

  /** The labels for a batch of {@code predictions}, checked. */
  int[] labelsFor(Tensor predictions) {
    int classes = predictions.shape().size();
    if (labels == null || labels.length != predictions.batch()) {
      throw new IllegalArgumentException(
          "loss needs one label for each of "
              + predictions.batch()
              + " examples, not "
              + (labels == null ? "numbers" : labels.length + " labels")
              + "; use Targets.labels");
    }
    for (int n = 0; n < labels.length; n++) {
      if (labels[n] < 0 || labels[n] >= classes) {
        throw new IllegalArgumentException(
            "label "
                + labels[n]
                + " of example "
                + n
                + " is outside the "
                + classes
                + " classes; labels count from 0");
      }
    }
    return labels;
  }

  /** The numbers for a batch of {@code predictions}, checked. */
  Tensor valuesFor(Tensor predictions) {
    if (values == null
        || values.batch() != predictions.batch()
        || values.shape().size() != predictions.shape().size()) {
      throw new IllegalArgumentException(
          "loss compares "
              + predictions
              + " with "
              + (values == null ? "labels" : values)
              + "; use Targets.values with the same batch and shape");
    }
    return values;
  }

  @Override
  public String toString() {
    return labels != null ? "labels " + Arrays.toString(labels) : "values " + values;
  }
}
