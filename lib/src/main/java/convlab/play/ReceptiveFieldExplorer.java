package convlab.play;

import convlab.conv.Padding;
import convlab.conv.Pool;
import convlab.conv.ReceptiveField;
import convlab.conv.Slide;
import convlab.notebook.Html;
import convlab.notebook.Play;
import convlab.plot.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an output of a stack of layers sees of the input, to play with: layers can be added, changed
 * and removed, and a row of cells for each shows the field of the output that one points at. It
 * plays in the page itself, without a kernel; where scripts do not run a still picture remains.
 *
 * <pre>{@code
 * ReceptiveFieldExplorer.ofInput(28).conv(3, Slide.pad(1)).pool(Pool.of(2))
 * }</pre>
 *
 * <p>Each call adds a layer to this explorer and returns it.
 */
public final class ReceptiveFieldExplorer implements Play {
  private static final String TITLE = "What an output of a stack sees";
  private static final int MOST_PIXELS = 64;
  private static final int MOST_LAYERS = 8;

  private final List<StackLayer> layers = new ArrayList<>();
  private ReceptiveField field;

  private ReceptiveFieldExplorer(int n) {
    field = ReceptiveField.ofInput(n);
  }

  /**
   * An explorer without layers yet.
   *
   * @param n input length, 1 to 64
   * @return the explorer
   * @throws IllegalArgumentException if it is out of its range
   */
  public static ReceptiveFieldExplorer ofInput(int n) {
    if (n < 1 || n > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "an input of %d pixels is no row to look at; give 1 to %d".formatted(n, MOST_PIXELS));
    }
    return new ReceptiveFieldExplorer(n);
  }

  /**
   * A convolution on top.
   *
   * @param kernel kernel length before dilation, 1 to 11
   * @param slide padding equal on both sides and at most 8, stride at most 6, dilation at most 8
   * @return this explorer
   * @throws IllegalArgumentException if a number is out of its range, the kernel does not fit or
   *     there are eight layers
   */
  public ReceptiveFieldExplorer conv(int kernel, Slide slide) {
    Padding padding = slide.paddingFor(field.last().outputs(), kernel);
    if (padding.before() != padding.after()) {
      throw new IllegalArgumentException(
          "a padding of %s; the explorer pads equally on both sides".formatted(padding));
    }
    ReceptiveField next = field.conv(kernel, slide);
    int before = padding.before();
    return add(StackLayer.conv(kernel, slide.stride(), before, slide.dilation()), next);
  }

  /**
   * A convolution without padding, stride 1 and dilation 1.
   *
   * @param kernel 1 to 11
   * @return this explorer
   * @throws IllegalArgumentException as {@link #conv(int, Slide)}
   */
  public ReceptiveFieldExplorer conv(int kernel) {
    return conv(kernel, Slide.valid());
  }

  /**
   * A pooling on top.
   *
   * @param pool window at most 11, stride at most 6, padding at most 8, sizes rounded down
   * @return this explorer
   * @throws IllegalArgumentException as {@link #conv(int, Slide)}
   */
  public ReceptiveFieldExplorer pool(Pool pool) {
    if (pool.ceil()) {
      throw new IllegalArgumentException(
          "a pooling whose size is rounded up; the explorer rounds down, so leave ceil out");
    }
    ReceptiveField next = field.pool(pool);
    return add(StackLayer.pool(pool.size(), pool.stride(), pool.padding()), next);
  }

  private ReceptiveFieldExplorer add(StackLayer layer, ReceptiveField next) {
    if (layers.size() == MOST_LAYERS) {
      throw new IllegalArgumentException(
          MOST_LAYERS + " layers are as many as one can look at; begin a new explorer");
    }
    layers.add(layer);
    field = next;
    return this;
  }

  /** The stack it begins with, and the field of the output in the middle. */
  @Override
  public Picture draw() {
    return FieldStill.of(TITLE, field, layers);
  }

  @Override
  public Html html() {
    Map<String, Object> state =
        Map.of(
            "title", TITLE,
            "n", field.stages().get(0).outputs(),
            "layers", layers.stream().map(StackLayer::state).toList());
    return PlayPage.of("receptive-field.js", state, draw());
  }
}
