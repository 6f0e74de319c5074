package convlab.exercise;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/** Results that are off by one of the arguments, or are a multiple by it. */
final class ByArgument {
  private ByArgument() {}

  /** What a number is turned into by an argument. */
  private record Effect(String says, ToDoubleBiFunction<Double, Integer> of) {}

  static Optional<Explanation> of(List<String> names, List<Trial> trials) {
    if (!trials.stream().allMatch(Trial::isAligned)) {
      return Optional.empty();
    }
    for (int i = 0; i < names.size(); i++) {
      if (trials.get(0).in().values().get(i) instanceof Integer) {
        int argument = i;
        Optional<Explanation> found =
            effects(names.get(i)).stream()
                .filter(e -> trials.stream().allMatch(t -> holds(e, t, argument)))
                .findFirst()
                .map(e -> explained(e, names.get(argument)));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static List<Effect> effects(String name) {
    return List.of(
        new Effect("is too large by " + name, (e, n) -> e + n),
        new Effect("is too small by " + name, (e, n) -> e - n),
        new Effect("is too large by 2 " + name, (e, n) -> e + 2 * n),
        new Effect("is too small by 2 " + name, (e, n) -> e - 2 * n),
        new Effect("is " + name + " times what is expected", (e, n) -> e * n),
        new Effect(
            "is " + name + " times " + name + " times what is expected", (e, n) -> e * n * n),
        new Effect("is what is expected, divided by " + name, (e, n) -> e / n),
        new Effect(
            "is what is expected, divided by " + name + " without digits after the point",
            (e, n) -> n == 0 ? Double.NaN : (double) (e.intValue() / n)),
        new Effect("is what is expected, divided by " + name + " twice", (e, n) -> e / n / n),
        new Effect("is always " + name, (e, n) -> n));
  }

  private static boolean holds(Effect effect, Trial t, int argument) {
    int n = t.in().whole(argument);
    return Relations.all(Grid.of(t), (y, e) -> Values.same(y, effect.of.applyAsDouble(e, n)));
  }

  private static Explanation explained(Effect effect, String name) {
    return Explanation.described(
        "Every result " + effect.says + ".",
        "Where does " + name + " come into your formula, how often, and with which sign?",
        Trial::isAligned);
  }
}
