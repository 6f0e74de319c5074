package convlab.conv;

import static convlab.conv.Convolution2d.correlate;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.array.Check;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The numbers that the lessons state. */
class LessonNumbersTest {

  /** A 3x3 block of ones in a 5x5 picture. */
  private static final double[][] BLOCK = square(5, 1, 3);

  private static final Slide SYMMETRIC = Slide.same().border(Border.SYMMETRIC);

  private static double[][] square(int size, int from, int to) {
    double[][] image = new double[size][size];
    for (int i = from; i <= to; i++) {
      Arrays.fill(image[i], from, to + 1, 1);
    }
    return image;
  }

  private static double[] steps() {
    double[] x = new double[25];
    Arrays.fill(x, 0, 7, 2);
    Arrays.fill(x, 7, 12, 10);
    Arrays.fill(x, 12, 20, 1);
    Arrays.fill(x, 20, 25, 5);
    return x;
  }

  @Test
  void lesson_01_convolution_answers_to_steps_with_the_sign_turned() {
    double[] y = Convolution1d.convolve(steps(), new double[] {-1, 0, 1}, Slide.same());
    double[] expected = new double[25];
    expected[0] = -2;
    expected[6] = expected[7] = -8;
    expected[11] = expected[12] = 9;
    expected[19] = expected[20] = -4;
    expected[24] = 5;
    assertArrayEquals(expected, y);
  }

  @Test
  void lesson_01_without_the_flip_the_first_answer_is_plus_2() {
    assertEquals(2, Convolution1d.correlate(steps(), new double[] {-1, 0, 1}, Slide.same())[0]);
  }

  @Test
  void lesson_01_full_same_and_valid_have_27_25_and_23_answers() {
    double[] kernel = {-1, 0, 1};
    assertEquals(27, Convolution1d.convolve(steps(), kernel, Slide.full()).length);
    assertEquals(25, Convolution1d.convolve(steps(), kernel, Slide.same()).length);
    assertEquals(23, Convolution1d.convolve(steps(), kernel).length);
  }

  @Test
  void lesson_02_edge_kernel_on_the_block() {
    double[][] expected = {{5, 3, 5}, {3, 0, 3}, {5, 3, 5}};
    assertArrayEquals(expected, correlate(BLOCK, Filters.edge()));
  }

  @Test
  void lesson_02_nine_products_by_hand() {
    double[][] image = {{0, 50, 0, 29}, {0, 80, 31, 2}, {33, 90, 0, 75}, {0, 9, 0, 95}};
    double[][] expected = {{62 - 33, -192}, {-35, -22}};
    assertArrayEquals(expected, correlate(image, Filters.sobelX()));
  }

  @Test
  void lesson_02_sharpened_window_of_a_photograph() {
    double[][] window = {{39, 41, 41}, {42, 43, 44}, {45, 44, 44}};
    assertArrayEquals(new double[][] {{44}}, correlate(window, Filters.sharpen()));
  }

  @Test
  void lesson_02_output_sizes() {
    assertEquals(222, Sizes.output(224, 3));
    assertEquals(220, Sizes.output(224, 5));
  }

  @Test
  void lesson_02_weights_of_a_dense_layer_and_of_filters() {
    assertEquals(154_140_672L, Sizes.denseParameters(224 * 224 * 3, 1024) - 1024);
    assertEquals(72, Sizes.weights(8, 1, 3, 3));
    assertEquals(216, Sizes.weights(8, 3, 3, 3));
    assertEquals(394_272, Sizes.output(224, 3) * Sizes.output(224, 3) * 8);
  }

  @Test
  void lesson_02_by_hand_and_by_matrix_product_agree() {
    double[][] image = {{0, 50, 0, 29}, {0, 80, 31, 2}, {33, 90, 0, 75}, {0, 9, 0, 95}};
    double[][] kernel = {Matrices.flatten(Filters.sobelX())};
    double[][] product = Matrices.multiply(kernel, Matrices.im2col(image, 3, 3, Slide.valid()));
    assertArrayEquals(new double[][] {{29, -192, -35, -22}}, product);
  }

  @Test
  void lesson_03_padding_keeps_224() {
    assertEquals(226, 224 + 2 * Sizes.samePadding(3, 1));
    assertEquals(228, 224 + 2 * Sizes.samePadding(5, 1));
    assertEquals(224, Sizes.output(224, 3, Slide.same()));
    assertEquals(224, Sizes.output(224, 5, Slide.same()));
    assertEquals(0, Sizes.samePadding(1, 1));
  }

  @Test
  void lesson_03_stride_2_loses_a_row_of_6_and_none_of_5() {
    assertEquals(1, Sizes.lost(6, 3, Slide.valid().stride(2)));
    assertEquals(2, Sizes.output(6, 3, Slide.valid().stride(2)));
    assertEquals(0, Sizes.lost(5, 3, Slide.valid().stride(2)));
  }

  @Test
  void lesson_03_a_1x1_kernel_needs_no_padding() {
    assertArrayEquals(BLOCK, correlate(BLOCK, new double[][] {{1}}, Slide.same()));
  }

  @Test
  void lesson_03_zero_border_darkens_a_mean_and_brightens_sharpening() {
    double[][] white = square(5, 0, 4);
    assertEquals(4 / 9.0, correlate(white, Filters.box(3), Slide.same())[0][0], 1e-15);
    assertEquals(3, correlate(white, Filters.sharpen(), Slide.same())[0][0]);
    assertEquals(5, correlate(white, Filters.edge(), Slide.same())[0][0]);
  }

  @Test
  void lesson_04_blur_kernels() {
    double[][] blur = {{1 / 16.0, 2 / 16.0, 1 / 16.0}, {.125, .25, .125}, {.0625, .125, .0625}};
    assertArrayEquals(blur, Filters.binomial(3));
    assertEquals(1 / 25.0, Filters.box(5)[4][0], 1e-17);
  }

  /**
   * The figure is that of the inside; the mirrored border holds 1.8 % more. Means of 40 pictures.
   */
  @Test
  void lesson_04_gaussian_leaves_0_287_of_the_noise() {
    assertEquals(0.287, noiseLeft(Slide.valid()), 0.002);
    assertEquals(0.292, noiseLeft(SYMMETRIC), 0.002);
  }

  private static double noiseLeft(Slide slide) {
    double sum = 0;
    for (int seed = 0; seed < 40; seed++) {
      double[][] noise = new Numbers(seed).picture(100, 100);
      double[][] smooth = correlate(noise, Gaussians.gaussian(5, 1), slide);
      sum += Brightness.standardDeviation(smooth) / Brightness.standardDeviation(noise);
    }
    return sum / 40;
  }

  @Test
  void lesson_04_sobel_on_a_white_square() {
    double[][] image = square(100, 20, 79);
    double[][] gx = correlate(image, Filters.sobelX(), SYMMETRIC);
    double[][] gy = correlate(image, Filters.sobelY(), SYMMETRIC);
    double[][] magnitude = Edges.magnitude(gx, gy);
    assertEquals(4, magnitude[50][20]);
    assertEquals(4, magnitude[79][50]);
    assertEquals(4.243, magnitude[20][20], 5e-4);
    assertEquals(1.414, magnitude[19][19], 5e-4);
    assertEquals(4, gx[50][20]);
    assertEquals(-4, Convolution2d.convolve(image, Filters.sobelX(), SYMMETRIC)[50][20]);
    assertEquals(Math.PI / 2, Edges.direction(gx, gy)[19][50], "brighter below");
  }

  @Test
  void lesson_04_gaussians_on_a_grid() {
    double[][] wide = Gaussians.gaussianOnGrid(8, 5);
    assertEquals(1.04, wide[3][4] / wide[0][0], 0.005);
    assertArrayEquals(Gaussians.gaussian(8, 0.7)[2], Gaussians.gaussianOnGrid(8, 0.2)[2], 1e-16);
    assertArrayEquals(Gaussians.gaussian(8, 1.75)[0], Gaussians.gaussianOnGrid(8, 0.5)[0], 1e-16);
    assertArrayEquals(Gaussians.gaussian(8, 17.5)[7], wide[7], 1e-16);
  }

  @Test
  void lesson_04_a_line_detector_makes_310x196_of_the_castle() {
    double[][] lines = correlate(new double[312][198], Filters.horizontalLines());
    assertEquals("310x196", Check.size(lines));
  }

  private static double[][][] yellowCentre() {
    double[][] green = new double[5][5];
    green[2][2] = 1;
    return new double[][][] {BLOCK, green, new double[5][5]};
  }

  @Test
  void lesson_05_edge_kernel_on_every_channel() {
    double[][][] filter = FilterBank.onEveryChannel(Filters.edge(), 3);
    double[][] expected = {{4, 2, 4}, {2, 8, 2}, {4, 2, 4}};
    assertArrayEquals(expected, FilterBank.correlate(yellowCentre(), filter, Slide.valid()));
  }

  /** The edge kernel on every channel, stored (C,K,K) but read as if it were (K,K,C). */
  @Test
  void lesson_05_channel_order_mixed_up() {
    double[][][] filter = FilterBank.onEveryChannel(Filters.edge(), 3);
    double[][][] misread = new double[3][3][3];
    for (int i = 0; i < 27; i++) {
      misread[i % 3][i / 9][i / 3 % 3] = filter[i / 9][i / 3 % 3][i % 3];
    }
    double[][] expected = {{-5, 2, -5}, {-7, -1, -7}, {-5, 2, -5}};
    assertArrayEquals(expected, FilterBank.correlate(yellowCentre(), misread, Slide.valid()));
  }

  @Test
  void lesson_05_cost_of_separable_filters() {
    assertEquals(30, Sizes.separableWeights(1, 3, 3, 3));
    assertEquals(27, Sizes.weights(1, 3, 3, 3));
    assertEquals(75, Sizes.separableWeights(16, 3, 3, 3));
    assertEquals(432, Sizes.weights(16, 3, 3, 3));
  }

  @Test
  void lesson_05_parameters_and_multiplications() {
    assertEquals(448, Sizes.parameters(16, 3, 3, 3));
    assertEquals(432 * 64, Sizes.multiplications(Sizes.weights(16, 3, 3, 3), 8, 8));
  }

  @Test
  void lesson_06_pooling_of_the_block() {
    assertArrayEquals(new double[][] {{1, 1}, {1, 1}}, Pooling.max(BLOCK, 2));
    assertArrayEquals(new double[][] {{.25, .5}, {.5, 1}}, Pooling.average(BLOCK, 2));
    assertArrayEquals(new double[][] {{0, 0}, {0, 1}}, Pooling.min(BLOCK, 2));
  }

  @Test
  void lesson_06_pooling_makes_13x13x8_of_26x26x8() {
    double[][][] pooled = Pooling.max(new double[8][26][26], Pool.of(2));
    assertEquals("8 13x13", pooled.length + " " + Check.size(pooled[0]));
  }

  @Test
  void lesson_06_only_the_padded_map_has_negatives() {
    double[][] padded = correlate(BLOCK, Filters.edge(), Slide.same());
    assertArrayEquals(new double[] {-1, -2, -3, -2, -1}, padded[0]);
    double[][] valid = correlate(BLOCK, Filters.edge());
    assertArrayEquals(valid, Activations.map(valid, Activations::relu));
  }

  @Test
  void lesson_06_game_of_life_is_a_convolution_and_a_rule() {
    double[][] blinker = new double[5][5];
    blinker[2][1] = blinker[2][2] = blinker[2][3] = 1;
    double[][] kernel = {{2, 2, 2}, {2, 1, 2}, {2, 2, 2}};
    double[][] sums = correlate(blinker, kernel, Slide.same());
    double[][] next = Activations.map(sums, v -> v >= 5 && v <= 7 ? 1 : 0);
    assertArrayEquals(Matrices.transposed(blinker), next);
  }

  @Test
  void lesson_07_a_dilated_mean_sees_more_and_leaves_less() {
    double[][] image = square(15, 5, 9);
    int[] expected = {13, 11, 9};
    for (int rate = 1; rate <= 3; rate++) {
      double[][] mean = correlate(image, Filters.box(3), Slide.valid().dilation(rate));
      assertEquals(expected[rate - 1], mean.length);
      assertEquals(3 + 2 * (rate - 1), Sizes.effectiveKernel(3, rate));
    }
  }

  @Test
  void lesson_07_receptive_field_of_a_digit_network() {
    Slide padded = Slide.pad(1);
    Pool half = Pool.of(2);
    ReceptiveField lenet =
        ReceptiveField.ofInput(28).conv(3, padded).pool(half).conv(3, padded).pool(half);
    assertEquals(10, lenet.size());
    assertEquals(4, lenet.jump());
    assertEquals(7, lenet.last().outputs());
    assertEquals(-3, lenet.first(0));
    assertEquals(1.5, lenet.start());
    assertTrue(lenet.stages().get(4).name().equals("pool 2 stride 2"));
  }
}
