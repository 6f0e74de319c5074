package convlab.nn.tensor;

import convlab.array.Check;
import java.util.Arrays;

/**
 * Numbers that a layer owns, in PyTorch's order: convolution weights F x C x K x K, dense weights
 * outputs x inputs. Optimisers change {@link #value}; {@code backward} writes {@link #gradient} of
 * the last batch anew, so nothing has to be set to zero between batches.
 */
public final class Parameter {
  private final String name;
  private final int[] shape;
  private final float[] value;
  private final float[] gradient;

  public Parameter(String name, int... shape) {
    this.name = name;
    Check.given(shape, "shape", "the lengths of the axes");
    this.shape = shape.clone();
    int size = size(name, shape);
    this.value = new float[size];
    this.gradient = new float[size];
  }

  private static int size(String name, int[] shape) {
    long size = 1;
    for (int length : shape) {
      Check.atLeast(length, 0, "length of an axis of " + name);
      size = Math.min(size * length, Integer.MAX_VALUE + 1L);
    }
    return Check.size(
        size, name + " " + Arrays.toString(shape) + " has more numbers than an array:");
  }

  /** "weight", "bias", "runningMean"...; a network puts the layer's position in front. */
  public String name() {
    return name;
  }

  /** Lengths of the axes, as in PyTorch. */
  public int[] shape() {
    return shape.clone();
  }

  /** How many numbers. */
  public int size() {
    return value.length;
  }

  /** The numbers themselves, not a copy. */
  public float[] value() {
    return value;
  }

  /** Their gradients of the last batch, not a copy. */
  public float[] gradient() {
    return gradient;
  }

  /**
   * Copies numbers in.
   *
   * @throws IllegalArgumentException if there are more or fewer than this parameter has
   */
  public void set(float[] numbers) {
    Check.given(numbers, "numbers of " + name, "an array");
    if (numbers.length != value.length) {
      throw new IllegalArgumentException(
          name
              + " "
              + Arrays.toString(shape)
              + " has "
              + value.length
              + " numbers, not "
              + numbers.length
              + "; give them in PyTorch's order");
    }
    System.arraycopy(numbers, 0, value, 0, value.length);
  }

  @Override
  public String toString() {
    return name + " " + Arrays.toString(shape);
  }
}
