package convlab.conv;

import convlab.array.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * Which input pixels an output of a stack of layers sees, along one axis. Layer by layer, with
 * window {@code k}, stride {@code s} and padding before {@code p}:
 *
 * <pre>
 *  size   grows by (k - 1) jump     a window of k outputs of the layer below
 *  first  moves by  -p  jump        padding lets the first window begin before the input
 *  jump   becomes   jump s          input pixels from one output to the next
 * </pre>
 *
 * Output i sees the pixels {@code first + i jump} to {@code first + i jump + size - 1}; those
 * outside {@code 0..n-1} are border. Build it like a network: {@code
 * ReceptiveField.ofInput(28).conv(3, Slide.pad(1)).pool(Pool.of(2))}. Immutable.
 *
 * @param stages the input and the layers, first to last
 */
public record ReceptiveField(List<Stage> stages) {

  /**
   * What is known after a layer.
   *
   * @param name the layer in words
   * @param outputs its output length
   * @param size input pixels seen by one output
   * @param jump input pixels from one output's field to the next
   * @param first first input pixel seen by output 0, negative when it lies in the padding
   */
  public record Stage(String name, int outputs, long size, long jump, long first) {

    /**
     * Where the first output's field has its middle: pixel 0 has its middle at 0.
     *
     * @return a multiple of one half
     */
    public double start() {
      return first + (size - 1) / 2.0;
    }
  }

  /**
   * A stack with at least its input.
   *
   * @throws IllegalArgumentException if there is no stage
   */
  public ReceptiveField {
    Check.that(stages != null && !stages.isEmpty(), "no stages; begin with ReceptiveField.ofInput");
    stages = List.copyOf(stages);
  }

  /**
   * The bare input: a pixel sees itself.
   *
   * @param n input length, at least 1
   * @return a stack without layers
   * @throws IllegalArgumentException if n is below 1
   */
  public static ReceptiveField ofInput(int n) {
    Check.atLeast(n, 1, "input length");
    return new ReceptiveField(List.of(new Stage("input", n, 1, 1, 0)));
  }

  /**
   * This stack with a convolution on top.
   *
   * @param kernel kernel length before dilation
   * @param slide padding, stride and dilation
   * @return a new stack
   * @throws IllegalArgumentException if the kernel does not fit or the field overflows
   */
  public ReceptiveField conv(int kernel, Slide slide) {
    int n = last().outputs();
    int outputs = Sizes.output(n, kernel, slide);
    int window = Sizes.effectiveKernel(kernel, slide.dilation());
    int before = slide.paddingFor(n, kernel).before();
    String dilated = slide.dilation() == 1 ? "" : " dilation " + slide.dilation();
    String name = "conv " + kernel + dilated + stride(slide.stride());
    return then(name, outputs, window, slide.stride(), before);
  }

  /**
   * This stack with a pooling on top.
   *
   * @param pool window, stride, padding and rounding
   * @return a new stack
   * @throws IllegalArgumentException if the window does not fit or the field overflows
   */
  public ReceptiveField pool(Pool pool) {
    int outputs = Sizes.pooled(last().outputs(), pool);
    String name = "pool " + pool.size() + stride(pool.stride());
    return then(name, outputs, pool.size(), pool.stride(), pool.padding());
  }

  private static String stride(int stride) {
    return stride == 1 ? "" : " stride " + stride;
  }

  private ReceptiveField then(String name, int outputs, int window, int stride, int before) {
    Stage below = last();
    List<Stage> higher = new ArrayList<>(stages);
    try {
      long size = Math.addExact(below.size(), Math.multiplyExact(window - 1L, below.jump()));
      long first = Math.subtractExact(below.first(), Math.multiplyExact(before, below.jump()));
      long jump = Math.multiplyExact(below.jump(), stride);
      higher.add(new Stage(name, outputs, size, jump, first));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "the receptive field of " + name + " overflows a long; use fewer or smaller strides", e);
    }
    return new ReceptiveField(higher);
  }

  /**
   * The topmost layer's stage.
   *
   * @return size, jump and first pixel of the whole stack
   */
  public Stage last() {
    return stages.get(stages.size() - 1);
  }

  /**
   * Input pixels seen by one output of the stack, border included.
   *
   * @return at least 1
   */
  public long size() {
    return last().size();
  }

  /**
   * Input pixels from one output's field to the next.
   *
   * @return the product of the strides
   */
  public long jump() {
    return last().jump();
  }

  /**
   * Middle of the first output's field; pixel 0 has its middle at 0.
   *
   * @return a multiple of one half
   */
  public double start() {
    return last().start();
  }

  /**
   * First input pixel that output i sees.
   *
   * @param i an output of the stack
   * @return an index that is negative in the padding
   * @throws IllegalArgumentException if there is no output i
   */
  public long first(int i) {
    Check.that(
        0 <= i && i < last().outputs(),
        "there is no output %d; the stack has 0..%d",
        i,
        last().outputs() - 1);
    return last().first() + i * jump();
  }

  /**
   * Last input pixel that output i sees.
   *
   * @param i an output of the stack
   * @return an index that is n or more in the padding
   * @throws IllegalArgumentException if there is no output i
   */
  public long last(int i) {
    return first(i) + size() - 1;
  }
}
