package convlab.exercise;

import convlab.exercise.Relations.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The right numbers in the wrong places: mirrored, shifted, in another order. */
final class Arrangements {
  /** Fewer places than this are right by chance. */
  private static final int TELLING = 3;

  private Arrangements() {}

  static Optional<Relation> of(List<Grid> grids) {
    int axes = grids.get(0).shape().size();
    if (axes == 0 || grids.stream().noneMatch(g -> distinct(g) >= TELLING)) {
      return Optional.empty();
    }
    return mirrored(grids, axes).or(() -> shifted(grids, axes)).or(() -> reordered(grids, axes));
  }

  private static long distinct(Grid g) {
    return Arrays.stream(g.expected()).distinct().count();
  }

  private static Optional<Relation> mirrored(List<Grid> grids, int axes) {
    if (grids.stream().allMatch(g -> isPlaced(g, g.size() - 1, -1))) {
      String both = axes == 1 ? "is in reverse order." : "is turned by half a turn.";
      return Optional.of(new Relation("The result " + both, "Which index counts backwards?"));
    }
    return IntStream.range(0, axes)
        .filter(axis -> grids.stream().allMatch(g -> isMirrored(g, axis)))
        .mapToObj(
            axis ->
                new Relation(
                    "The " + Grid.axisName(axis, axes) + "s are in reverse order.",
                    "Which index counts backwards?"))
        .findFirst();
  }

  private static boolean isPlaced(Grid g, int from, int step) {
    return g.indices().allMatch(i -> Values.same(g.yours()[i], g.expected()[from + step * i]));
  }

  private static boolean isMirrored(Grid g, int axis) {
    int last = g.shape().get(axis) - 1;
    return g.indices()
        .allMatch(
            i -> {
              int other = i + (last - 2 * g.along(axis, i)) * g.step(axis);
              return Values.same(g.yours()[i], g.expected()[other]);
            });
  }

  private static Optional<Relation> shifted(List<Grid> grids, int axes) {
    for (int axis = 0; axis < axes; axis++) {
      for (int by : new int[] {1, -1}) {
        int along = axis;
        if (grids.stream().allMatch(g -> isShifted(g, along, by))) {
          return Optional.of(
              new Relation(
                  "The result is shifted by one "
                      + Grid.axisName(axis, axes)
                      + ": what belongs at i"
                      + " stands at i "
                      + (by > 0 ? "- 1." : "+ 1."),
                  "Where does the first window begin, and into which place does its sum go?"));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether yours at i is what is expected at i + by, wherever that lies inside. */
  private static boolean isShifted(Grid g, int axis, int by) {
    return g.indices()
        .filter(i -> g.along(axis, i) + by >= 0 && g.along(axis, i) + by < g.shape().get(axis))
        .allMatch(i -> Values.same(g.yours()[i], g.expected()[i + by * g.step(axis)]));
  }

  private static Optional<Relation> reordered(List<Grid> grids, int axes) {
    boolean same =
        grids.stream()
            .allMatch(
                g -> {
                  double[] yours = g.yours().clone();
                  double[] expected = g.expected().clone();
                  Arrays.sort(yours);
                  Arrays.sort(expected);
                  return Values.same(yours, expected);
                });
    return same
        ? Optional.of(
            new Relation(
                "The numbers are right, but they stand in another order.",
                "Which index of the result does each number go to?"))
        : Optional.empty();
  }
}
