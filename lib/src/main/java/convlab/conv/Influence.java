package convlab.conv;

import convlab.array.Check;
import java.util.function.UnaryOperator;

/**
 * Which input pixels an output depends on, found by trying: change one pixel, run everything again,
 * look at that output. It needs no formula, only patience, and so checks {@link ReceptiveField}.
 */
public final class Influence {

  private Influence() {}

  /**
   * How much one output changes when each input pixel in turn grows by an amount.
   *
   * @param network from a picture to a map; run H W + 1 times
   * @param image (H,W); not changed
   * @param row of the output watched
   * @param column of the output watched
   * @param amount added to one pixel at a time; a large one makes it the largest of its pooling
   *     window, so that maxima let it through
   * @return (H,W), the output's change, 0 where a pixel has no influence; Theta(H W) runs
   * @throws IllegalArgumentException if the image is null, empty or ragged, the network is null or
   *     its map has no such output
   */
  public static double[][] of(
      UnaryOperator<double[][]> network, double[][] image, int row, int column, double amount) {
    Check.picture(image, "image");
    Check.that(network != null, "network is null; give a method from a picture to a map");
    double[][] map = network.apply(image);
    Check.picture(map, "the network's map");
    Check.that(
        0 <= row && row < map.length && 0 <= column && column < map[0].length,
        "there is no output at row %d, column %d; the map is %s",
        row,
        column,
        Check.size(map));
    double[][] changed = Activations.map(image, v -> v);
    double[][] influence = new double[image.length][image[0].length];
    for (int i = 0; i < image.length; i++) {
      for (int j = 0; j < image[0].length; j++) {
        changed[i][j] = image[i][j] + amount;
        influence[i][j] = network.apply(changed)[row][column] - map[row][column];
        changed[i][j] = image[i][j];
      }
    }
    return influence;
  }

  /**
   * The smallest rectangle that holds every pixel of influence.
   *
   * @param influence (H,W) as {@link #of} returns it
   * @return first row, first column, height, width
   * @throws IllegalArgumentException if the array is null, empty or ragged, or 0 everywhere
   */
  public static int[] box(double[][] influence) {
    Check.picture(influence, "influence");
    int top = influence.length;
    int left = influence[0].length;
    int bottom = -1;
    int right = -1;
    for (int i = 0; i < influence.length; i++) {
      for (int j = 0; j < influence[0].length; j++) {
        if (influence[i][j] != 0) {
          top = Math.min(top, i);
          left = Math.min(left, j);
          bottom = i;
          right = Math.max(right, j);
        }
      }
    }
    Check.that(bottom >= 0, "no pixel has influence; watch another output or change by more");
    return new int[] {top, left, bottom - top + 1, right - left + 1};
  }
}
