package convlab.exercise;

import convlab.exercise.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Results that are larger or smaller than they should be, or lie on their side. */
final class Shapes {
  private static final int WILD = 1000;

  private Shapes() {}

  static Optional<Explanation> of(Exercise exercise, List<Trial> trials) {
    List<Trial> off = trials.stream().filter(t -> !t.isAligned()).toList();
    if (off.isEmpty()) {
      return Optional.empty();
    }
    return wild(off)
        .or(() -> transposed(trials))
        .or(() -> AsIf.of(exercise, trials))
        .or(() -> byAlwaysTheSame(trials))
        .or(() -> Optional.of(sometimes(off)));
  }

  private static Optional<Explanation> wild(List<Trial> off) {
    return off.stream()
        .filter(t -> isWild(t))
        .findFirst()
        .map(
            t ->
                Explanation.described(
                    "Its result is far too large: "
                        + size(t.yours())
                        + ", not "
                        + size(t.expected())
                        + ".",
                    "Which numbers does the size of your result come from?",
                    Shapes::isWild));
  }

  private static boolean isWild(Trial t) {
    List<Integer> yours = Values.shape(t.yours().value());
    return yours.stream().mapToLong(n -> n).reduce(1, (a, b) -> a * b) > WILD;
  }

  private static Optional<Explanation> transposed(List<Trial> trials) {
    return trials.stream().allMatch(Shapes::isTransposed)
        ? Optional.of(
            Explanation.described(
                "Rows and columns are swapped in the result.",
                "result[row][column]: which of your loops runs over rows, and which index comes"
                    + " first?",
                t -> !t.isAligned()))
        : Optional.empty();
  }

  private static boolean isTransposed(Trial t) {
    if (!(t.yours().value() instanceof double[][] yours)
        || !(t.expected().value() instanceof double[][] expected)) {
      return false;
    }
    if (yours.length == 0) {
      return false;
    }
    double[][] turned = new double[yours[0].length][yours.length];
    for (int row = 0; row < yours.length; row++) {
      for (int column = 0; column < yours[0].length; column++) {
        turned[column][row] = yours[row][column];
      }
    }
    return Values.same(turned, expected);
  }

  private static Optional<Explanation> byAlwaysTheSame(List<Trial> trials) {
    List<Integer> first = difference(trials.get(0));
    if (first.isEmpty() || !trials.stream().allMatch(t -> difference(t).equals(first))) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (int axis = 0; axis < first.size(); axis++) {
      if (first.get(axis) != 0) {
        parts.add(amount(first.get(axis), Grid.axisName(axis, first.size())));
      }
    }
    boolean few = first.stream().anyMatch(d -> d < 0);
    return Optional.of(
        Explanation.described(
            "Its result has " + String.join(" and ", parts) + ".",
            few
                ? "How many windows are there? Count the starting places on paper: the first is 0,"
                    + " and the last is the one whose window just ends at the edge."
                : "Count the starting places on paper: the window of the last one must not end past"
                    + " the edge.",
            t -> !t.isAligned()));
  }

  private static String amount(int by, String what) {
    int n = Math.abs(by);
    return n + " " + what + (n == 1 ? "" : "s") + (by < 0 ? " too few" : " too many");
  }

  private static List<Integer> difference(Trial t) {
    List<Integer> yours = Values.shape(t.yours().value());
    List<Integer> expected = Values.shape(t.expected().value());
    List<Integer> by = new ArrayList<>();
    for (int axis = 0; axis < expected.size(); axis++) {
      by.add((axis < yours.size() ? yours.get(axis) : 0) - expected.get(axis));
    }
    return by;
  }

  private static Explanation sometimes(List<Trial> off) {
    Verdict verdict =
        Verdict.of(
            Kind.DESCRIBED,
            "Its result has the wrong size.",
            "Compare the sizes below: which of the numbers that go in does yours come from?");
    return new Explanation(verdict, t -> !t.isAligned());
  }

  /** "3 x 4" or "5 values". */
  static String size(Outcome outcome) {
    List<Integer> shape = Values.shape(outcome.value());
    return shape.size() == 1
        ? shape.get(0) + (shape.get(0) == 1 ? " value" : " values")
        : shape.stream().map(String::valueOf).collect(Collectors.joining(" x "));
  }
}
