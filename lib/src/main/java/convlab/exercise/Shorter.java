package convlab.exercise;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that are a little shorter than another. */
final class Shorter {
  private Shorter() {}

  /** Every way to leave out one row, column or value, or to lower one whole number. */
  static List<Case> than(Case in) {
    List<Case> all = new ArrayList<>();
    for (int i = 0; i < in.values().size(); i++) {
      int argument = i;
      Object value = in.values().get(i);
      Stream<?> shorter = value instanceof Integer n ? lower(n) : cut(value).stream();
      shorter.forEach(v -> all.add(in.with(argument, v)));
    }
    return all;
  }

  private static Stream<Integer> lower(int n) {
    return Stream.of(0, n / 2, n - Integer.signum(n)).filter(v -> v != n).distinct();
  }

  /** The array with one index of one axis left out. */
  private static List<Object> cut(Object array) {
    List<Object> cut = new ArrayList<>();
    List<Integer> shape = Values.shape(array);
    for (int axis = 0; axis < shape.size(); axis++) {
      for (int index = shape.get(axis) - 1; index >= 0; index--) {
        cut.add(without(array, axis, index));
      }
    }
    return cut;
  }

  private static Object without(Object array, int axis, int index) {
    int length = Values.length(array);
    Class<?> type = array.getClass().getComponentType();
    Object less = Array.newInstance(type, axis == 0 ? length - 1 : length);
    for (int i = 0; i < Values.length(less); i++) {
      Object part = Array.get(array, axis == 0 && i >= index ? i + 1 : i);
      Array.set(less, i, axis == 0 ? Values.copy(part) : without(part, axis - 1, index));
    }
    return less;
  }
}
