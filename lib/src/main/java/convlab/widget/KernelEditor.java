package convlab.widget;

import convlab.conv.Convolution2d;
import convlab.conv.Filters;
import convlab.plot.Picture;
import convlab.plot.Plot;
import convlab.plot.Tile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A picture under a kernel of nine numbers that can be changed while one looks. Pointing at a pixel
 * shows the window, the nine products, their sum and the output pixel. The kernel is used as it is,
 * not flipped, and the output is smaller by two rows and columns.
 *
 * <pre>{@code
 * var editor = KernelEditor.over("The cat", Pictures.cat());
 * editor                   // shows it
 * editor.kernel()          // later: the nine numbers
 * }</pre>
 */
public final class KernelEditor extends AnyWidget {
  private static final int SIZE = 3;
  private static final int MOST_PIXELS = 400;
  private static final String KERNEL = "kernel";

  private final String title;
  private final double[][] input;

  private KernelEditor(String title, double[][] input) {
    super(
        "kernel-editor",
        Map.of(
            "title",
            title,
            "height",
            input.length,
            "width",
            input[0].length,
            "pixels",
            bytes(input),
            KERNEL,
            flat(Filters.sharpen()),
            "presets",
            KernelPresets.state(),
            "palette",
            KernelPresets.palette()));
    this.title = title;
    this.input = input;
    model().accept(KERNEL, KernelEditor::nine);
  }

  private static byte[] bytes(double[][] rows) {
    ByteBuffer bytes = ByteBuffer.allocate(rows.length * rows[0].length * Double.BYTES);
    for (double[] row : rows) {
      for (double value : row) {
        bytes.putDouble(value);
      }
    }
    return bytes.array();
  }

  /**
   * An editor that begins with the sharpening kernel.
   *
   * @param title what is seen
   * @param picture 3 x 3 to 400 x 400 pixels, copied; up to 12 x 12 with their numbers
   * @return the editor
   * @throws IllegalArgumentException if the picture is ragged, smaller or larger, or holds NaN or
   *     infinity
   */
  public static KernelEditor over(String title, double[][] picture) {
    return new KernelEditor(title, checked(picture));
  }

  private static double[][] checked(double[][] picture) {
    int height = picture.length;
    int width = height == 0 ? 0 : picture[0].length;
    if (Math.min(height, width) < SIZE || Math.max(height, width) > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "a picture of %d x %d; give 3 x 3 to 400 x 400 pixels".formatted(height, width));
    }
    return copied(picture, width);
  }

  private static double[][] copied(double[][] rows, int width) {
    for (double[] row : rows) {
      if (row.length != width) {
        throw new IllegalArgumentException(
            "a row of %d numbers where %d belong; make all rows alike"
                .formatted(row.length, width));
      }
      if (!Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("NaN or infinity among the numbers; give finite ones");
      }
    }
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  /** What a page sends as the kernel. */
  private static Object nine(Object json) {
    if (json instanceof List<?> list && list.size() == SIZE * SIZE) {
      double[] weights =
          list.stream().mapToDouble(v -> v instanceof Double w ? w : Double.NaN).toArray();
      if (Arrays.stream(weights).allMatch(Double::isFinite)) {
        return weights;
      }
    }
    throw new IllegalArgumentException("a kernel is nine numbers, not " + json);
  }

  /**
   * Puts other numbers in the kernel.
   *
   * @param weights 3 x 3
   * @return this editor
   * @throws IllegalArgumentException if there are not nine finite numbers
   */
  public KernelEditor kernel(double[][] weights) {
    if (weights.length != SIZE) {
      throw new IllegalArgumentException(
          "a kernel of %d rows; the editor holds 3 x 3 numbers".formatted(weights.length));
    }
    put(KERNEL, flat(copied(weights, SIZE)));
    return this;
  }

  /**
   * The nine numbers as they stand.
   *
   * @return 3 x 3, a copy
   */
  public double[][] kernel() {
    double[] weights = (double[]) get(KERNEL);
    double[][] rows = new double[SIZE][];
    for (int i = 0; i < SIZE; i++) {
      rows[i] = Arrays.copyOfRange(weights, i * SIZE, (i + 1) * SIZE);
    }
    return rows;
  }

  /**
   * What the kernel makes of the picture.
   *
   * @return two rows and two columns less than the picture
   */
  public double[][] output() {
    return Convolution2d.correlate(input, kernel());
  }

  /** Input, kernel and output. */
  @Override
  protected Picture still() {
    double[][] kernel = kernel();
    double[][] output = output();
    boolean signed = Math.abs(Arrays.stream(flat(kernel)).sum()) < 1e-9;
    Tile shown = signed ? onItsOwnScale(output) : Tile.grey("output", output);
    return Plot.pictures(title, Tile.grey("input", input), Tile.signed(KERNEL, kernel), shown);
  }

  /** The kernel's numbers are far smaller, and would leave the output white on a common scale. */
  private static Tile onItsOwnScale(double[][] output) {
    double largest = Arrays.stream(flat(output)).map(Math::abs).max().orElseThrow();
    double limit = largest == 0 ? 1 : largest;
    return Tile.signed("output", output).withLimits(-limit, limit);
  }
}
