package convlab.play;

import convlab.notebook.Html;
import convlab.notebook.Play;
import convlab.plot.Picture;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The size of a convolution's output, to play with: sliders for input, kernel, padding, stride and
 * dilation, the grid with its windows, the rows that are lost in grey, and the formula with its
 * numbers. It plays in the page itself, without a kernel; where scripts do not run a still picture
 * remains.
 *
 * <pre>{@code
 * SizeExplorer.of(6, 3).stride(2)
 * }</pre>
 *
 * <p>Each call changes this explorer and returns it.
 */
public final class SizeExplorer implements Play {
  private static final String TITLE = "How many windows fit";

  private final Map<String, Object> state = new LinkedHashMap<>();

  private SizeExplorer() {
    state.put("title", TITLE);
    padding(0).stride(1).dilation(1);
  }

  /**
   * An explorer without padding, stride 1 and dilation 1.
   *
   * @param n rows and columns of the input, 1 to 20
   * @param kernel rows and columns of the kernel, 1 to 7
   * @return the explorer
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static SizeExplorer of(int n, int kernel) {
    return new SizeExplorer().set("n", "input", n, 1, 20).set("k", "kernel", kernel, 1, 7);
  }

  /**
   * Begins with padding on all four sides.
   *
   * @param pixels 0 to 5
   * @return this explorer
   * @throws IllegalArgumentException if it is out of its range
   */
  public SizeExplorer padding(int pixels) {
    return set("p", "padding", pixels, 0, 5);
  }

  /**
   * Begins with a stride.
   *
   * @param pixels 1 to 5
   * @return this explorer
   * @throws IllegalArgumentException if it is out of its range
   */
  public SizeExplorer stride(int pixels) {
    return set("s", "stride", pixels, 1, 5);
  }

  /**
   * Begins with a dilation.
   *
   * @param pixels 1, dense, to 4
   * @return this explorer
   * @throws IllegalArgumentException if it is out of its range
   */
  public SizeExplorer dilation(int pixels) {
    return set("d", "dilation", pixels, 1, 4);
  }

  private SizeExplorer set(String key, String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s %d is not on its slider; give %d to %d".formatted(name, value, least, most));
    }
    state.put(key, value);
    return this;
  }

  private int get(String key) {
    return (Integer) state.get(key);
  }

  /** The sizes it begins with: grid, windows and formula. */
  @Override
  public Picture draw() {
    return SizeStill.of(TITLE, get("n"), get("k"), get("p"), get("s"), get("d"));
  }

  @Override
  public Html html() {
    return PlayPage.of("size-explorer.js", state, draw());
  }
}
