package convlab.exercise;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers and arrays of numbers of any depth, as answers and arguments are made of. */
final class Values {
  /** Sums in another order differ in the last digits. */
  private static final double TOLERANCE = 1e-9;

  private Values() {}

  static boolean isArray(Object value) {
    return value != null && value.getClass().isArray();
  }

  static int length(Object array) {
    return Array.getLength(array);
  }

  static Object copy(Object value) {
    if (!isArray(value)) {
      return value;
    }
    Object copy = Array.newInstance(value.getClass().getComponentType(), length(value));
    for (int i = 0; i < length(value); i++) {
      Array.set(copy, i, copy(Array.get(value, i)));
    }
    return copy;
  }

  /** Whether two results are the same: as large, and each number equal but for rounding. */
  static boolean same(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return same(x.doubleValue(), y.doubleValue());
    }
    if (!isArray(a) || !isArray(b)) {
      return a == null && b == null;
    }
    if (length(a) != length(b)) {
      return false;
    }
    for (int i = 0; i < length(a); i++) {
      if (!same(Array.get(a, i), Array.get(b, i))) {
        return false;
      }
    }
    return true;
  }

  static boolean same(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b) || Double.isInfinite(a) || Double.isInfinite(b)) {
      return Double.compare(a, b) == 0;
    }
    return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  /** Whether some array of the result is an array of the argument, not a copy of it. */
  static boolean shares(Object result, Object argument) {
    if (!isArray(result) || !isArray(argument)) {
      return false;
    }
    List<Object> mine = arrays(result);
    return arrays(argument).stream().anyMatch(its -> mine.stream().anyMatch(m -> m == its));
  }

  private static List<Object> arrays(Object array) {
    List<Object> found = new ArrayList<>(List.of(array));
    for (int i = 0; i < length(array); i++) {
      Object part = Array.get(array, i);
      if (isArray(part)) {
        found.addAll(arrays(part));
      }
    }
    return found;
  }

  /** The lengths along each axis, as [2, 3]; empty for a number. The first of each axis counts. */
  static List<Integer> shape(Object value) {
    List<Integer> shape = new ArrayList<>();
    Object part = value;
    while (isArray(part)) {
      shape.add(length(part));
      part = length(part) == 0 ? null : Array.get(part, 0);
    }
    return shape;
  }

  /** Whether no part is null and all parts along an axis are equally long. */
  static boolean isRegular(Object value) {
    if (value == null) {
      return false;
    }
    if (!isArray(value)) {
      return true;
    }
    List<Integer> first = length(value) == 0 ? List.of() : shape(Array.get(value, 0));
    for (int i = 0; i < length(value); i++) {
      Object part = Array.get(value, i);
      if (!isRegular(part) || !shape(part).equals(first)) {
        return false;
      }
    }
    return true;
  }

  /** All numbers in reading order. */
  static double[] flat(Object value) {
    if (value instanceof Number number) {
      return new double[] {number.doubleValue()};
    }
    double[] flat = new double[0];
    for (int i = 0; i < length(value); i++) {
      double[] part = flat(Array.get(value, i));
      int before = flat.length;
      flat = Arrays.copyOf(flat, before + part.length);
      System.arraycopy(part, 0, flat, before, part.length);
    }
    return flat;
  }

  static double weight(Object value) {
    double weight = 0;
    for (double number : flat(value)) {
      weight += 1 + Math.min(1, Math.abs(number) / 1000);
    }
    return value instanceof Number number ? weight + Math.abs(number.doubleValue()) : weight;
  }
}
