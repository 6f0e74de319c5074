package convlab.widget;

import convlab.conv.Convolution2d;
import convlab.conv.Filters;
import convlab.conv.Slide;
import convlab.plot.Drawing;
import convlab.plot.Picture;
import convlab.plot.Plot;
import convlab.plot.Tile;
import java.util.Arrays;

/**
 * A picture under a kernel of nine numbers that can be changed while one looks. Pointing at a pixel
 * shows the window, the nine products, their sum and the output pixel. The kernel is laid down as
 * it is, not flipped, and the output is smaller by two rows and columns.
 *
 * <pre>{@code
 * var editor = KernelEditor.over("The cat", Pictures.cat());
 * editor                   // shows it
 * editor.kernel()          // later: the nine numbers
 * }</pre>
 */
public final class KernelEditor implements Drawing {
  private static final int SIZE = 3;
  private static final int MOST_PIXELS = 400;

  private final String title;
  private final double[][] input;
  private volatile double[][] kernel = Filters.sharpen();

  private KernelEditor(String title, double[][] input) {
    this.title = title;
    this.input = input;
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
            "rows of %d and %d numbers; make all rows alike".formatted(width, row.length));
      }
      if (!Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("NaN or infinity among the numbers; give finite ones");
      }
    }
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
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
    kernel = copied(weights, SIZE);
    return this;
  }

  /**
   * The nine numbers as they stand.
   *
   * @return 3 x 3, a copy
   */
  public double[][] kernel() {
    return copied(kernel, SIZE);
  }

  /**
   * What the kernel makes of the picture.
   *
   * @return two rows and two columns less than the picture
   */
  public double[][] output() {
    return Convolution2d.correlate(input, kernel, Slide.valid());
  }

  /**
   * The still picture.
   *
   * @return input, kernel and output
   */
  @Override
  public Picture draw() {
    return Plot.pictures(
        title,
        Tile.grey("input", input),
        Tile.signed("kernel", kernel),
        Tile.grey("output", output()));
  }
}
