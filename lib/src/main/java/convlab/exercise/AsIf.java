package convlab.exercise;

import convlab.exercise.Alterations.Alteration;
import java.util.List;
import java.util.Optional;

/**
 * Answers that would be right for another input: with one argument larger by one, turned round, or
 * taken for another. Most slips of an index are of this kind.
 */
final class AsIf {
  /** The altered inputs must be within the exercise often enough to say so. */
  private static final double ENOUGH = 0.5;

  private AsIf() {}

  static Optional<Explanation> of(Exercise exercise, List<Trial> trials) {
    return Alterations.of(exercise.arguments(), trials.get(0).in()).stream()
        .filter(a -> holds(exercise, a, trials))
        .findFirst()
        .map(
            a ->
                Explanation.described(
                    "It gives what would be right if " + a.clause() + ".",
                    a.look(),
                    t -> applies(exercise, a, t) && agrees(exercise, a, t)));
  }

  private static boolean holds(Exercise exercise, Alteration alteration, List<Trial> trials) {
    List<Trial> applicable = trials.stream().filter(t -> applies(exercise, alteration, t)).toList();
    return applicable.size() >= ENOUGH * trials.size()
        && applicable.stream().anyMatch(t -> !t.isRight())
        && applicable.stream().allMatch(t -> agrees(exercise, alteration, t));
  }

  private static boolean applies(Exercise exercise, Alteration alteration, Trial t) {
    return exercise.allows(alteration.change().apply(t.in()));
  }

  private static boolean agrees(Exercise exercise, Alteration alteration, Trial t) {
    return t.yours().same(Outcome.of(exercise.right(), alteration.change().apply(t.in())));
  }
}
