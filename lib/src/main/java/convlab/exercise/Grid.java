package convlab.exercise;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A result as numbers in reading order, beside what is expected there.
 *
 * @param yours the learner's numbers
 * @param expected as many
 * @param shape the lengths along the axes, the last running fastest; empty for one number
 */
record Grid(double[] yours, double[] expected, List<Integer> shape) {

  static Grid of(Trial trial) {
    Object value = trial.yours().value();
    Object right = trial.expected().value();
    return new Grid(Values.flat(value), Values.flat(right), Values.shape(value));
  }

  int size() {
    return yours.length;
  }

  boolean isRight(int i) {
    return Values.same(yours[i], expected[i]);
  }

  IntStream indices() {
    return IntStream.range(0, size());
  }

  /** How far apart two neighbours along an axis lie in reading order. */
  int step(int axis) {
    return shape.subList(axis + 1, shape.size()).stream().reduce(1, (a, b) -> a * b);
  }

  /** The index along one axis of the place i. */
  int along(int axis, int i) {
    return i / step(axis) % shape.get(axis);
  }

  /** What the last axes are called: values in a row, or rows and columns, or channels of them. */
  static String axisName(int axis, int axes) {
    if (axes == 1) {
      return "value";
    }
    return new String[] {"column", "row", "channel", "filter"}[Math.min(3, axes - 1 - axis)];
  }
}
