package convlab.exercise;

import convlab.notebook.Lab;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * How an answer is looked at: by a learner alone, or by a grader.
 *
 * @param graded whether an answer without credit throws and a card is worth points
 * @param student whose inputs are drawn; empty for the inputs that all share
 */
record Grading(boolean graded, String student) {
  static final String GRADING = "CONVLAB_GRADING";
  static final String STUDENT = "CONVLAB_STUDENT";

  static Grading here() {
    return of(System.getenv());
  }

  static Grading of(Map<String, String> environment) {
    return new Grading(
        "1".equals(environment.get(GRADING)), environment.getOrDefault(STUDENT, "").strip());
  }

  /** The same for the same exercise and student, today and tomorrow. */
  long seed(Exercise exercise) {
    return 1_000_003L * exercise.id().hashCode() + student.hashCode();
  }

  Card check(Exercise exercise, Answer answer) {
    Card card = new Card(exercise, verdict(exercise, answer), graded);
    if (!graded) {
      return card;
    }
    // The cell's last line is its points, so the card itself has to be shown before.
    Lab.show(card.page());
    if (card.credit() == 0) {
      throw new ExerciseFailed(card.headline());
    }
    return card;
  }

  /** Judges in silence: what a method prints sixty times over helps nobody. */
  private Verdict verdict(Exercise exercise, Answer answer) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
    try {
      return Judge.verdict(exercise, exercise.cases(seed(exercise)), answer);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
