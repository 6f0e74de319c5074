package convlab.conv;

import convlab.array.Check;
import java.util.function.DoubleUnaryOperator;

/**
 * Kernels made from the Gaussian bell {@code exp(-(x^2 + y^2) / (2 sigma^2))}: the bell itself, its
 * slopes and its Laplacian. The slopes and the Laplacian measure what {@link Filters#sobelX} and
 * {@link Filters#laplacian} measure, at a scale that sigma sets. A size of {@code 6 sigma + 1}
 * holds all of the bell; an even size has its middle between pixels and shifts a picture by half a
 * pixel.
 */
public final class Gaussians {

  private Gaussians() {}

  /**
   * The bell, divided by its sum.
   *
   * @param size at least 1
   * @param sigma in pixels, positive
   * @return (size,size), sum 1
   * @throws IllegalArgumentException if the size is below 1 or above {@link Filters#LARGEST}, or
   *     sigma not positive
   */
  public static double[][] gaussian(int size, double sigma) {
    return Filters.outer(gaussian1d(size, sigma), gaussian1d(size, sigma));
  }

  /**
   * The bell on a line, divided by its sum.
   *
   * @param size at least 1
   * @param sigma in pixels, positive
   * @return (size), sum 1
   * @throws IllegalArgumentException if the size is below 1 or above {@link Filters#LARGEST}, or
   *     sigma not positive
   */
  public static double[] gaussian1d(int size, double sigma) {
    double[] values = sampled(size, sigma, x -> Math.exp(-x * x / (2 * sigma * sigma)));
    return divided(values, sum(values));
  }

  /**
   * The bell on a grid that runs from -1 to 1 whatever its size, so that sigma is measured in half
   * kernels: it is {@code sigma (size - 1) / 2} pixels.
   *
   * @param size at least 2
   * @param sigma in units of the grid, positive
   * @return (size,size), sum 1
   * @throws IllegalArgumentException if the size is below 2 or above {@link Filters#LARGEST}, or
   *     sigma not positive
   */
  public static double[][] gaussianOnGrid(int size, double sigma) {
    Filters.requireSize(size, 2);
    return gaussian(size, sigma * (size - 1) / 2);
  }

  /**
   * Slope to the right of the smoothed picture (written for correlate).
   *
   * @param size at least 2
   * @param sigma in pixels, positive
   * @return (size,size), sum 0, scaled so that a ramp of 1 per pixel answers 1
   * @throws IllegalArgumentException if the size is below 2 or above {@link Filters#LARGEST}, or
   *     sigma not positive
   */
  public static double[][] derivativeX(int size, double sigma) {
    return Filters.outer(gaussian1d(size, sigma), derivative1d(size, sigma));
  }

  /**
   * Slope downwards of the smoothed picture, partner of {@link #derivativeX}.
   *
   * @param size at least 2
   * @param sigma in pixels, positive
   * @return (size,size), sum 0, scaled so that a ramp of 1 per pixel answers 1
   * @throws IllegalArgumentException if the size is below 2 or above {@link Filters#LARGEST}, or
   *     sigma not positive
   */
  public static double[][] derivativeY(int size, double sigma) {
    return Matrices.transposed(derivativeX(size, sigma));
  }

  private static double[] derivative1d(int size, double sigma) {
    Filters.requireSize(size, 2);
    double[] slope = sampled(size, sigma, x -> x * Math.exp(-x * x / (2 * sigma * sigma)));
    double[] ramp = sampled(size, sigma, x -> x);
    return divided(slope, Convolution1d.correlate(ramp, slope)[0]);
  }

  /**
   * Laplacian of Gaussian, the "Mexican hat" turned down: {@code (r^2 / sigma^2 - 2) / sigma^2}
   * times the bell, less its mean so that a flat picture answers 0. Its zero crossings are edges.
   * Marr and Hildreth 1980.
   *
   * @param size at least 2
   * @param sigma in pixels, positive
   * @return (size,size), sum 0, negative in the middle
   * @throws IllegalArgumentException if the size is below 2 or above {@link Filters#LARGEST}, or
   *     sigma not positive
   */
  public static double[][] laplacian(int size, double sigma) {
    Filters.requireSize(size, 2);
    double[] bell = gaussian1d(size, sigma);
    double variance = sigma * sigma;
    double[] second = sampled(size, sigma, x -> (x * x / variance - 1) / variance);
    double[] bent = new double[size];
    for (int i = 0; i < size; i++) {
      bent[i] = bell[i] * second[i];
    }
    double[][] hat = Matrices.add(Filters.outer(bell, bent), Filters.outer(bent, bell));
    double mean = Brightness.mean(hat);
    return Activations.map(hat, v -> v - mean);
  }

  /** Values at the distances from the middle: -1 0 1 for 3, -1.5 -0.5 0.5 1.5 for 4. */
  private static double[] sampled(int size, double sigma, DoubleUnaryOperator f) {
    Filters.requireSize(size, 1);
    Check.positive(sigma, "sigma");
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = f.applyAsDouble(i - (size - 1) / 2.0);
    }
    return values;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum;
  }

  private static double[] divided(double[] values, double by) {
    Check.that(by > 0, "sigma is so small that all %d taps are 0; use a larger one", values.length);
    return Activations.map(values, v -> v / by);
  }
}
