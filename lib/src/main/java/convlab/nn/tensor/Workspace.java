package convlab.nn.tensor;

/**
 * Memory for one tensor that a layer fills again and again: allocated for the largest batch seen,
 * reused for every other.
 */
public final class Workspace {
  private float[] values = {};
  private Tensor last;

  /** A tensor of this size over the kept memory; what it holds is left from before. */
  public Tensor tensor(int batch, TensorShape shape) {
    if (last != null && last.batch() == batch && last.shape().equals(shape)) {
      return last;
    }
    int length = Tensor.length(batch, shape);
    if (values.length < length) {
      values = new float[length];
    }
    last = new Tensor(batch, shape, values);
    return last;
  }

  /** Plain numbers, at least {@code length}; what they hold is left from before. */
  public float[] array(int length) {
    if (values.length < length) {
      values = new float[length];
      last = null;
    }
    return values;
  }
}
