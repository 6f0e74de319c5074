package convlab.conv;

import convlab.array.Check;
import java.util.Arrays;

/**
 * The median of every window. No convolution: it is not linear, so it has no kernel. It takes
 * single wrong pixels (salt and pepper) away where an average smears them, and keeps edges sharp.
 */
public final class MedianFilter {

  private MedianFilter() {}

  /**
   * Median filter of a signal, same length.
   *
   * @param x (N)
   * @param size window length, odd
   * @param border what the window sees beyond the ends
   * @return (N), NaN where the window sees one; Theta(N K log K)
   * @throws IllegalArgumentException if x is null or empty, the border null or the size even or
   *     below 1
   */
  public static double[] median(double[] x, int size, Border border) {
    Check.signal(x, "signal");
    return median(new double[][] {x}, 1, size, border)[0];
  }

  /**
   * Median filter of a picture, same size, square window.
   *
   * @param image (H,W)
   * @param size window height and width, odd
   * @param border what the window sees beyond the edge
   * @return (H,W), NaN where the window sees one; Theta(H W K K log K)
   * @throws IllegalArgumentException if the image is null, empty or ragged, the border null or the
   *     size even or below 1
   */
  public static double[][] median(double[][] image, int size, Border border) {
    return median(image, size, size, border);
  }

  /**
   * Median filter of a picture, same size.
   *
   * @param image (H,W)
   * @param windowRows window height, odd
   * @param windowColumns window width, odd
   * @param border what the window sees beyond the edge
   * @return (H,W), NaN where the window sees one; Theta(H W K K log K)
   * @throws IllegalArgumentException if the image is null, empty or ragged, the border null or a
   *     size even or below 1
   */
  public static double[][] median(
      double[][] image, int windowRows, int windowColumns, Border border) {
    Check.picture(image, "image");
    Check.odd(windowRows, "window height");
    Check.odd(windowColumns, "window width");
    Slide same = Slide.same().border(border);
    double[][] padded = Padded.of(image, windowRows, windowColumns, same, same);
    double[][] output = new double[image.length][image[0].length];
    for (int i = 0; i < output.length; i++) {
      for (int j = 0; j < output[0].length; j++) {
        output[i][j] = middle(window(padded, i, j, windowRows, windowColumns));
      }
    }
    return output;
  }

  private static double[] window(double[][] padded, int top, int left, int rows, int columns) {
    double[] window = new double[rows * columns];
    for (int m = 0; m < rows; m++) {
      System.arraycopy(padded[top + m], left, window, m * columns, columns);
    }
    return window;
  }

  /** Sorting puts a NaN last, where it is found and passed on. */
  private static double middle(double[] window) {
    Arrays.sort(window);
    double last = window[window.length - 1];
    return Double.isNaN(last) ? last : window[window.length / 2];
  }
}
