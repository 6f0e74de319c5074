package convlab.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where in the result the wrong values stand, when that is always the same place. */
final class Places {
  private Places() {}

  static Optional<Explanation> of(List<Trial> trials) {
    if (!trials.stream().allMatch(Trial::isAligned)) {
      return Optional.empty();
    }
    List<Grid> grids = trials.stream().map(Grid::of).toList();
    int axes = grids.get(0).shape().size();
    Optional<Explanation> places = axes == 1 ? fixed(grids) : Optional.empty();
    if (places.isPresent()) {
      return places;
    }
    if (axes == 0 || grids.stream().noneMatch(g -> hasInside(g))) {
      return Optional.empty();
    }
    for (int axis = axes - 1; axis >= 0; axis--) {
      String name = Grid.axisName(axis, axes);
      int along = axis;
      if (grids.stream().allMatch(g -> onlyWrong(g, i -> g.along(along, i) == 0))) {
        return said("Only the first " + name + " is wrong.", "Where does the loop over it begin?");
      }
      if (grids.stream()
          .allMatch(g -> onlyWrong(g, i -> g.along(along, i) == g.shape().get(along) - 1))) {
        return said("Only the last " + name + " is wrong.", "Where does the loop over it end?");
      }
    }
    return grids.stream().allMatch(g -> onlyWrong(g, i -> isBorder(g, i)))
        ? said(
            "Only the border is wrong, the inside is right.",
            "What do you take for the values that lie outside, and where do the loops begin and"
                + " end?")
        : someAreZero(grids);
  }

  /** Results that are always equally long, as a list of sizes: some of them are right. */
  private static Optional<Explanation> fixed(List<Grid> grids) {
    int size = grids.get(0).size();
    if (size < 2 || grids.stream().anyMatch(g -> g.size() != size)) {
      return Optional.empty();
    }
    List<Integer> wrong =
        IntStream.range(0, size)
            .filter(i -> grids.stream().anyMatch(g -> !g.isRight(i)))
            .boxed()
            .toList();
    if (wrong.size() == size) {
      return Optional.empty();
    }
    String which = wrong.stream().map(i -> "[" + i + "]").collect(Collectors.joining(" and "));
    return said(
        "Only the value at " + which + " of the result is wrong; the rest is right.",
        "Put this input into your formula for that one.");
  }

  /** Where the wrong values may stand. */
  private interface Place {
    boolean holds(int i);
  }

  private static boolean onlyWrong(Grid g, Place place) {
    return g.indices().allMatch(i -> g.isRight(i) || place.holds(i));
  }

  private static boolean isBorder(Grid g, int i) {
    for (int axis = 0; axis < g.shape().size(); axis++) {
      int at = g.along(axis, i);
      if (at == 0 || at == g.shape().get(axis) - 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasInside(Grid g) {
    return g.indices().anyMatch(i -> !isBorder(g, i));
  }

  private static Optional<Explanation> someAreZero(List<Grid> grids) {
    return grids.stream().allMatch(g -> onlyWrong(g, i -> g.yours()[i] == 0))
        ? said(
            "Some values are 0, as if they had never been computed; the others are right.",
            "Which places of the result do your loops reach?")
        : Optional.empty();
  }

  private static Optional<Explanation> said(String says, String look) {
    return Optional.of(
        Explanation.described(
            says, look, t -> t.isAligned() && Values.flat(t.yours().value()).length >= 2));
  }
}
