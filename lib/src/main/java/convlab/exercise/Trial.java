package convlab.exercise;

/**
 * One input, and what became of it.
 *
 * @param in the arguments
 * @param yours what the learner's method did
 * @param expected what the right answer does
 */
record Trial(Case in, Outcome yours, Outcome expected) {

  boolean isRight() {
    return yours.same(expected);
  }

  /** Whether both results are numbers, or arrays of the same shape. */
  boolean isAligned() {
    return yours.isComparable()
        && expected.isComparable()
        && Values.shape(yours.value()).equals(Values.shape(expected.value()));
  }

  /** Whether the mistake can be seen in the numbers that came out. */
  boolean isVisible() {
    return yours.isComparable() && !Values.same(yours.value(), expected.value());
  }
}
