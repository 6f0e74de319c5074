package convlab.conv;

import static convlab.conv.Numbers.close;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.array.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Laws of borders, pooling, activations, medians, kernels and receptive fields. */
@Domain(Slides.class)
@Domain(DomainContext.Global.class)
class OtherLawsTest {

  @Property(tries = 200)
  void every_border_continues_its_pattern(
      @ForAll Border border,
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll @IntRange(min = -40, max = 40) int i) {
    int seen = border.index(i, n);
    boolean inside = 0 <= i && i < n;
    switch (border) {
      case ZERO, CONSTANT -> assertEquals(inside ? i : Border.OUTSIDE, seen);
      case REPLICATE -> assertEquals(Math.max(0, Math.min(n - 1, i)), seen);
      case SYMMETRIC -> assertEquals(border.index(-1 - i, n), seen);
      case REFLECT -> assertEquals(border.index(-i, n), seen);
      case CIRCULAR -> assertEquals(border.index(i + n, n), seen);
    }
    assertTrue(!inside || seen == i);
  }

  @Example
  void a_border_near_the_largest_int_does_not_overflow() {
    assertEquals(1, Border.SYMMETRIC.index(Integer.MIN_VALUE, 3));
    assertEquals(0, Border.REFLECT.index(Integer.MAX_VALUE - 1, Integer.MAX_VALUE / 2 + 1));
  }

  @Property(tries = 50)
  void padding_keeps_the_input_in_the_middle(
      @ForAll Border border, @ForAll @IntRange(min = 0, max = 4) int margin, @ForAll long seed) {
    double[][] image = new Numbers(seed).picture(3, 4);
    double[][] padded = border.pad(image, margin);
    assertEquals(3 + 2 * margin + "x" + (4 + 2 * margin), Check.size(padded));
    for (int i = 0; i < 3; i++) {
      double[] row = padded[i + margin];
      assertArrayEquals(image[i], Arrays.copyOfRange(row, margin, margin + 4));
      assertArrayEquals(border.pad(image[i], margin), row);
    }
  }

  @Property(tries = 200)
  void the_receptive_field_is_what_one_measures(
      @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 3) Integer> kernels,
      @ForAll Slide some,
      @ForAll @IntRange(min = 0, max = 1) int poolPadding,
      @ForAll @IntRange(min = 2, max = 3) int poolSize,
      @ForAll boolean ceil) {
    Slide slide = some.border(Border.ZERO);
    Pool pool = Pool.of(poolSize).stride(2).padding(poolPadding).ceil(ceil);
    int n = 24;
    ReceptiveField field = ReceptiveField.ofInput(n);
    for (int k : kernels) {
      Assume.that(fits(field, k, slide));
      field = field.conv(k, slide);
    }
    Assume.that(field.last().outputs() + 2 * poolPadding >= poolSize);
    field = field.pool(pool);
    double[] nothing = output(new double[n], kernels, slide, pool);
    assertEquals(nothing.length, field.last().outputs());
    boolean[][] seen = new boolean[nothing.length][n];
    for (int pixel = 0; pixel < n; pixel++) {
      double[] x = new double[n];
      x[pixel] = 1;
      double[] y = output(x, kernels, slide, pool);
      for (int i = 0; i < y.length; i++) {
        seen[i][pixel] = y[i] != 0;
      }
    }
    compare(field, seen, some.dilation() == 1 && some.stride() == 1);
  }

  private static boolean fits(ReceptiveField field, int kernel, Slide slide) {
    return Sizes.room(field.last().outputs(), kernel, slide) >= 0;
  }

  /** Weights are positive, so nothing cancels and every pixel seen raises the output. */
  private static double[] output(double[] x, List<Integer> kernels, Slide slide, Pool pool) {
    double[] y = x;
    for (int k : kernels) {
      double[] ones = Activations.map(new double[k], v -> 1);
      y = Convolution1d.correlate(y, ones, slide);
    }
    return Pooling.average(new double[][] {y}, Pool.of(1), pool)[0];
  }

  /** Nothing outside the field is seen; without gaps between taps all of it is. */
  private static void compare(ReceptiveField field, boolean[][] seen, boolean withoutGaps) {
    for (int i = 0; i < seen.length; i++) {
      for (int pixel = 0; pixel < seen[i].length; pixel++) {
        boolean inField = field.first(i) <= pixel && pixel <= field.last(i);
        assertTrue(inField || !seen[i][pixel], "output " + i + " saw " + pixel);
        assertTrue(!withoutGaps || !inField || seen[i][pixel] || touchesBorder(field, i));
      }
    }
  }

  /** At the border a layer's padding, not its input, is what some taps see. */
  private static boolean touchesBorder(ReceptiveField field, int i) {
    return field.first(i) < 0 || field.last(i) >= field.stages().get(0).outputs();
  }

  @Property(tries = 100)
  void inside_the_input_a_field_is_seen_from_its_first_to_its_last_pixel(
      @ForAll @IntRange(min = 1, max = 4) int k,
      @ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll @IntRange(min = 1, max = 3) int dilation) {
    Slide slide = Slide.valid().stride(stride).dilation(dilation);
    Slide second = Slide.valid().dilation(dilation);
    ReceptiveField field = ReceptiveField.ofInput(60).conv(k, slide).conv(k, second);
    for (int i = 0; i < field.last().outputs(); i++) {
      assertTrue(changes(field.first(i), i, k, slide, second));
      assertTrue(changes(field.last(i), i, k, slide, second));
      assertEquals(field.start() + i * field.jump(), (field.first(i) + field.last(i)) / 2.0);
    }
  }

  private static boolean changes(long pixel, int output, int k, Slide first, Slide second) {
    double[] x = new double[60];
    x[(int) pixel] = 1;
    double[] ones = Activations.map(new double[k], v -> 1);
    double[] y = Convolution1d.correlate(Convolution1d.correlate(x, ones, first), ones, second);
    return y[output] != 0;
  }

  @Property(tries = 50)
  void average_pooling_is_a_box_filter_with_a_stride(
      @ForAll @IntRange(min = 1, max = 4) int size,
      @ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll long seed) {
    double[][] image = new Numbers(seed).picture(9, 8);
    Pool pool = Pool.of(size).stride(stride);
    Slide slide = Slide.valid().stride(stride);
    double[][] expected = Convolution2d.correlate(image, Filters.box(size), slide);
    close(expected, Pooling.average(image, pool, pool));
  }

  @Property(tries = 30)
  void pooling_a_stack_pools_each_channel(@ForAll long seed) {
    double[][][] stack = new Numbers(seed).stack(3, 5, 6);
    Pool pool = Pool.of(2);
    for (int c = 0; c < 3; c++) {
      assertArrayEquals(Pooling.max(stack[c], 2), Pooling.max(stack, pool)[c]);
      assertArrayEquals(Pooling.min(stack[c], 2), Pooling.min(stack, pool)[c]);
      assertArrayEquals(Pooling.average(stack[c], 2), Pooling.average(stack, pool)[c]);
    }
  }

  @Example
  void a_nan_in_a_window_is_its_answer() {
    double[][] image = {{1, Double.NaN}, {2, 3}};
    assertTrue(Double.isNaN(Pooling.max(image, 2)[0][0]));
    assertTrue(Double.isNaN(Pooling.min(image, 2)[0][0]));
    assertTrue(Double.isNaN(Pooling.average(image, 2)[0][0]));
    assertTrue(Double.isNaN(MedianFilter.median(image, 3, Border.ZERO)[1][0]));
    assertTrue(Double.isNaN(Activations.reluDerivative(Double.NaN)));
    assertTrue(Double.isNaN(Activations.leakyReluDerivative(Double.NaN)));
    assertTrue(Double.isNaN(Activations.gelu(Double.NaN)));
    assertEquals(0, Edges.threshold(image, 0)[0][1]);
  }

  @Property(tries = 100)
  void derivatives_are_slopes(@ForAll @DoubleRange(min = -6, max = 6) double x) {
    Assume.that(Math.abs(x) > 1e-3);
    Map<DoubleUnaryOperator, DoubleUnaryOperator> pairs =
        Map.of(
            Activations::relu, Activations::reluDerivative,
            Activations::leakyRelu, Activations::leakyReluDerivative,
            Activations::sigmoid, Activations::sigmoidDerivative,
            Activations::tanh, Activations::tanhDerivative,
            Activations::gelu, Activations::geluDerivative);
    double h = 1e-5;
    pairs.forEach(
        (f, derivative) -> {
          double slope = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
          assertEquals(slope, derivative.applyAsDouble(x), 1e-8);
        });
  }

  @Example
  void a_function_is_laid_over_every_channel() {
    double[][][] squares = Activations.map(new double[][][] {{{1, 2}}, {{3, -4}}}, v -> v * v);
    close(new double[][][] {{{1, 4}}, {{9, 16}}}, squares);
  }

  @Property(tries = 50)
  void softmax_sums_to_1_and_does_not_see_a_shift(
      @ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
    double[] x = new Numbers(seed).signal(n);
    double[] p = Activations.softmax(x);
    assertEquals(1, Arrays.stream(p).sum(), 1e-14);
    double[] shifted = Activations.softmax(Activations.map(x, v -> v + 700));
    for (int i = 0; i < n; i++) {
      assertEquals(p[i], shifted[i], 1e-12);
    }
  }

  @Property(tries = 50)
  void the_median_lets_every_rising_function_pass(
      @ForAll Border border, @ForAll @IntRange(min = 0, max = 2) int half, @ForAll long seed) {
    double[] x = new Numbers(seed).signal(9);
    int size = 2 * half + 1;
    DoubleUnaryOperator rising = v -> v * v * v;
    close(
        Activations.map(MedianFilter.median(x, size, border), rising),
        MedianFilter.median(Activations.map(x, rising), size, border));
  }

  @Example
  void the_median_takes_salt_and_pepper_away() {
    double[][] image = Activations.map(new double[5][5], v -> 0.5);
    double[][] clean = Activations.map(image, v -> v);
    image[1][1] = 1;
    image[3][3] = 0;
    assertArrayEquals(clean, MedianFilter.median(image, 3, Border.REFLECT));
  }

  @Example
  void smoothing_kernels_sum_to_1_and_edge_kernels_to_0() {
    for (double[][] kernel :
        List.of(
            Filters.identity(3),
            Filters.box(4),
            Filters.binomial(5),
            Filters.sharpen(),
            Filters.emboss(),
            Gaussians.gaussian(6, 1.5))) {
      assertEquals(1, sum(kernel), 1e-14);
    }
    for (double[][] kernel :
        List.of(
            Filters.outline(),
            Filters.edge(),
            Filters.horizontalLines(),
            Filters.verticalLines(),
            Filters.prewittX(),
            Filters.sobelY(),
            Filters.scharrX(),
            Filters.laplacian(),
            Gaussians.derivativeX(7, 1),
            Gaussians.laplacian(9, 1.4))) {
      assertEquals(0, sum(kernel), 1e-14);
    }
  }

  private static double sum(double[][] kernel) {
    return Arrays.stream(Matrices.flatten(kernel)).sum();
  }

  @Example
  void sharpening_adds_the_outline() {
    assertArrayEquals(Filters.sharpen(), Matrices.add(Filters.identity(3), Filters.outline()));
    double[][] negative = Activations.map(Filters.laplacian(), v -> 0 - v);
    assertArrayEquals(Filters.outline(), negative);
  }

  @Example
  void slope_kernels_answer_to_a_ramp() {
    double[][] ramp = new double[7][7];
    for (int i = 0; i < 49; i++) {
      ramp[i / 7][i % 7] = i % 7;
    }
    assertEquals(6, Convolution2d.correlate(ramp, Filters.prewittX())[0][0]);
    assertEquals(8, Convolution2d.correlate(ramp, Filters.sobelX())[0][0]);
    assertEquals(32, Convolution2d.correlate(ramp, Filters.scharrX())[0][0]);
    assertEquals(0, Convolution2d.correlate(ramp, Filters.scharrY())[0][0]);
    assertEquals(1, Convolution2d.correlate(ramp, Gaussians.derivativeX(7, 1.2))[0][0], 1e-13);
    double[][] down = Matrices.transposed(ramp);
    assertEquals(32, Convolution2d.correlate(down, Filters.scharrY())[0][0]);
    assertEquals(1, Convolution2d.correlate(down, Gaussians.derivativeY(6, 1))[0][0], 1e-13);
  }

  @Example
  void the_derivative_of_a_gaussian_is_x_times_the_bell() {
    double[] kernel = Gaussians.derivativeX(7, 1.5)[2];
    double[] bell = Gaussians.gaussian(7, 1.5)[2];
    for (int j = 0; j < 7; j++) {
      assertEquals((j - 3) * bell[j] / bell[4], kernel[j] / kernel[4], 1e-14);
    }
    assertTrue(kernel[4] > 0, "brighter to the right is positive");
  }

  @Example
  void line_kernels_answer_to_their_own_line() {
    double[][] flat = {{0, 0, 0}, {1, 1, 1}, {0, 0, 0}};
    assertEquals(6, Convolution2d.correlate(flat, Filters.horizontalLines())[0][0]);
    assertEquals(0, Convolution2d.correlate(flat, Filters.verticalLines())[0][0]);
    double[][] upright = Matrices.transposed(flat);
    assertEquals(6, Convolution2d.correlate(upright, Filters.verticalLines())[0][0]);
  }

  @Example
  void emboss_lights_the_slope_that_falls_away_from_the_upper_left() {
    double[][] expected = {{-2, -1, 0}, {-1, 1, 1}, {0, 1, 2}};
    assertArrayEquals(expected, Filters.emboss());
  }

  /** On {@code x^2 / 2} the second derivative is 1 everywhere, and smoothing keeps it. */
  @Example
  void the_laplacian_of_gaussian_measures_curvature() {
    double[][] bowl = new double[41][41];
    for (int i = 0; i < 41 * 41; i++) {
      bowl[i / 41][i % 41] = Math.pow(i % 41 - 20, 2) / 2;
    }
    double[][] kernel = Gaussians.laplacian(41, 3);
    assertEquals(1, Convolution2d.correlate(bowl, kernel)[0][0], 1e-3);
    assertTrue(kernel[20][20] < 0);
    assertArrayEquals(Matrices.flatten(kernel), Matrices.flatten(Matrices.transposed(kernel)), 0);
    assertEquals(-2 / 81.0, Gaussians.laplacian(41, 3)[20][20] / gaussianPeak(), 1e-3);
  }

  /** The bell's peak times sigma^2, so that the ratio above is (0 - 2) / sigma^2 / sigma^2. */
  private static double gaussianPeak() {
    return Gaussians.gaussian(41, 3)[20][20] * 9;
  }

  @Example
  void clipping_cuts_both_ends() {
    double[][] clipped = Brightness.clip(new double[][] {{-3, 0, 7, 255, 300}}, 0, 255);
    assertArrayEquals(new double[][] {{0, 0, 7, 255, 255}}, clipped);
  }

  @Property(tries = 60)
  void no_operation_changes_its_input(@ForAll Slide some, @ForAll long seed) {
    Slide slide = some.border(Border.ZERO);
    Numbers numbers = new Numbers(seed);
    double[][] image = numbers.picture(12, 12);
    double[][] kernel = numbers.picture(3, 3);
    double[][][] input = numbers.stack(2, 12, 12);
    double[][][][] filters = numbers.filters(2, 2, 3, 3);
    double[] bias = numbers.signal(2);
    String before = Arrays.deepToString(new Object[] {image, kernel, input, filters, bias});
    Convolution2d.convolve(image, kernel, slide);
    Convolution2d.convolveSeparable(image, bias, bias, slide);
    FilterBank.correlate(input, filters, bias, slide);
    FilterBank.depthwise(input, filters[0], slide);
    Slide plain = Slide.pad(1);
    TransposedConvolution.transpose(input, filters, bias, plain, 0);
    Matrices.im2col(input, 3, 3, slide);
    Pooling.average(input, Pool.of(2));
    MedianFilter.median(image, 3, Border.REPLICATE);
    Activations.softmax(bias);
    Brightness.clip(image, 0, 0.5);
    Border.CIRCULAR.pad(image, 2);
    Matrices.reshape(image[0], 3, 4)[0][0] = 7;
    FilterBank.onEveryChannel(kernel, 2)[0][0][0] = 7;
    assertEquals(before, Arrays.deepToString(new Object[] {image, kernel, input, filters, bias}));
  }

  @Example
  void the_largest_difference_is_that_of_the_pixels_furthest_apart() {
    assertEquals(
        7,
        Brightness.largestDifference(
            new double[][] {{1, 2}, {3, 4}}, new double[][] {{1, 4}, {-4, 4}}));
  }

  @Property
  void a_dilated_kernel_is_the_kernel_with_zeros_between_its_taps(
      @ForAll @IntRange(min = 1, max = 3) int dilation,
      @ForAll @IntRange(min = 1, max = 4) int rows,
      @ForAll @IntRange(min = 1, max = 4) int columns) {
    double[][] kernel = new double[rows][columns];
    double[][] image = new double[11][13];
    java.util.Random random = new java.util.Random(rows * 7 + columns);
    Arrays.stream(kernel).forEach(row -> Arrays.setAll(row, i -> random.nextInt(9) - 4));
    Arrays.stream(image).forEach(row -> Arrays.setAll(row, i -> random.nextInt(9)));
    assertArrayEquals(
        Convolution2d.correlate(image, kernel, Slide.valid().dilation(dilation)),
        Convolution2d.correlate(image, Filters.spread(kernel, dilation)));
  }

  @Example
  void the_range_is_the_darkest_and_the_brightest_pixel() {
    assertArrayEquals(new double[] {-2, 7}, Brightness.range(new double[][] {{1, -2}, {7, 4}}));
  }
}
