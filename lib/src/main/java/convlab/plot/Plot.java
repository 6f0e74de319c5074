package convlab.plot;

import convlab.data.Digits;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Every drawing of the course by name. The title comes first and says what is seen. Methods that
 * return a {@link Picture} are done; the others return a drawing to which more can be said first.
 *
 * <pre>{@code
 * Plot.picture("The cat", cat)
 * Plot.pictures("Blurred and sharpened", Tile.grey("blur", blur), Tile.grey("sharpen", sharp))
 * Plot.kernel("Sharpen", new double[][] {{0, -1, 0}, {-1, 5, -1}, {0, -1, 0}})
 * Plot.lines("Training loss", "batch", "loss").line("train", losses)
 * }</pre>
 */
public final class Plot {
  private Plot() {}

  /**
   * One grey picture, 350 px wide: 0 black to 255 white, or to 1 when nothing exceeds 1.
   *
   * @param title what is seen
   * @param values height x width
   * @return the picture
   * @throws IllegalArgumentException if the array is empty or ragged
   */
  public static Picture picture(String title, double[][] values) {
    return grid(title).add(Tile.grey("", values)).width(Look.HALF).draw();
  }

  /**
   * One colour picture, 350 px wide.
   *
   * @param title what is seen
   * @param rgb (3, height, width), 0 to 255, or 0 to 1 when nothing exceeds 1
   * @return the picture
   * @throws IllegalArgumentException if there are not three channels of one size
   */
  public static Picture picture(String title, double[][][] rgb) {
    return grid(title).add(Tile.colour("", rgb)).width(Look.HALF).draw();
  }

  /**
   * One ready image, 350 px wide, its pixels as squares.
   *
   * @param title what is seen
   * @param image any image
   * @return the picture
   */
  public static Picture picture(String title, BufferedImage image) {
    return grid(title).add(Tile.image("", image)).width(Look.HALF).draw();
  }

  /**
   * Pictures side by side, 720 px wide, on one value scale for each colour map.
   *
   * @param title what is seen; may be empty
   * @param tiles at least one
   * @return the picture
   * @throws IllegalStateException if there are no tiles
   */
  public static Picture pictures(String title, Tile... tiles) {
    return grid(title).add(tiles).draw();
  }

  /**
   * A grid to which tiles, columns, width and indices can be given before it is drawn.
   *
   * @param title what is seen; may be empty
   * @return the grid, which draws itself when shown
   */
  public static PictureGrid grid(String title) {
    return new PictureGrid(title);
  }

  /**
   * An array as colours: blue, white and red when it holds negative numbers, else violet to yellow.
   * Up to 12 x 12 with its numbers in the cells and its indices at the edge.
   *
   * @param title what is seen
   * @param values height x width
   * @return the picture, 220, 350 or 720 px wide, so that the numbers fit
   * @throws IllegalArgumentException if the array is empty or ragged
   */
  public static Picture heatMap(String title, double[][] values) {
    Tile tile = hasNegative(values) ? Tile.signed("", values) : Tile.magnitude("", values);
    return isSmall(values)
        ? numbered(grid(title).add(tile).indices())
        : grid(title).add(tile).width(Look.HALF).draw();
  }

  /**
   * Counts as colours, as {@link #heatMap(String, double[][])}; a confusion matrix for example.
   *
   * @param title what is seen
   * @param counts height x width
   * @return the picture
   * @throws IllegalArgumentException if the array is empty or ragged
   */
  public static Picture heatMap(String title, int[][] counts) {
    return heatMap(
        title,
        Arrays.stream(counts)
            .map(row -> Arrays.stream(row).asDoubleStream().toArray())
            .toArray(double[][]::new));
  }

  /**
   * Signed values, blue below zero, white at zero, red above, whatever signs occur.
   *
   * @param title what is seen
   * @param values height x width
   * @return the picture, with the numbers in the cells up to 12 x 12
   * @throws IllegalArgumentException if the array is empty or ragged
   */
  public static Picture signed(String title, double[][] values) {
    PictureGrid grid = grid(title).add(Tile.signed("", values));
    return isSmall(values) ? numbered(grid) : grid.width(Look.HALF).draw();
  }

  /**
   * A kernel with its numbers in the cells, signed colours.
   *
   * @param title what it does
   * @param weights height x width
   * @return the picture
   * @throws IllegalArgumentException if the array is empty or ragged
   */
  public static Picture kernel(String title, double[][] weights) {
    return signed(title, weights);
  }

  /**
   * Lines over a common x axis.
   *
   * @param title what is seen
   * @param xAxis what is counted to the right, with its unit
   * @param yAxis what is counted upwards, with its unit
   * @param series may be empty here and added later
   * @return the chart, which draws itself when shown
   */
  public static LineChart lines(String title, String xAxis, String yAxis, Series... series) {
    return new LineChart(title, xAxis, yAxis).add(series);
  }

  /**
   * A signal as stems: a line from zero to each value, which is how one draws what is only known at
   * whole positions.
   *
   * @param title what is seen
   * @param xAxis what is counted to the right, as "i"
   * @param yAxis what the values are, as "x[i]"
   * @param values at 0, 1, 2 and so on
   * @return the chart, which draws itself when shown
   */
  public static StemPlot stem(String title, String xAxis, String yAxis, double... values) {
    return new StemPlot(title, xAxis, yAxis, Series.of(yAxis, values));
  }

  /**
   * The same at positions of their own, which need not begin at 0, as a kernel centred there.
   *
   * @param title what is seen
   * @param xAxis what is counted to the right
   * @param series positions and values
   * @return the chart, which draws itself when shown
   */
  public static StemPlot stem(String title, String xAxis, Series series) {
    return new StemPlot(title, xAxis, series.name(), series);
  }

  /**
   * Bars with their numbers above them, always from zero.
   *
   * @param title what is seen
   * @param yAxis what is counted, with its unit
   * @param names below the bars
   * @param values as many
   * @return the chart, which draws itself when shown; more bars beside these can be added
   * @throws IllegalArgumentException if there are not as many names as values, or none
   */
  public static BarChart bars(String title, String yAxis, String[] names, double... values) {
    return new BarChart(title, yAxis, names, yAxis, values);
  }

  /**
   * How often values fall into intervals of equal width.
   *
   * @param title what is seen
   * @param xAxis what the values are, with their unit
   * @param values any number; those that are not finite are left out
   * @param bins how many intervals, 1 to 200
   * @return the picture
   * @throws IllegalArgumentException if there is no finite value or the number of bins is out of
   *     range
   */
  public static Picture histogram(String title, String xAxis, double[] values, int bins) {
    return Histogram.draw(title, xAxis, values, bins);
  }

  /**
   * The maps of one layer side by side on one scale, numbered from 0; at most the first 64. Signed
   * colours when a value is negative, else violet to yellow.
   *
   * @param title what is seen
   * @param maps (F, height, width), at least one
   * @return the picture
   * @throws IllegalArgumentException if there are no maps
   */
  public static Picture featureMaps(String title, double[][][] maps) {
    return Sheets.featureMaps(title, maps);
  }

  /**
   * Digits side by side, each with its label; at most the first 80.
   *
   * @param title what is seen
   * @param digits at least one
   * @return the picture
   * @throws IllegalArgumentException if there are no digits
   */
  public static Picture digits(String title, Digits digits) {
    return Sheets.digits(title, digits);
  }

  /**
   * Drawings below one another as one picture, so that charts which belong together stay together.
   *
   * @param drawings at least one
   * @return a picture as wide as the widest; its sentence says what each shows
   * @throws IllegalArgumentException if there are no drawings
   */
  public static Picture stack(Drawing... drawings) {
    return Stack.of(drawings);
  }

  private static Picture numbered(PictureGrid grid) {
    for (int width : new int[] {Look.SMALL, Look.HALF}) {
      if (grid.width(width).allNumbered()) {
        return grid.draw();
      }
    }
    return grid.width(Look.FULL).draw();
  }

  private static boolean isSmall(double[][] values) {
    return values.length <= TilePainter.MOST_NUMBERED
        && values.length > 0
        && values[0].length <= TilePainter.MOST_NUMBERED;
  }

  private static boolean hasNegative(double[][] values) {
    for (double[] row : values) {
      for (double value : row) {
        if (value < 0) {
          return true;
        }
      }
    }
    return false;
  }
}
