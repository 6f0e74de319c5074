package convlab.notebook;

/**
 * One line of the set-up check.
 *
 * @param what the part, as "Vector API"
 * @param found what there is
 * @param verdict whether that is as it should be
 * @param advice what it costs and how to mend it; empty when nothing is wrong
 */
record Finding(String what, String found, Verdict verdict, String advice) {
  enum Verdict {
    GOOD("✓", "in use"),
    NOTE("–", "note"),
    SLOW("!", "slower"),
    MISSING("✗", "missing");

    final String symbol;
    final String word;

    Verdict(String symbol, String word) {
      this.symbol = symbol;
      this.word = word;
    }
  }

  static Finding good(String what, String found) {
    return new Finding(what, found, Verdict.GOOD, "");
  }

  static Finding note(String what, String found, String advice) {
    return new Finding(what, found, Verdict.NOTE, advice);
  }

  static Finding slow(String what, String found, String advice) {
    return new Finding(what, found, Verdict.SLOW, advice);
  }

  static Finding missing(String what, String found, String advice) {
    return new Finding(what, found, Verdict.MISSING, advice);
  }
}
