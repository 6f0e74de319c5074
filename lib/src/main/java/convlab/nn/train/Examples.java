package convlab.nn.train;

import convlab.array.Check;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.function.IntUnaryOperator;

/**
 * What a network learns from, example by example: the engine's only view of a data set. Made from
 * arrays, or by a few lines around any other source.
 */
public interface Examples {

  /** How many. */
  int size();

  /** C x H x W of one. */
  TensorShape shape();

  /** Writes the C H W numbers of example {@code i} to {@code to}, from {@code offset}. */
  void read(int i, float[] to, int offset);

  /** The targets of the examples {@code chosen[from..to-1]}. */
  Targets targets(int[] chosen, int from, int to);

  /** The batch of the examples {@code chosen[from..to-1]}. */
  default Tensor batch(int[] chosen, int from, int to) {
    requireRange(this, chosen, from, to);
    Tensor batch = Tensor.zeros(to - from, shape());
    float[] numbers = new float[shape().size()];
    for (int n = from; n < to; n++) {
      read(chosen[n], numbers, 0);
      batch.setExample(n - from, numbers, 0);
    }
    return batch;
  }

  /** Reads one example into an array. */
  @FunctionalInterface
  interface Reader {
    /** Writes the numbers of example i. */
    void read(int i, float[] to, int offset);
  }

  /**
   * Pictures with class labels, N x C x H x W numbers in the usual order. The array is not copied.
   *
   * @throws IllegalArgumentException if pixels and labels are not equally many
   */
  static Examples of(float[] pixels, TensorShape shape, int[] labels) {
    Check.given(labels, "labels", "one class number for each example");
    requireCount("pixels", pixels, labels.length, shape);
    Reader reader = (i, to, at) -> System.arraycopy(pixels, i * shape.size(), to, at, shape.size());
    return of(labels.length, shape, reader, i -> labels[i]);
  }

  /** Pictures with class labels from any source. */
  static Examples of(int size, TensorShape shape, Reader reader, IntUnaryOperator label) {
    Check.atLeast(size, 0, "count of examples");
    Check.given(shape, "shape", "a TensorShape");
    Check.given(reader, "reader", "what writes an example's numbers");
    Check.given(label, "label", "what tells an example's class");
    return new Examples() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public TensorShape shape() {
        return shape;
      }

      @Override
      public void read(int i, float[] to, int offset) {
        requireRoom(this, i, to, offset);
        reader.read(i, to, offset);
      }

      @Override
      public Targets targets(int[] chosen, int from, int to) {
        requireRange(this, chosen, from, to);
        int[] labels = new int[to - from];
        for (int n = from; n < to; n++) {
          labels[n - from] = label.applyAsInt(chosen[n]);
        }
        return Targets.labels(labels);
      }
    };
  }

  /** Inputs with numbers as targets, both example by example in the usual order; not copied. */
  static Examples of(float[] inputs, TensorShape shape, float[] targets, TensorShape targetShape) {
    Check.given(inputs, "inputs", "their numbers");
    Check.given(shape, "shape", "a TensorShape");
    int size = inputs.length / shape.size();
    requireCount("inputs", inputs, size, shape);
    requireCount("targets", targets, size, targetShape);
    return new Examples() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public TensorShape shape() {
        return shape;
      }

      @Override
      public void read(int i, float[] to, int offset) {
        requireRoom(this, i, to, offset);
        System.arraycopy(inputs, i * shape.size(), to, offset, shape.size());
      }

      @Override
      public Targets targets(int[] chosen, int from, int to) {
        requireRange(this, chosen, from, to);
        Tensor wanted = Tensor.zeros(to - from, targetShape);
        for (int n = from; n < to; n++) {
          wanted.setExample(n - from, targets, chosen[n] * targetShape.size());
        }
        return Targets.values(wanted);
      }
    };
  }

  private static void requireRange(Examples examples, int[] chosen, int from, int to) {
    Check.given(chosen, "chosen", "indices of examples");
    if (from < 0 || from >= to || to > chosen.length) {
      throw new IllegalArgumentException(
          "examples "
              + from
              + " to "
              + to
              + " (not counted) are none of "
              + chosen.length
              + " chosen; use 0 <= from < to <= "
              + chosen.length);
    }
    for (int n = from; n < to; n++) {
      requireExample(examples, chosen[n]);
    }
  }

  private static void requireExample(Examples examples, int i) {
    if (i < 0 || i >= examples.size()) {
      throw new IllegalArgumentException(
          "example "
              + i
              + " is not among the "
              + examples.size()
              + "; use 0.."
              + (examples.size() - 1));
    }
  }

  private static void requireRoom(Examples examples, int i, float[] to, int offset) {
    requireExample(examples, i);
    Check.given(to, "target", "an array to write to");
    int size = examples.shape().size();
    if (offset < 0 || offset > to.length - size) {
      throw new IllegalArgumentException(
          size
              + " numbers from place "
              + offset
              + " do not fit into an array of "
              + to.length
              + "; make it longer");
    }
  }

  private static void requireCount(String what, float[] array, int examples, TensorShape shape) {
    Check.given(array, what, "their numbers");
    Check.given(shape, "shape", "a TensorShape");
    int numbers = array.length;
    if (numbers != (long) examples * shape.size()) {
      throw new IllegalArgumentException(
          what
              + " hold "
              + numbers
              + " numbers, but "
              + examples
              + " examples of "
              + shape
              + " have "
              + (long) examples * shape.size()
              + "; give as many");
    }
  }
}
