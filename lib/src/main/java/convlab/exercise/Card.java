package convlab.exercise;

import convlab.notebook.Html;
import convlab.notebook.SelfShown;
import java.util.Locale;

/**
 * What a check says about an answer; shows itself at the end of a cell. When a class is graded
 * ({@code CONVLAB_GRADING=1}) the card has been shown before, and at the end of a cell stands the
 * number of points, which is what nbgrader 0.9 reads.
 */
public final class Card implements SelfShown {
  private final Exercise exercise;
  private final Verdict verdict;
  private final boolean graded;
  private final double most;

  Card(Exercise exercise, Verdict verdict, boolean graded) {
    this(exercise, verdict, graded, 1);
  }

  private Card(Exercise exercise, Verdict verdict, boolean graded, double most) {
    this.exercise = exercise;
    this.verdict = verdict;
    this.graded = graded;
    this.most = most;
  }

  /**
   * The same card, worth more than one point where a class is graded.
   *
   * @param most what a right answer earns, more than 0; the points of the grader's cell
   * @throws IllegalArgumentException if it is not more than 0
   */
  public Card points(double most) {
    if (!(most > 0)) {
      throw new IllegalArgumentException(
          "an exercise is worth " + most + " points; give a number above 0");
    }
    return new Card(exercise, verdict, graded, most);
  }

  /** The share of the points that the answer earns, 0 to 1. */
  public double credit() {
    return verdict.credit();
  }

  /** Whether the answer agrees with the right one on every input. */
  public boolean isRight() {
    return verdict.isRight();
  }

  /** The card's first line: the verdict in one sentence. */
  public String headline() {
    return CardText.headline(verdict);
  }

  Verdict verdict() {
    return verdict;
  }

  /** The whole card, in every mode. */
  Html page() {
    return new Html(CardHtml.of(exercise, verdict), CardText.of(exercise, verdict));
  }

  /** The card, or its points alone where a class is graded. */
  @Override
  public Html html() {
    return graded ? new Html("<p>" + points() + " of " + most + " points</p>", points()) : page();
  }

  private String points() {
    return String.format(Locale.ROOT, "%.4f", credit() * most).replaceFirst("\\.?0+$", "");
  }

  /** The card in words, or its points alone where a class is graded. */
  @Override
  public String toString() {
    return html().text();
  }
}
