package convlab.exercise;

import java.util.List;

/**
 * The arguments of one call of the learner's method.
 *
 * @param values numbers and arrays of doubles, in the method's order; never changed
 */
record Case(List<Object> values) {

  static Case of(Object... values) {
    return new Case(List.of(values));
  }

  /** A whole number. */
  int whole(int i) {
    return (Integer) values.get(i);
  }

  double number(int i) {
    return (Double) values.get(i);
  }

  /** Values in a row, (N). */
  double[] signal(int i) {
    return (double[]) values.get(i);
  }

  /** Whole numbers in a row. */
  int[] wholes(int i) {
    return (int[]) values.get(i);
  }

  /** A picture or a kernel, (H, W). */
  double[][] image(int i) {
    return (double[][]) values.get(i);
  }

  /** A picture's channels, (C, H, W). */
  double[][][] channels(int i) {
    return (double[][][]) values.get(i);
  }

  /** A bank of kernels, (F, C, K, K). */
  double[][][][] bank(int i) {
    return (double[][][][]) values.get(i);
  }

  /** Arrays of its own, so that a method that changes them harms nobody. */
  Case copy() {
    return new Case(values.stream().map(Values::copy).toList());
  }

  /** The same arguments but one. */
  Case with(int i, Object value) {
    Object[] changed = values.toArray();
    changed[i] = value;
    return of(changed);
  }

  /** How many numbers a reader has to look at, large ones counting a little more. */
  double weight() {
    return values.stream().mapToDouble(Values::weight).sum();
  }
}
