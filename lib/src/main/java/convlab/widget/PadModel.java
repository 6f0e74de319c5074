package convlab.widget;

import java.util.Arrays;
import java.util.function.Function;

/** A network behind a pad: its name and how it judges a digit. */
record PadModel(String name, Function<double[][], double[]> judge) {
  private static final int DIGITS = 10;

  PadModel {
    if (name == null || name.isBlank() || judge == null) {
      throw new IllegalArgumentException(
          "a pad's network needs a name and a function from 28 x 28 pixels to 10 probabilities");
    }
  }

  /**
   * One probability a digit. One call at a time: networks keep what they compute with.
   *
   * @throws IllegalStateException if the function answers anything else
   */
  synchronized double[] judge(double[][] digit) {
    double[] answer = judge.apply(digit);
    if (answer == null || answer.length != DIGITS) {
      throw new IllegalStateException(
          "%s answered %s; give 10 probabilities, one for each digit"
              .formatted(name, answer == null ? "null" : answer.length + " numbers"));
    }
    for (double probability : answer) {
      if (!(probability >= 0 && probability <= 1.000001)) {
        throw new IllegalStateException(
            "%s answered the probability %s; probabilities lie between 0 and 1, so end in a softmax"
                .formatted(name, probability));
      }
    }
    return answer.clone();
  }

  /** The likeliest digit. */
  static int best(double[] probabilities) {
    double most = Arrays.stream(probabilities).max().orElseThrow();
    int digit = 0;
    while (probabilities[digit] != most) {
      digit++;
    }
    return digit;
  }
}
