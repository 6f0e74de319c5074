package convlab.conv;

import convlab.array.Check;

/**
 * What is asked about a picture's values as a whole, and the cut to the range that can be shown.
 */
public final class Brightness {

  private Brightness() {}

  /**
   * Mean of all pixels.
   *
   * @param image (H,W)
   * @return the mean; Theta(H W)
   * @throws IllegalArgumentException if the image is null, empty or ragged
   */
  public static double mean(double[][] image) {
    Check.picture(image, "image");
    double sum = 0;
    for (double[] row : image) {
      for (double v : row) {
        sum += v;
      }
    }
    return sum / ((double) image.length * image[0].length);
  }

  /**
   * Standard deviation of all pixels about their mean (divided by their number, as NumPy's std).
   *
   * @param image (H,W)
   * @return 0 or more; Theta(H W)
   * @throws IllegalArgumentException if the image is null, empty or ragged
   */
  public static double standardDeviation(double[][] image) {
    double mean = mean(image);
    return Math.sqrt(mean(Activations.map(image, v -> (v - mean) * (v - mean))));
  }

  /**
   * The darkest and the brightest pixel.
   *
   * @param image (H,W)
   * @return least and greatest, NaN both when the image holds one; Theta(H W)
   * @throws IllegalArgumentException if the image is null, empty or ragged
   */
  public static double[] range(double[][] image) {
    Check.picture(image, "image");
    double[] range = {image[0][0], image[0][0]};
    for (double[] row : image) {
      for (double v : row) {
        range[0] = Math.min(range[0], v);
        range[1] = Math.max(range[1], v);
      }
    }
    return range;
  }

  /**
   * Cuts every pixel to a range; what was outside is lost, so clip once, before showing.
   *
   * @param image (H,W)
   * @param low the least value kept
   * @param high the greatest value kept
   * @return (H,W), low..high; Theta(H W)
   * @throws IllegalArgumentException if the image is null, empty or ragged or low is above high
   */
  public static double[][] clip(double[][] image, double low, double high) {
    Check.that(low <= high, "low %s is above high %s; exchange them", low, high);
    return Activations.map(image, v -> Math.max(low, Math.min(high, v)));
  }

  /**
   * How far two pictures are apart where they differ most; 0 when they are equal.
   *
   * @param a (H,W)
   * @param b (H,W)
   * @return 0 or more, NaN when one of them holds a NaN; Theta(H W)
   * @throws IllegalArgumentException if an array is null, empty or ragged or the sizes differ
   */
  public static double largestDifference(double[][] a, double[][] b) {
    double largest = 0;
    for (double[] row : Edges.combine(a, b, (x, y) -> Math.abs(x - y))) {
      for (double difference : row) {
        largest = Math.max(largest, difference);
      }
    }
    return largest;
  }
}
