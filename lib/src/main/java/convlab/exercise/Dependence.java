package convlab.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Numbers that are off by an amount, or a factor, which depends on one argument alone. */
final class Dependence {
  /** So many inputs must share their argument with another for it to be no chance. */
  private static final int FEWEST_SHARED = 20;

  private Dependence() {}

  static Optional<Explanation> of(List<String> names, List<Trial> trials) {
    boolean numbers =
        trials.stream().allMatch(t -> t.isAligned() && !Values.isArray(t.yours().value()));
    if (!numbers || names.size() < 2) {
      return Optional.empty();
    }
    return by(names, trials, (y, e) -> y - e, "an amount")
        .or(() -> by(names, trials, (y, e) -> e == 0 ? Double.NaN : y / e, "a factor"));
  }

  private static Optional<Explanation> by(
      List<String> names, List<Trial> trials, DoubleBinaryOperator error, String what) {
    return IntStream.range(0, names.size())
        .filter(i -> trials.get(0).in().values().get(i) instanceof Integer)
        .filter(i -> isAlone(i, trials, error))
        .mapToObj(names::get)
        .findFirst()
        .map(
            name ->
                Explanation.described(
                    "It is off by "
                        + (what.equals("an amount") ? "an amount" : "a factor")
                        + " that depends on "
                        + name
                        + " alone.",
                    "The other arguments are used as they should be. Look at each place where "
                        + name
                        + " stands in your formula.",
                    t -> true));
  }

  private static boolean isAlone(int argument, List<Trial> trials, DoubleBinaryOperator error) {
    Map<Integer, Double> errors = new HashMap<>();
    int shared = 0;
    for (Trial t : trials) {
      double yours = Values.flat(t.yours().value())[0];
      double expected = Values.flat(t.expected().value())[0];
      double now = error.applyAsDouble(yours, expected);
      Double before = errors.put(t.in().whole(argument), now);
      if (Double.isNaN(now) || before != null && !Values.same(before.doubleValue(), now)) {
        return false;
      }
      shared += before == null ? 0 : 1;
    }
    return shared >= FEWEST_SHARED && errors.size() > 2;
  }
}
