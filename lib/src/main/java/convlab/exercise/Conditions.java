package convlab.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which inputs an answer gets wrong, when they have something simple in common. */
final class Conditions {
  private static final int FEWEST = 3;

  private record Condition(String when, Predicate<Case> holds) {}

  private Conditions() {}

  static Optional<Explanation> of(List<String> arguments, List<Trial> trials) {
    return all(arguments, trials.get(0).in()).stream()
        .filter(c -> separates(c, trials))
        .findFirst()
        .map(
            c ->
                Explanation.described(
                    "It is right only when " + c.when + ".",
                    "Follow your code on an input for which that is not so, such as this one.",
                    t -> !c.holds.test(t.in())));
  }

  /** Right where it holds, wrong elsewhere, and enough of both to say so. */
  private static boolean separates(Condition condition, List<Trial> trials) {
    long right = trials.stream().filter(Trial::isRight).count();
    return right >= FEWEST
        && trials.size() - right >= FEWEST
        && trials.stream().allMatch(t -> condition.holds.test(t.in()) == t.isRight());
  }

  private static List<Condition> all(List<String> names, Case sample) {
    List<Condition> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Object value = sample.values().get(i);
      if (value instanceof Integer) {
        all.addAll(ofNumber(names.get(i), i));
      } else if (value instanceof double[]) {
        all.addAll(ofSignal(names.get(i), i));
      } else if (value instanceof double[][]) {
        all.addAll(ofImage(names.get(i), i));
      }
    }
    return all;
  }

  private static List<Condition> ofNumber(String name, int i) {
    return List.of(
        new Condition(name + " is 0", in -> in.whole(i) == 0),
        new Condition(name + " is not 0", in -> in.whole(i) != 0),
        new Condition(name + " is 1", in -> in.whole(i) == 1),
        new Condition(name + " is not 1", in -> in.whole(i) != 1),
        new Condition(name + " is even", in -> in.whole(i) % 2 == 0),
        new Condition(name + " is odd", in -> in.whole(i) % 2 != 0),
        new Condition(name + " is not negative", in -> in.whole(i) >= 0));
  }

  private static List<Condition> ofSignal(String name, int i) {
    return List.of(
        new Condition(name + " reads the same backwards", in -> isSymmetric(in.signal(i))),
        new Condition(name + " has one value", in -> in.signal(i).length == 1),
        new Condition(name + " has more than one value", in -> in.signal(i).length > 1),
        new Condition(name + " has no negative value", in -> isPositive(in.signal(i))));
  }

  private static List<Condition> ofImage(String name, int i) {
    return List.of(
        new Condition(name + " is square", in -> in.image(i).length == in.image(i)[0].length),
        new Condition(
            name + " has no fewer rows than columns",
            in -> in.image(i).length >= in.image(i)[0].length),
        new Condition(
            name + " has no fewer columns than rows",
            in -> in.image(i).length <= in.image(i)[0].length),
        new Condition(name + " is 1 x 1", in -> in.image(i).length * in.image(i)[0].length == 1),
        new Condition(name + " has one row", in -> in.image(i).length == 1),
        new Condition(name + " has one column", in -> in.image(i)[0].length == 1),
        new Condition(name + " has no negative value", in -> isPositive(Values.flat(in.image(i)))),
        new Condition(
            name + " is the same when turned by half a turn",
            in -> isSymmetric(Values.flat(in.image(i)))));
  }

  private static boolean isPositive(double[] values) {
    return Arrays.stream(values).allMatch(v -> v >= 0);
  }

  private static boolean isSymmetric(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != values[values.length - 1 - i]) {
        return false;
      }
    }
    return true;
  }
}
