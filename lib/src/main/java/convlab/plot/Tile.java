package convlab.plot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One picture of a grid: numbers and the colour map they are shown in, or ready colours. Immutable;
 * the {@code with} methods return a changed copy.
 */
public final class Tile {
  private final String title;
  private final double[][] values;
  private final int[][] colours;
  private final Palette palette;
  private final Scale ownScale;
  private final List<Mark> marks;

  private Tile(
      String title,
      double[][] values,
      int[][] colours,
      Palette palette,
      Scale ownScale,
      List<Mark> marks) {
    this.title = title;
    this.values = values;
    this.colours = colours;
    this.palette = palette;
    this.ownScale = ownScale;
    this.marks = marks;
  }

  /**
   * A grey picture: 0 is black, 255 white; when nothing exceeds 1, 1 is white. Beyond that it
   * clips.
   *
   * @param title what is seen, written above; may be empty
   * @param values height x width, copied
   * @return the tile
   * @throws IllegalArgumentException if the array is empty or its rows differ in length
   */
  public static Tile grey(String title, double[][] values) {
    return of(title, values, Palette.GREY);
  }

  /**
   * Magnitudes from 0 (violet) to the largest (yellow).
   *
   * @param title what is seen, written above; may be empty
   * @param values height x width, copied
   * @return the tile
   * @throws IllegalArgumentException if the array is empty or its rows differ in length
   */
  public static Tile magnitude(String title, double[][] values) {
    return of(title, values, Palette.VIRIDIS);
  }

  /**
   * Signed values, white at zero, blue below, red above, to the same distance on both sides.
   *
   * @param title what is seen, written above; may be empty
   * @param values height x width, copied
   * @return the tile
   * @throws IllegalArgumentException if the array is empty or its rows differ in length
   */
  public static Tile signed(String title, double[][] values) {
    return of(title, values, Palette.SIGNED);
  }

  /**
   * Directions as colours: orange to the right, green down, blue to the left, purple up; the
   * stronger, the fuller the colour, and white where there is nothing to point at.
   *
   * @param title what is seen, written above; may be empty
   * @param radians height x width, -pi to pi, 0 to the right and pi/2 down, as {@code Math.atan2}
   * @param strength as many, 0 or more; the largest has the full colour
   * @return the tile
   * @throws IllegalArgumentException if an array is empty or ragged or their sizes differ
   */
  public static Tile direction(String title, double[][] radians, double[][] strength) {
    checkArray(title, radians);
    checkArray(title, strength);
    if (radians.length != strength.length || radians[0].length != strength[0].length) {
      throw new IllegalArgumentException(
          String.format(
              "\"%s\" has directions of %d x %d and strengths of %d x %d; give as many",
              title, radians.length, radians[0].length, strength.length, strength[0].length));
    }
    Scale scale = Scale.of(Palette.DIRECTION, List.of());
    int[][] colours = Pixels.faded(radians, strength, scale);
    return new Tile(title, null, colours, Palette.DIRECTION, scale, List.of());
  }

  private static Tile of(String title, double[][] values, Palette palette) {
    checkArray(title, values);
    double[][] copy = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    return new Tile(title, copy, null, palette, null, List.of());
  }

  /**
   * A colour picture.
   *
   * @param title what is seen
   * @param rgb channels red, green, blue (3, height, width), 0 to 255, or 0 to 1 when nothing
   *     exceeds 1
   * @return the tile
   * @throws IllegalArgumentException if there are not three channels of one size
   */
  public static Tile colour(String title, double[][][] rgb) {
    if (rgb.length != 3) {
      throw new IllegalArgumentException(
          "a colour picture has 3 channels (3,H,W), not "
              + rgb.length
              + "; for other counts show each channel as a tile");
    }
    for (double[][] channel : rgb) {
      checkArray(title, channel);
      if (channel.length != rgb[0].length || channel[0].length != rgb[0][0].length) {
        throw new IllegalArgumentException(
            "channels of \"" + title + "\" differ in size; all three need the same (H,W)");
      }
    }
    return new Tile(title, null, Pixels.ofChannels(rgb), null, null, List.of());
  }

  /**
   * A ready image, shown in its own colours; what is transparent is white.
   *
   * @param title what is seen, written above; may be empty
   * @param image any image, copied
   * @return the tile
   */
  public static Tile image(String title, BufferedImage image) {
    return new Tile(title, null, Pixels.ofImage(image), null, null, List.of());
  }

  private static void checkArray(String title, double[][] values) {
    if (values.length == 0 || values[0].length == 0) {
      throw new IllegalArgumentException(
          "\"" + title + "\" is empty; a picture needs at least one row and one column");
    }
    for (int row = 1; row < values.length; row++) {
      if (values[row].length != values[0].length) {
        throw new IllegalArgumentException(
            String.format(
                "\"%s\" is ragged: row %d has %d values, row 0 has %d; make all rows alike",
                title, row, values[row].length, values[0].length));
      }
    }
  }

  /**
   * The same numbers on limits of their own instead of those of the grid.
   *
   * @param low the number at the first colour
   * @param high the number at the last, above {@code low}
   * @return the changed copy
   * @throws IllegalArgumentException if the limits are not in order or the tile has ready colours
   */
  public Tile withLimits(double low, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "limits " + low + " to " + high + " are not in order; give the lower one first");
    }
    if (values == null) {
      throw new IllegalArgumentException(
          "\"" + title + "\" has ready colours; limits are for tiles made of numbers");
    }
    return new Tile(title, values, colours, palette, new Scale(palette, low, high), marks);
  }

  /**
   * Outlines a block of cells in the orange of the window.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param height how many rows
   * @param width how many columns
   * @return the changed copy
   * @throws IllegalArgumentException if the block reaches beyond the tile
   */
  public Tile withWindow(int row, int column, int height, int width) {
    return with(new Mark(Mark.Kind.WINDOW, row, column, height, width));
  }

  /**
   * Outlines one cell in the blue of the output.
   *
   * @param row from 0
   * @param column from 0
   * @return the changed copy
   * @throws IllegalArgumentException if there is no such cell
   */
  public Tile withOutput(int row, int column) {
    return withOutput(row, column, 1, 1);
  }

  /**
   * Outlines a block of cells in the blue of the output.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param height how many rows
   * @param width how many columns
   * @return the changed copy
   * @throws IllegalArgumentException if the block reaches beyond the tile
   */
  public Tile withOutput(int row, int column, int height, int width) {
    return with(new Mark(Mark.Kind.OUTPUT, row, column, height, width));
  }

  /**
   * Hatches a block of cells, as padding is everywhere in the course.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param height how many rows
   * @param width how many columns
   * @return the changed copy
   * @throws IllegalArgumentException if the block reaches beyond the tile
   */
  public Tile withPadding(int row, int column, int height, int width) {
    return with(new Mark(Mark.Kind.PADDING, row, column, height, width));
  }

  /**
   * Hatches a frame of cells along all four sides.
   *
   * @param thickness how many cells from the edge inwards, at least 1
   * @return the changed copy
   * @throws IllegalArgumentException if the frame would leave nothing inside
   */
  public Tile withPadding(int thickness) {
    int height = rows() - 2 * thickness;
    int width = columns() - 2 * thickness;
    if (thickness < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          String.format(
              "a frame of %d leaves nothing inside \"%s\" of %d x %d; use 1 or more, but less"
                  + " than half",
              thickness, title, rows(), columns()));
    }
    return withPadding(0, 0, thickness, columns())
        .withPadding(thickness + height, 0, thickness, columns())
        .withPadding(thickness, 0, height, thickness)
        .withPadding(thickness, thickness + width, height, thickness);
  }

  /**
   * Greys a block of cells that no window reaches.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param height how many rows
   * @param width how many columns
   * @return the changed copy
   * @throws IllegalArgumentException if the block reaches beyond the tile
   */
  public Tile withLost(int row, int column, int height, int width) {
    return with(new Mark(Mark.Kind.LOST, row, column, height, width));
  }

  private Tile with(Mark mark) {
    if (mark.row() < 0
        || mark.column() < 0
        || mark.height() < 1
        || mark.width() < 1
        || mark.row() + mark.height() > rows()
        || mark.column() + mark.width() > columns()) {
      throw new IllegalArgumentException(
          String.format(
              "block of %d x %d at row %d, column %d does not fit \"%s\" of %d x %d",
              mark.height(), mark.width(), mark.row(), mark.column(), title, rows(), columns()));
    }
    List<Mark> more = new ArrayList<>(marks);
    more.add(mark);
    return new Tile(title, values, colours, palette, ownScale, List.copyOf(more));
  }

  String title() {
    return title;
  }

  int rows() {
    return values != null ? values.length : colours.length;
  }

  int columns() {
    return values != null ? values[0].length : colours[0].length;
  }

  /** The numbers, or null for ready colours. */
  double[][] values() {
    return values;
  }

  Palette palette() {
    return palette;
  }

  List<Mark> marks() {
    return marks;
  }

  /** The scale given for this tile alone, or null. */
  Scale ownScale() {
    return ownScale;
  }

  /** One colour a cell, 0xRRGGBB. */
  int[][] colours(Scale scale) {
    if (colours != null) {
      return colours;
    }
    return Arrays.stream(values)
        .map(row -> Arrays.stream(row).mapToInt(scale::rgb).toArray())
        .toArray(int[][]::new);
  }
}
