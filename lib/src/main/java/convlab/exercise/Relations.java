package convlab.exercise;

import convlab.plot.NumberText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Differences that hold on every input and can be said in one sentence: all zero, scaled, off by a
 * constant, rounded, added up, shifted, mirrored.
 */
final class Relations {

  /** One way in which two results can be related. */
  record Relation(String says, String look) {}

  private static final String FACTOR_LOOK =
      "By what do you multiply or divide, how often, and is it meant to be there?";

  private Relations() {}

  /** The first relation that holds on all trials; none when results differ in shape. */
  static Optional<Explanation> of(List<Trial> trials) {
    if (!trials.stream().allMatch(Trial::isAligned)) {
      return Optional.empty();
    }
    List<Grid> grids = trials.stream().map(Grid::of).toList();
    return Stream.<Supplier<Optional<Relation>>>of(
            () -> zero(grids),
            () -> scaled(grids),
            () -> moved(grids),
            () -> mapped(grids),
            () -> addedUp(grids),
            () -> Arrangements.of(grids),
            () -> scaledByInput(grids),
            () -> movedByInput(grids),
            () -> sometimesMoved(grids))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .map(r -> Explanation.described(r.says, r.look, telling(grids)));
  }

  /** One number says little about a whole map where there is a larger one. */
  private static Predicate<Trial> telling(List<Grid> grids) {
    int largest = grids.stream().mapToInt(Grid::size).max().orElse(1);
    return t -> t.isAligned() && Values.flat(t.yours().value()).length >= Math.min(3, largest);
  }

  private static Optional<Relation> when(boolean holds, String says, String look) {
    return holds ? Optional.of(new Relation(says, look)) : Optional.empty();
  }

  private static Optional<Relation> zero(List<Grid> grids) {
    return when(
        grids.stream().allMatch(g -> all(g, (y, e) -> y == 0)),
        grids.get(0).shape().isEmpty() ? "The result is always 0." : "Every value is 0.",
        "Is a result ever written? And remember that whole numbers divide to a whole number: 1 / 9"
            + " is 0, 1.0 / 9 is not.");
  }

  private static Optional<Relation> scaled(List<Grid> grids) {
    double factor = factor(grids);
    boolean holds =
        Double.isFinite(factor)
            && factor != 0
            && grids.stream().allMatch(g -> all(g, (y, e) -> Values.same(y, factor * e)));
    return factor == -1
        ? when(
            holds,
            "Every value has the wrong sign.",
            "What is subtracted from what? One of the two orders turns every sign round.")
        : when(holds, "Every value is " + times(factor) + " what is expected.", FACTOR_LOOK);
  }

  private static double factor(List<Grid> grids) {
    return grids.stream()
        .flatMapToDouble(
            g ->
                g.indices()
                    .filter(i -> g.expected()[i] != 0)
                    .mapToDouble(i -> g.yours()[i] / g.expected()[i]))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String times(double factor) {
    double inverse = 1 / factor;
    if (Math.abs(factor) < 1 && Values.same(inverse, Math.rint(inverse))) {
      return "1/" + Math.round(inverse) + " of";
    }
    return NumberText.of(factor) + " times";
  }

  private static Optional<Relation> moved(List<Grid> grids) {
    double by = grids.get(0).yours()[0] - grids.get(0).expected()[0];
    return when(
        by != 0 && grids.stream().allMatch(g -> all(g, (y, e) -> Values.same(y, e + by))),
        "Every value is " + amount(by) + ".",
        "Check the + 1 and - 1 in your formula, and the value that your sum starts from.");
  }

  private static String amount(double by) {
    return NumberText.of(Math.abs(by)) + (by > 0 ? " too large" : " too small");
  }

  private record Mapping(DoubleUnaryOperator map, Relation relation) {}

  private static final List<Mapping> MAPPINGS =
      List.of(
          new Mapping(
              Relations::towardsZero,
              new Relation(
                  "The digits after the point are cut off.",
                  "Whole numbers divide to a whole number, and (int) cuts off: compute with double.")),
          new Mapping(
              Math::floor,
              new Relation(
                  "Every value is rounded down.", "Where are values rounded, or made an int?")),
          new Mapping(
              Math::rint, new Relation("Every value is rounded.", "Where are values rounded?")),
          new Mapping(
              Math::ceil, new Relation("Every value is rounded up.", "Where are values rounded?")),
          new Mapping(
              Math::abs,
              new Relation(
                  "The signs are lost: every value is positive.",
                  "Where do you take the absolute value, or a square?")),
          new Mapping(
              v -> Math.max(0, v),
              new Relation(
                  "Values below 0 have become 0.",
                  "A sum may be negative; what does your code do with it, or where does it begin?")),
          new Mapping(
              v -> Math.min(0, v),
              new Relation(
                  "Values above 0 have become 0.", "What does your code do with positive values?")),
          new Mapping(
              v -> v * v,
              new Relation("Every value is the square of what is expected.", "Is a root missing?")),
          new Mapping(
              Math::sqrt,
              new Relation("Every value is the root of what is expected.", "Is a root too many?")));

  private static double towardsZero(double value) {
    return value < 0 ? Math.ceil(value) : Math.floor(value);
  }

  private static Optional<Relation> mapped(List<Grid> grids) {
    return MAPPINGS.stream()
        .filter(
            m ->
                grids.stream()
                    .allMatch(g -> all(g, (y, e) -> Values.same(y, m.map.applyAsDouble(e)))))
        .findFirst()
        .map(Mapping::relation);
  }

  private static Optional<Relation> addedUp(List<Grid> grids) {
    return when(
        grids.stream().allMatch(Relations::isAddedUp),
        "Each value still holds the values before it.",
        "Where is your sum set back to 0, and for which loop does it have to be?");
  }

  private static boolean isAddedUp(Grid g) {
    double sum = 0;
    for (int i = 0; i < g.size(); i++) {
      sum += g.expected()[i];
      if (!Values.same(g.yours()[i], sum)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Relation> scaledByInput(List<Grid> grids) {
    boolean telling = grids.stream().anyMatch(g -> distinct(g) >= 3);
    return when(
        telling
            && grids.stream()
                .allMatch(
                    g -> {
                      double factor = factor(List.of(g));
                      return all(g, (y, e) -> e == 0 ? y == 0 : Values.same(y, factor * e));
                    }),
        "On one input all values are the same multiple of what is expected; on the next it is"
            + " another.",
        FACTOR_LOOK);
  }

  private static Optional<Relation> movedByInput(List<Grid> grids) {
    boolean telling = grids.stream().anyMatch(g -> distinct(g) >= 3);
    return when(
        telling
            && grids.stream()
                .allMatch(
                    g -> {
                      double by = g.yours()[0] - g.expected()[0];
                      return all(g, (y, e) -> Values.same(y, e + by));
                    }),
        "On one input all values are off by the same amount; on the next it is another.",
        "What is added to every value, and does it depend on the input?");
  }

  /** Whole results that are right on some inputs and off by the same amount on others. */
  private static Optional<Relation> sometimesMoved(List<Grid> grids) {
    if (!grids.get(0).shape().isEmpty()) {
      return Optional.empty();
    }
    double by =
        grids.stream()
            .filter(g -> !g.isRight(0))
            .mapToDouble(g -> g.yours()[0] - g.expected()[0])
            .findFirst()
            .orElse(0);
    return when(
        by != 0
            && grids.stream()
                .allMatch(g -> g.isRight(0) || Values.same(g.yours()[0], g.expected()[0] + by)),
        "It is right on some inputs and " + amount(by) + " on the others.",
        "Does your formula round, and which way? What happens at equality, < against <=?");
  }

  private static long distinct(Grid g) {
    return Arrays.stream(g.expected()).distinct().count();
  }

  /** Something that a number and what is expected there can have to do with each other. */
  interface Related {
    boolean test(double yours, double expected);
  }

  static boolean all(Grid grid, Related related) {
    return grid.indices().allMatch(i -> related.test(grid.yours()[i], grid.expected()[i]));
  }
}
