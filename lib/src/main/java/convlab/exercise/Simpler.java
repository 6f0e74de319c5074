package convlab.exercise;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Inputs of the same shape with one simpler number. In the first argument, the signal or picture,
 * counting 1, 2, 3 is simplest, for then each number tells where it came from; in the others it is
 * 0 and 1, for then a kernel picks single values.
 */
final class Simpler {
  private Simpler() {}

  /** Every way to make one number simpler; no array becomes all zero, which would show nothing. */
  static List<Case> than(Case in) {
    List<Case> all = new ArrayList<>();
    for (int i = 0; i < in.values().size(); i++) {
      Object value = in.values().get(i);
      boolean first = i == 0;
      if (value instanceof Double number) {
        for (double v : simpler(number, 0, false)) {
          all.add(in.with(i, v));
        }
      } else if (Values.isArray(value)) {
        int argument = i;
        arrays(value, first).forEach(v -> all.add(in.with(argument, v)));
      }
    }
    return all;
  }

  private static List<Object> arrays(Object array, boolean counting) {
    List<Object> all = new ArrayList<>();
    double[] flat = Values.flat(array);
    for (int i = 0; i < flat.length; i++) {
      for (double v : simpler(flat[i], i, counting)) {
        Object copy = Values.copy(array);
        put(copy, i, v);
        if (!isZero(copy)) {
          all.add(copy);
        }
      }
    }
    return all;
  }

  private static boolean isZero(Object array) {
    for (double number : Values.flat(array)) {
      if (number != 0) {
        return false;
      }
    }
    return true;
  }

  /** Candidates for the number at a place, each simpler than the number itself. */
  private static double[] simpler(double number, int place, boolean counting) {
    double[] candidates = {
      counting ? place + 1 : 0,
      counting ? 0 : 1,
      1,
      Math.rint(number / 2),
      number - Math.signum(number)
    };
    double now = complexity(number, place, counting);
    return Arrays.stream(candidates).filter(v -> complexity(v, place, counting) < now).toArray();
  }

  private static double complexity(double number, int place, boolean counting) {
    if (number == (counting ? place + 1 : 0)) {
      return 0;
    }
    if (number == (counting ? 0 : 1)) {
      return 1;
    }
    double fraction = number == Math.rint(number) ? 0 : 1;
    return 2 + fraction + Math.min(1, Math.abs(number) / 1000) + (number < 0 ? 0.0005 : 0);
  }

  /** Sets the number at a place in reading order; gives how many places are still to go. */
  private static int put(Object array, int place, double number) {
    int left = place;
    for (int i = 0; i < Values.length(array) && left >= 0; i++) {
      Object part = Array.get(array, i);
      if (Values.isArray(part)) {
        left = put(part, left, number);
      } else if (left-- == 0) {
        Array.set(array, i, array instanceof int[] ? (Object) (int) number : (Object) number);
      }
    }
    return left;
  }
}
