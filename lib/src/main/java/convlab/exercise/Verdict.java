package convlab.exercise;

/**
 * What is to be said about an answer.
 *
 * @param kind which sort of finding it is
 * @param says one sentence
 * @param look what to look at; may be empty
 * @param credit the share of the points, 0 to 1
 * @param witness the smallest input that shows it, or null
 */
record Verdict(Kind kind, String says, String look, double credit, Trial witness) {

  enum Kind {
    RIGHT("✓", "Right."),
    NOT_DONE("○", "Not done yet."),
    STOPPED("○", "Stopped."),
    /** It equals a known wrong program on every input. */
    NAMED("✗", "Not yet."),
    /** It equals a known wrong program on most inputs, or but for a simple difference. */
    NEAREST("✗", "Not yet."),
    /** How it differs from the right answer can be said in words. */
    DESCRIBED("✗", "Not yet."),
    DIFFERS("✗", "Not yet.");

    final String symbol;
    final String word;

    Kind(String symbol, String word) {
      this.symbol = symbol;
      this.word = word;
    }
  }

  static Verdict of(Kind kind, String says, String look) {
    return new Verdict(kind, says, look, kind == Kind.RIGHT ? 1 : 0, null);
  }

  Verdict seenIn(Trial seen) {
    return new Verdict(kind, says, look, credit, seen);
  }

  boolean isRight() {
    return kind == Kind.RIGHT;
  }
}
