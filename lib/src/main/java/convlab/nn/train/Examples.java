package convlab.nn.train;

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
    requireCount("pixels", pixels.length, labels.length, shape);
    Reader reader = (i, to, at) -> System.arraycopy(pixels, i * shape.size(), to, at, shape.size());
    return of(labels.length, shape, reader, i -> labels[i]);
  }

  /** Pictures with class labels from any source. */
  static Examples of(int size, TensorShape shape, Reader reader, IntUnaryOperator label) {
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
        reader.read(i, to, offset);
      }

      @Override
      public Targets targets(int[] chosen, int from, int to) {
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
    int size = inputs.length / shape.size();
    requireCount("inputs", inputs.length, size, shape);
    requireCount("targets", targets.length, size, targetShape);
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
        System.arraycopy(inputs, i * shape.size(), to, offset, shape.size());
      }

      @Override
      public Targets targets(int[] chosen, int from, int to) {
        Tensor wanted = Tensor.zeros(to - from, targetShape);
        for (int n = from; n < to; n++) {
          wanted.setExample(n - from, targets, chosen[n] * targetShape.size());
        }
        return Targets.values(wanted);
      }
    };
  }

  private static void requireCount(String what, int numbers, int examples, TensorShape shape) {
    if (numbers != examples * shape.size()) {
      throw new IllegalArgumentException(
          what
              + " hold "
              + numbers
              + " numbers, but "
              + examples
              + " examples of "
              + shape
              + " have "
              + (long) examples * shape.size());
    }
  }
}
