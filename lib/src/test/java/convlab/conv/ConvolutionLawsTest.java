package convlab.conv;

import static convlab.conv.Numbers.close;
import static convlab.conv.Numbers.dot;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What is true of every convolution, on random sizes, slides and numbers. */
@Domain(Slides.class)
@Domain(DomainContext.Global.class)
class ConvolutionLawsTest {

  private static boolean fits(int n, int kernel, Slide slide) {
    return Sizes.room(n, kernel, slide) >= 0;
  }

  @Property(tries = 300)
  void the_size_formula_counts_the_windows(
      @ForAll @IntRange(min = 1, max = 12) int n,
      @ForAll @IntRange(min = 1, max = 5) int k,
      @ForAll Slide slide) {
    Assume.that(fits(n, k, slide));
    int length = (int) (n + slide.paddingFor(n, k).total());
    int window = 1 + (k - 1) * slide.dilation();
    int windows = 0;
    int lastEnd = 0;
    for (int start = 0; start + window <= length; start += slide.stride()) {
      windows++;
      lastEnd = start + window;
    }
    assertEquals(windows, Sizes.output(n, k, slide));
    assertEquals(length - lastEnd, Sizes.lost(n, k, slide));
    assertEquals(windows, Convolution1d.correlate(new double[n], new double[k], slide).length);
  }

  @Property(tries = 200)
  void convolution_is_linear(
      @ForAll @IntRange(min = 1, max = 9) int n,
      @ForAll @IntRange(min = 1, max = 4) int k,
      @ForAll Slide slide,
      @ForAll long seed) {
    Assume.that(fits(n, k, slide));
    Numbers numbers = new Numbers(seed);
    double[][] x = numbers.picture(n, n);
    double[][] y = numbers.picture(n, n);
    double[][] kernel = numbers.picture(k, k);
    double[][] sum = Matrices.add(Activations.map(x, v -> 3 * v), y);
    double[][] apart =
        Matrices.add(
            Activations.map(Convolution2d.convolve(x, kernel, slide), v -> 3 * v),
            Convolution2d.convolve(y, kernel, slide));
    close(apart, Convolution2d.convolve(sum, kernel, slide));
  }

  @Property(tries = 100)
  void a_delta_shows_the_kernel_and_as_kernel_changes_nothing(
      @ForAll @IntRange(min = 1, max = 5) int k, @ForAll Border border, @ForAll long seed) {
    double[][] kernel = new Numbers(seed).picture(k, k + 1);
    double[][] delta = {{1}};
    assertArrayEquals(kernel, Convolution2d.convolve(delta, kernel, Slide.full()));
    double[][] turned = Convolution2d.correlate(delta, kernel, Slide.full());
    assertArrayEquals(Convolution2d.flip(kernel), turned);
    Slide same = Slide.same().border(border);
    assertArrayEquals(kernel, Convolution2d.convolve(kernel, Filters.identity(2 * k - 1), same));
  }

  @Example
  void the_plain_methods_are_valid() {
    Numbers numbers = new Numbers(1);
    double[][] image = numbers.picture(5, 6);
    double[][] kernel = numbers.picture(2, 3);
    double[][] turned = Convolution2d.flip(kernel);
    assertArrayEquals(
        Convolution2d.convolve(image, kernel, Slide.valid()),
        Convolution2d.convolve(image, kernel));
    assertArrayEquals(
        Convolution2d.correlate(image, turned), Convolution2d.convolve(image, kernel));
    assertArrayEquals(
        Convolution1d.correlate(image[0], turned[1]), Convolution1d.convolve(image[0], kernel[0]));
  }

  @Example
  void every_pixel_stamps_the_kernel_two_apart() {
    double[] stamps =
        TransposedConvolution.transpose(
            new double[] {2, 3}, new double[] {1, 1, 1}, Slide.valid().stride(2), 0);
    assertArrayEquals(new double[] {2, 2, 5, 3, 3}, stamps);
    double[][] square = {{1, 1}, {1, 1}};
    double[][] one = TransposedConvolution.transpose(new double[][] {{7}}, square, Slide.valid());
    assertArrayEquals(new double[][] {{7, 7}, {7, 7}}, one);
  }

  @Property(tries = 100)
  void moving_the_input_moves_the_output(
      @ForAll @IntRange(min = 3, max = 9) int n,
      @ForAll @IntRange(min = 1, max = 3) int k,
      @ForAll @IntRange(min = 0, max = 8) int by,
      @ForAll long seed) {
    Numbers numbers = new Numbers(seed);
    double[] x = numbers.signal(n);
    double[] kernel = numbers.signal(k);
    Slide circular = Slide.same().border(Border.CIRCULAR);
    close(
        moved(Convolution1d.convolve(x, kernel, circular), by),
        Convolution1d.convolve(moved(x, by), kernel, circular));
  }

  private static double[] moved(double[] x, int by) {
    double[] moved = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      moved[(i + by) % x.length] = x[i];
    }
    return moved;
  }

  @Property(tries = 100)
  void full_convolution_commutes_and_associates(
      @ForAll @IntRange(min = 1, max = 6) int l,
      @ForAll @IntRange(min = 1, max = 6) int m,
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll long seed) {
    Numbers numbers = new Numbers(seed);
    double[][] a = numbers.picture(l, m);
    double[][] b = numbers.picture(m, n);
    double[][] c = numbers.picture(n, l);
    close(full(a, b), full(b, a));
    close(full(full(a, b), c), full(a, full(b, c)));
  }

  private static double[][] full(double[][] a, double[][] b) {
    return Convolution2d.convolve(a, b, Slide.full());
  }

  @Property(tries = 200)
  void rows_and_columns_slide_on_their_own(
      @ForAll @IntRange(min = 1, max = 8) int h,
      @ForAll @IntRange(min = 1, max = 8) int w,
      @ForAll @IntRange(min = 1, max = 4) int k,
      @ForAll Slide rows,
      @ForAll Slide columns,
      @ForAll long seed) {
    Assume.that(fits(h, k, rows) && fits(w, 3, columns));
    Numbers numbers = new Numbers(seed);
    double[][] image = numbers.picture(h, w);
    double[] column = numbers.signal(k);
    double[] row = numbers.signal(3);
    double[][] kernel = Filters.outer(column, row);
    double[][] down = new double[w][];
    for (int j = 0; j < w; j++) {
      down[j] = Convolution1d.convolve(Matrices.transposed(image)[j], column, rows);
    }
    double[][] expected = Matrices.transposed(down);
    for (int i = 0; i < expected.length; i++) {
      expected[i] = Convolution1d.convolve(expected[i], row, columns);
    }
    close(expected, Convolution2d.convolve(image, kernel, rows, columns));
  }

  @Property(tries = 200)
  void two_passes_equal_one(
      @ForAll @IntRange(min = 1, max = 9) int n,
      @ForAll @IntRange(min = 1, max = 4) int k,
      @ForAll @IntRange(min = 1, max = 4) int l,
      @ForAll Slide slide,
      @ForAll long seed) {
    Assume.that(fits(n, k, slide) && fits(n, l, slide));
    Numbers numbers = new Numbers(seed);
    double[][] image = numbers.picture(n, n);
    double[] column = numbers.signal(k);
    double[] row = numbers.signal(l);
    close(
        Convolution2d.convolve(image, Filters.outer(column, row), slide),
        Convolution2d.convolveSeparable(image, column, row, slide));
  }

  @Property(tries = 100)
  void dilation_is_a_kernel_with_zeros_inside(
      @ForAll @IntRange(min = 1, max = 9) int n,
      @ForAll @IntRange(min = 1, max = 4) int k,
      @ForAll Slide slide,
      @ForAll long seed) {
    Assume.that(fits(n, k, slide));
    Numbers numbers = new Numbers(seed);
    double[][] image = numbers.picture(n, n);
    double[][] kernel = numbers.picture(k, k);
    int wide = Sizes.effectiveKernel(k, slide.dilation());
    double[][] spread = new double[wide][wide];
    for (int m = 0; m < k * k; m++) {
      spread[m / k * slide.dilation()][m % k * slide.dilation()] = kernel[m / k][m % k];
    }
    close(
        Convolution2d.correlate(image, spread, slide.dilation(1)),
        Convolution2d.correlate(image, kernel, slide));
  }

  @Property(tries = 100)
  void a_stride_keeps_every_s_th_output(
      @ForAll @IntRange(min = 1, max = 9) int n,
      @ForAll @IntRange(min = 1, max = 4) int k,
      @ForAll Slide slide,
      @ForAll long seed) {
    Assume.that(fits(n, k, slide) && slide.mode() != Slide.Mode.SAME_TENSORFLOW);
    Numbers numbers = new Numbers(seed);
    double[] x = numbers.signal(n);
    double[] kernel = numbers.signal(k);
    double[] all = Convolution1d.correlate(x, kernel, slide.stride(1));
    double[] some = Convolution1d.correlate(x, kernel, slide);
    assertEquals((all.length + slide.stride() - 1) / slide.stride(), some.length);
    for (int i = 0; i < some.length; i++) {
      assertEquals(all[i * slide.stride()], some[i]);
    }
  }

  @Property(tries = 300)
  void the_transpose_is_the_adjoint(
      @ForAll @IntRange(min = 1, max = 8) int h,
      @ForAll @IntRange(min = 1, max = 8) int w,
      @ForAll @IntRange(min = 1, max = 4) int k,
      @ForAll Slide someRows,
      @ForAll Slide someColumns,
      @ForAll long seed) {
    Slide rows = someRows.border(Border.ZERO);
    Slide columns = someColumns.border(Border.ZERO);
    Assume.that(fits(h, k, rows) && fits(w, 2, columns));
    Assume.that(rows.mode() != Slide.Mode.SAME_TENSORFLOW);
    Assume.that(columns.mode() != Slide.Mode.SAME_TENSORFLOW);
    Numbers numbers = new Numbers(seed);
    double[][] x = numbers.picture(h, w);
    double[][] kernel = numbers.picture(k, 2);
    double[][] forward = Convolution2d.correlate(x, kernel, rows, columns);
    double[][] y = numbers.picture(forward.length, forward[0].length);
    int lostRows = Sizes.lost(h, k, rows);
    int lostColumns = Sizes.lost(w, 2, columns);
    double[][] back =
        TransposedConvolution.transpose(y, kernel, rows, columns, lostRows, lostColumns);
    assertEquals(dot(forward, y), dot(x, back), 1e-12 * h * w * k);
  }

  @Property(tries = 100)
  void the_transposed_bank_is_the_adjoint(
      @ForAll @IntRange(min = 1, max = 3) int c,
      @ForAll @IntRange(min = 1, max = 3) int f,
      @ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll @IntRange(min = 0, max = 2) int padding,
      @ForAll long seed) {
    Numbers numbers = new Numbers(seed);
    Slide slide = Slide.pad(padding).stride(stride);
    double[][][] x = numbers.stack(c, 7, 7);
    double[][][][] filters = numbers.filters(f, c, 3, 3);
    double[][][] forward = FilterBank.correlate(x, filters, slide);
    double[][][] y = numbers.stack(f, forward[0].length, forward[0].length);
    int lost = Sizes.lost(7, 3, slide);
    double[][][] back = TransposedConvolution.transpose(y, filters, new double[c], slide, lost);
    double left = 0;
    double right = 0;
    for (int i = 0; i < f; i++) {
      left += dot(forward[i], y[i]);
    }
    for (int i = 0; i < c; i++) {
      right += dot(x[i], back[i]);
    }
    assertEquals(left, right, 1e-11);
  }

  /** The lesson on learning filters: what a weight touches is found by a dilated correlation. */
  @Property(tries = 50)
  void the_gradient_by_weights_is_a_correlation_dilated_by_the_stride(
      @ForAll @IntRange(min = 4, max = 9) int n,
      @ForAll @IntRange(min = 1, max = 3) int stride,
      @ForAll long seed) {
    Numbers numbers = new Numbers(seed);
    Slide slide = Slide.valid().stride(stride);
    double[] x = numbers.signal(n);
    double[] outputGradient = numbers.signal(Sizes.output(n, 3, slide));
    double[] gradient = Convolution1d.correlate(x, outputGradient, Slide.valid().dilation(stride));
    for (int m = 0; m < 3; m++) {
      double[] unit = new double[3];
      unit[m] = 1;
      double[] answer = Convolution1d.correlate(x, unit, slide);
      assertEquals(dot(answer, outputGradient), gradient[m], 1e-12);
    }
  }

  @Property(tries = 150)
  void matrices_do_the_same(
      @ForAll @IntRange(min = 1, max = 6) int h,
      @ForAll @IntRange(min = 1, max = 6) int w,
      @ForAll @IntRange(min = 1, max = 3) int k,
      @ForAll Slide slide,
      @ForAll long seed) {
    Assume.that(fits(h, k, slide) && fits(w, 2, slide));
    Numbers numbers = new Numbers(seed);
    double[][] image = numbers.picture(h, w);
    double[][] kernel = numbers.picture(k, 2);
    double[] expected = Matrices.flatten(Convolution2d.convolve(image, kernel, slide));
    double[][] matrix = Matrices.convolutionMatrix(kernel, h, w, slide);
    close(expected, Matrices.multiply(matrix, Matrices.flatten(image)));
    double[][] row = {Matrices.flatten(Convolution2d.flip(kernel))};
    close(expected, Matrices.multiply(row, Matrices.im2col(image, k, 2, slide))[0]);
    double[][] line = Matrices.toeplitz(kernel[0], w, slide);
    double[] first = Convolution1d.convolve(image[0], kernel[0], slide);
    close(first, Matrices.multiply(line, image[0]));
  }

  @Property(tries = 100)
  void groups_equal_separate_convolutions(
      @ForAll @IntRange(min = 1, max = 3) int groups,
      @ForAll @IntRange(min = 1, max = 2) int channels,
      @ForAll @IntRange(min = 1, max = 2) int filters,
      @ForAll long seed) {
    Numbers numbers = new Numbers(seed);
    double[][][] input = numbers.stack(groups * channels, 5, 6);
    double[][][][] bank = numbers.filters(groups * filters, channels, 2, 3);
    double[] bias = numbers.signal(groups * filters);
    Slide slide = Slide.same();
    double[][][] grouped = FilterBank.grouped(input, bank, bias, groups, slide, slide);
    for (int g = 0; g < groups; g++) {
      double[][][] part =
          FilterBank.correlate(
              Arrays.copyOfRange(input, g * channels, (g + 1) * channels),
              Arrays.copyOfRange(bank, g * filters, (g + 1) * filters),
              Arrays.copyOfRange(bias, g * filters, (g + 1) * filters),
              slide);
      close(part, Arrays.copyOfRange(grouped, g * filters, (g + 1) * filters));
    }
  }

  @Property(tries = 50)
  void depthwise_then_pointwise_is_a_bank_of_products(
      @ForAll @IntRange(min = 1, max = 3) int c,
      @ForAll @IntRange(min = 1, max = 3) int f,
      @ForAll long seed) {
    Numbers numbers = new Numbers(seed);
    double[][][] input = numbers.stack(c, 5, 4);
    double[][][] kernels = numbers.stack(c, 3, 3);
    double[][] weights = numbers.picture(f, c);
    double[] bias = numbers.signal(f);
    double[][][][] bank = new double[f][c][][];
    for (int i = 0; i < f * c; i++) {
      double weight = weights[i / c][i % c];
      bank[i / c][i % c] = Activations.map(kernels[i % c], v -> weight * v);
    }
    Slide slide = Slide.pad(1).stride(2);
    close(
        FilterBank.correlate(input, bank, bias, slide),
        FilterBank.separable(input, kernels, weights, bias, slide));
  }

  @Property(tries = 100)
  void a_nan_spoils_exactly_the_outputs_that_see_it(
      @ForAll @IntRange(min = 0, max = 8) int at,
      @ForAll @IntRange(min = 1, max = 3) int dilation) {
    double[] x = new double[9];
    x[at] = Double.NaN;
    double[] y = Convolution1d.correlate(x, new double[3], Slide.valid().dilation(dilation));
    for (int i = 0; i < y.length; i++) {
      int distance = at - i;
      boolean seen = distance >= 0 && distance <= 2 * dilation && distance % dilation == 0;
      assertEquals(seen, Double.isNaN(y[i]));
    }
  }

  @Property(tries = 100)
  void tensorflow_pads_no_more_than_it_must(
      @ForAll @IntRange(min = 1, max = 20) int n,
      @ForAll @IntRange(min = 1, max = 7) int window,
      @ForAll @IntRange(min = 1, max = 4) int stride) {
    Padding padding = Padding.sameTensorFlow(n, window, stride);
    Slide slide = Slide.sameTensorFlow().stride(stride);
    assertEquals((n + stride - 1) / stride, Sizes.output(n, window, slide));
    assertTrue(padding.total() == 0 || Sizes.lost(n, window, slide) == 0);
    assertTrue(padding.after() - padding.before() == padding.total() % 2);
  }
}
