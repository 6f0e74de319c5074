package convlab.exercise;

import convlab.exercise.Verdict.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The wrong programs of an exercise, held beside an answer. */
final class KnownMistakes {
  /** From here on an answer is called near to a known mistake. */
  private static final double NEAR = 0.6;

  private static final int FEWEST = 3;

  /** A wrong program with its outcomes on the trials' inputs. */
  private record Known(WrongProgram program, List<Outcome> outcomes) {}

  private final List<Trial> trials;
  private final List<Known> known;

  KnownMistakes(List<WrongProgram> programs, List<Trial> trials) {
    this.trials = trials;
    this.known =
        programs.stream()
            .map(p -> new Known(p, trials.stream().map(t -> Outcome.of(p, t.in())).toList()))
            .toList();
  }

  /** The mistake that the answer equals on every input. */
  Optional<Explanation> named() {
    return known.stream()
        .filter(k -> indices().allMatch(i -> agrees(k, i)))
        .findFirst()
        .map(k -> explained(Kind.NAMED, k, k.program.says(), k.program.credit()));
  }

  /** The mistake that the answer equals on most of the inputs on which it is wrong. */
  Optional<Explanation> nearest() {
    return known.stream()
        .filter(k -> agreements(k) >= FEWEST && share(k) >= NEAR)
        .max(Comparator.comparingDouble(this::share))
        .map(
            k ->
                explained(
                    Kind.NEAREST, k, "On most inputs it is this: " + lower(k.program.says()), 0));
  }

  /** The mistake that the answer equals but for a simple difference: two mistakes at once. */
  Optional<Explanation> nearestButFor() {
    for (Known k : known) {
      List<Trial> beside =
          indices()
              .mapToObj(
                  i -> new Trial(trials.get(i).in(), trials.get(i).yours(), k.outcomes.get(i)))
              .toList();
      Optional<Explanation> besides =
          beside.stream().allMatch(Trial::isAligned) ? Relations.of(beside) : Optional.empty();
      if (besides.isPresent()) {
        Verdict verdict =
            Verdict.of(
                Kind.NEAREST,
                "Two things at once: "
                    + lower(k.program.says())
                    + " And in the result of that: "
                    + lower(besides.get().verdict().says()),
                k.program.look());
        return Optional.of(new Explanation(verdict, besides.get().shows()));
      }
    }
    return Optional.empty();
  }

  private static Explanation explained(Kind kind, Known k, String says, double credit) {
    Verdict verdict = new Verdict(kind, says, k.program.look(), credit, null);
    return new Explanation(verdict, t -> t.yours().same(Outcome.of(k.program, t.in())));
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private double share(Known k) {
    return (double) agreements(k) / indices().filter(i -> !trials.get(i).isRight()).count();
  }

  private long agreements(Known k) {
    return indices().filter(i -> !trials.get(i).isRight() && agrees(k, i)).count();
  }

  private boolean agrees(Known k, int i) {
    return trials.get(i).yours().same(k.outcomes.get(i));
  }

  private IntStream indices() {
    return IntStream.range(0, trials.size());
  }
}
