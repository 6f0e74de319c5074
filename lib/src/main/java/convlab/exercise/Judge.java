package convlab.exercise;

import convlab.exercise.Verdict.Kind;
import convlab.notebook.NotDone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tries an answer on all inputs and says what is wrong with it, the most telling sentence first: a
 * known mistake, a plain fault, a difference in words, the nearest known mistake, the first place
 * that differs.
 */
final class Judge {
  private final Exercise exercise;
  private final AnswerThread answer;

  private Judge(Exercise exercise, AnswerThread answer) {
    this.exercise = exercise;
    this.answer = answer;
  }

  static Verdict verdict(Exercise exercise, List<Case> cases, Answer answer) {
    return verdict(exercise, cases, answer, AnswerThread.LIMIT);
  }

  /** The same with another time limit. */
  static Verdict verdict(Exercise exercise, List<Case> cases, Answer answer, Duration limit) {
    try (AnswerThread thread = new AnswerThread(answer, limit)) {
      return new Judge(exercise, thread).judge(cases, true);
    } catch (InterruptedException e) {
      return stopped();
    }
  }

  /** The verdict alone, without the smallest input, which takes most of the time. */
  static Verdict sentence(Exercise exercise, List<Case> cases, Answer answer, Duration limit) {
    try (AnswerThread thread = new AnswerThread(answer, limit)) {
      return new Judge(exercise, thread).judge(cases, false);
    } catch (InterruptedException e) {
      return stopped();
    }
  }

  private static Verdict stopped() {
    return Verdict.of(Kind.STOPPED, "The check was stopped before it came to a verdict.", "");
  }

  private Verdict judge(List<Case> cases, boolean withWitness) throws InterruptedException {
    List<Trial> trials = new ArrayList<>();
    for (Case in : cases) {
      Trial trial = trial(in);
      if (trial.yours().thrown() instanceof NotDone) {
        return Verdict.of(
            Kind.NOT_DONE,
            "Write your own code in the place of notDone(), and run its cell and this one.",
            "");
      }
      if (trial.yours().endless()) {
        return Faults.endless(answer.isStillRunning()).seenIn(trial);
      }
      trials.add(trial);
    }
    if (trials.stream().allMatch(Trial::isRight)) {
      return Verdict.of(Kind.RIGHT, "Your answer agrees on all " + trials.size() + " inputs.", "");
    }
    Explanation found = explain(trials);
    return withWitness ? witnessed(found, trials) : found.verdict();
  }

  private Trial trial(Case in) throws InterruptedException {
    return new Trial(in, answer.call(in), Outcome.of(exercise.right(), in));
  }

  private Explanation explain(List<Trial> trials) {
    KnownMistakes known = new KnownMistakes(exercise.wrong(), trials);
    List<Trial> wrong = trials.stream().filter(t -> !t.isRight()).toList();
    return known
        .named()
        .or(() -> Faults.of(exercise.arguments(), wrong))
        .or(() -> Shapes.of(exercise, trials))
        .or(() -> ByArgument.of(exercise.arguments(), trials))
        .or(() -> Relations.of(trials))
        .or(() -> AsIf.of(exercise, trials))
        .or(known::nearest)
        .or(known::nearestButFor)
        .or(() -> Places.of(trials))
        .or(() -> Conditions.of(exercise.arguments(), trials))
        .or(() -> Dependence.of(exercise.arguments(), trials))
        .orElseGet(() -> differs(wrong.size(), trials.size()));
  }

  private static Explanation differs(int wrong, int all) {
    String says =
        wrong == all
            ? "It differs from what is expected on every input."
            : "It differs from what is expected on " + wrong + " of " + all + " inputs.";
    Verdict verdict =
        Verdict.of(Kind.DIFFERS, says, "Compute the marked value of the difference by hand.");
    return new Explanation(verdict, t -> true);
  }

  private Verdict witnessed(Explanation found, List<Trial> trials) throws InterruptedException {
    List<Trial> showing =
        trials.stream()
            .filter(t -> !t.isRight() && found.shows().test(t))
            .sorted(Comparator.comparingDouble(t -> t.in().weight()))
            .toList();
    if (showing.isEmpty()) {
      return found.verdict();
    }
    // Where some input shows it in the numbers, one that shows it otherwise tells less.
    Optional<Trial> visible = showing.stream().filter(Trial::isVisible).findFirst();
    Trial start = visible.orElse(showing.get(0));
    boolean seen = visible.isPresent();
    Case smallest = new Shrinker(exercise, in -> shows(found, in, seen)).shrink(start.in());
    Trial witness = trial(smallest);
    // A method with a memory of its own may do otherwise the second time.
    return found.verdict().seenIn(witness.yours().endless() ? start : witness);
  }

  private boolean shows(Explanation found, Case in, boolean seen) throws InterruptedException {
    Trial trial = trial(in);
    return (trial.isVisible() || !seen)
        && !trial.yours().endless()
        && !trial.isRight()
        && found.shows().test(trial);
  }
}
