package convlab.exercise;

import java.util.List;

/**
 * Makes an input smaller as long as it still shows the mistake: first fewer rows, columns and
 * values, then smaller numbers. Greedy, as in property testing.
 */
final class Shrinker {
  /** A reader waits for the card. */
  private static final int MOST_TRIES = 1500;

  /** Whether an input still shows what is to be shown. */
  interface Shows {
    boolean test(Case in) throws InterruptedException;
  }

  private final Exercise exercise;
  private final Shows shows;
  private int tries;

  Shrinker(Exercise exercise, Shows shows) {
    this.exercise = exercise;
    this.shows = shows;
  }

  /** The smallest input found, at worst the given one. */
  Case shrink(Case start) throws InterruptedException {
    Case shortest = repeat(start, this::shorter);
    return repeat(shortest, in -> first(Simpler.than(in)));
  }

  /** One way to a smaller input; null when there is none. */
  private interface Step {
    Case from(Case in) throws InterruptedException;
  }

  private Case repeat(Case start, Step step) throws InterruptedException {
    Case smallest = start;
    Case smaller = start;
    while (smaller != null) {
      smallest = smaller;
      smaller = step.from(smallest);
    }
    return smallest;
  }

  private Case shorter(Case in) throws InterruptedException {
    List<Case> shorter = Shorter.than(in);
    Case found = first(shorter);
    // Rows of a picture and of its kernel may have to go together.
    return found == null
        ? first(shorter.stream().flatMap(c -> Shorter.than(c).stream()).toList())
        : found;
  }

  private Case first(List<Case> candidates) throws InterruptedException {
    for (Case candidate : candidates) {
      if (tries >= MOST_TRIES) {
        return null;
      }
      if (exercise.allows(candidate) && ++tries > 0 && shows.test(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
