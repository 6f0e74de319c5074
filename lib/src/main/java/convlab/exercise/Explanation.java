package convlab.exercise;

import java.util.function.Predicate;

/**
 * A verdict, and which inputs show it.
 *
 * @param verdict without its witness
 * @param shows whether a trial is an instance of what the verdict says
 */
record Explanation(Verdict verdict, Predicate<Trial> shows) {

  /** A difference in words. */
  static Explanation described(String says, String look, Predicate<Trial> shows) {
    return new Explanation(Verdict.of(Verdict.Kind.DESCRIBED, says, look), shows);
  }
}
