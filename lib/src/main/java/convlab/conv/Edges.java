package convlab.conv;

import convlab.array.Check;
import java.util.function.DoubleBinaryOperator;

/**
 * From the two slopes of a picture to its edges. {@code gx} is the answer to a kernel that looks
 * along the rows ({@link Filters#sobelX}), {@code gy} to its partner that looks down the columns.
 */
public final class Edges {

  private Edges() {}

  /**
   * Strength of the slope, {@code sqrt(gx^2 + gy^2)}.
   *
   * @param gx (H,W) slope to the right
   * @param gy (H,W) slope downwards
   * @return (H,W), 0 or more; Theta(H W)
   * @throws IllegalArgumentException if an array is null, empty or ragged or the sizes differ
   */
  public static double[][] magnitude(double[][] gx, double[][] gy) {
    return combine(gx, gy, Math::hypot);
  }

  /**
   * Direction of the slope, from dark to bright: 0 to the right, pi/2 downwards (rows count
   * downwards), pi to the left, -pi/2 upwards.
   *
   * @param gx (H,W) slope to the right
   * @param gy (H,W) slope downwards
   * @return (H,W) radians, -pi..pi; 0 where there is no slope; Theta(H W)
   * @throws IllegalArgumentException if an array is null, empty or ragged or the sizes differ
   */
  public static double[][] direction(double[][] gx, double[][] gy) {
    return combine(gx, gy, (x, y) -> Math.atan2(y, x));
  }

  /**
   * Black and white: 1 where a pixel is above the level, else 0 (also for NaN).
   *
   * @param image (H,W)
   * @param level a pixel equal to it counts as below
   * @return (H,W) of 0 and 1; Theta(H W)
   * @throws IllegalArgumentException if the image is null, empty or ragged
   */
  public static double[][] threshold(double[][] image, double level) {
    return Activations.map(image, v -> v > level ? 1 : 0);
  }

  static double[][] combine(double[][] a, double[][] b, DoubleBinaryOperator f) {
    Check.picture(a, "first array");
    Check.picture(b, "second array");
    Check.sameSize(a, b, "first array", "second array");
    double[][] result = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        result[i][j] = f.applyAsDouble(a[i][j], b[i][j]);
      }
    }
    return result;
  }
}
