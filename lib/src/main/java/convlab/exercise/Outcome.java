package convlab.exercise;

import java.util.ArrayList;
import java.util.List;

/**
 * What one call of a method came to.
 *
 * @param value what it returned; null also when it did not return
 * @param thrown what it threw, or null
 * @param endless whether it was still running when the time was up
 * @param changed which arguments it changed
 * @param shared which arguments it returned, whole or in part, instead of a new array
 */
record Outcome(
    Object value, Throwable thrown, boolean endless, List<Integer> changed, List<Integer> shared) {

  static Outcome tooLong() {
    return new Outcome(null, null, true, List.of(), List.of());
  }

  /** Calls a method on arguments of its own and looks at what became of them. */
  static Outcome of(Answer answer, Case in) {
    Case mine = in.copy();
    Object value = null;
    Throwable thrown = null;
    try {
      value = answer.of(mine);
    } catch (Throwable e) {
      // Whatever the learner's code throws, errors included, is an answer to be judged.
      thrown = e;
    }
    List<Integer> changed = new ArrayList<>();
    List<Integer> shared = new ArrayList<>();
    for (int i = 0; i < in.values().size(); i++) {
      if (!Values.same(in.values().get(i), mine.values().get(i))) {
        changed.add(i);
      }
      if (Values.shares(value, mine.values().get(i))) {
        shared.add(i);
      }
    }
    return new Outcome(value, thrown, false, changed, shared);
  }

  boolean same(Outcome other) {
    return endless == other.endless
        && (thrown == null ? other.thrown == null : sameKind(other.thrown))
        && changed.equals(other.changed)
        && shared.equals(other.shared)
        && Values.same(value, other.value);
  }

  private boolean sameKind(Throwable other) {
    return other != null && thrown.getClass() == other.getClass();
  }

  /** Whether there is a number or an array without holes to compare. */
  boolean isComparable() {
    return thrown == null && !endless && Values.isRegular(value);
  }
}
