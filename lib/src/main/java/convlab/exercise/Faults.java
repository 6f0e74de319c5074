package convlab.exercise;

import convlab.exercise.Verdict.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is wrong with an answer whatever the exercise: it throws, it returns nothing, it meddles.
 */
final class Faults {
  private Faults() {}

  /** The call did not come back in time. */
  static Verdict endless(boolean stillRunning) {
    String after =
        stillRunning
            ? " It still runs in the background and takes a core: restart the kernel to end it."
            : " It was stopped.";
    return Verdict.of(
        Kind.DESCRIBED,
        "It does not come to an end on this input." + after,
        "Look at each loop: what changes on the way, and when does its condition become false?");
  }

  /** The first fault among the trials that went wrong. */
  static Optional<Explanation> of(List<String> arguments, List<Trial> wrong) {
    return thrown(wrong)
        .or(
            () ->
                among(
                    wrong,
                    t -> t.yours().value() == null,
                    "It returns null.",
                    "Return the array that holds your result."))
        .or(
            () ->
                among(
                    wrong,
                    t -> !Values.isRegular(t.yours().value()),
                    "Its result has holes: a row is null, or rows differ in length.",
                    "Look at how you create the result and each of its rows."))
        .or(() -> changed(arguments, wrong))
        .or(() -> shared(arguments, wrong));
  }

  private static Optional<Explanation> among(
      List<Trial> wrong, Predicate<Trial> fault, String says, String look) {
    return wrong.stream().anyMatch(fault)
        ? Optional.of(Explanation.described(says, look, fault))
        : Optional.empty();
  }

  private static Optional<Explanation> thrown(List<Trial> wrong) {
    return wrong.stream()
        .map(t -> t.yours().thrown())
        .filter(e -> e != null)
        .findFirst()
        .map(
            e ->
                Explanation.described(
                    ThrownText.says(e),
                    ThrownText.look(e),
                    t ->
                        t.yours().thrown() != null
                            && t.yours().thrown().getClass() == e.getClass()));
  }

  private static Optional<Explanation> changed(List<String> arguments, List<Trial> wrong) {
    return wrong.stream()
        .filter(t -> !t.yours().changed().isEmpty())
        .findFirst()
        .map(t -> arguments.get(t.yours().changed().get(0)))
        .map(
            name ->
                Explanation.described(
                    "It changes " + name + ", which belongs to whoever called it.",
                    "Find the assignment into "
                        + name
                        + "; write into a new array. Mind that b = a gives one array a second name.",
                    t -> !t.yours().changed().isEmpty()));
  }

  private static Optional<Explanation> shared(List<String> arguments, List<Trial> wrong) {
    return wrong.stream()
        .filter(t -> !t.yours().shared().isEmpty())
        .findFirst()
        .map(t -> arguments.get(t.yours().shared().get(0)))
        .map(
            name ->
                Explanation.described(
                    "Its result is " + name + " itself, or holds rows of it, not a new array.",
                    "b = a gives one array a second name, and copying an array of rows copies only"
                        + " the names of its rows: whoever changes the one changes the other.",
                    t -> !t.yours().shared().isEmpty()));
  }
}
