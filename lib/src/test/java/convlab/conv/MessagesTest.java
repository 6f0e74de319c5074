package convlab.conv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input is answered by one sentence that names the value, the limit and the mend. */
class MessagesTest {

  private static final double[] X = new double[4];
  private static final double[][] IMAGE = new double[4][4];
  private static final double[][] K3 = new double[3][3];
  private static final double[][][] TWO = new double[2][4][4];
  private static final Slide VALID = Slide.valid();
  private static final int HUGE = Integer.MAX_VALUE;

  private static Arguments says(String message, Executable call) {
    return arguments(message, call);
  }

  static Stream<Arguments> arrays() {
    double[][] ragged = {{1, 2}, {3}};
    return Stream.of(
        says("signal is null; give an array of numbers", () -> Convolution1d.convolve(null, X)),
        says(
            "kernel is empty; give at least one number",
            () -> Convolution1d.convolve(X, new double[0])),
        says("image is null; give an array of rows", () -> Convolution2d.correlate(null, K3)),
        says(
            "kernel is empty; give at least one row",
            () -> Convolution2d.correlate(IMAGE, new double[0][])),
        says(
            "image row 1 is null; give an array of numbers",
            () -> Convolution2d.correlate(new double[][] {X, null}, K3)),
        says(
            "image row 0 is empty; give at least one number",
            () -> Convolution2d.correlate(new double[2][0], K3)),
        says(
            "image is ragged: row 0 has 2 numbers, row 1 has 1; give rows of equal length",
            () -> Convolution2d.correlate(ragged, K3)),
        says(
            "kernel is ragged: row 0 has 2 numbers, row 1 has 1; give rows of equal length",
            () -> Convolution2d.convolve(IMAGE, ragged)),
        says(
            "column is empty; give at least one number",
            () -> Convolution2d.convolveSeparable(IMAGE, new double[0], X, VALID)),
        says(
            "row is null; give an array of numbers",
            () -> Convolution2d.convolveSeparable(IMAGE, X, null, VALID)),
        says("row is null; give an array of numbers", () -> Filters.outer(X, null)),
        says(
            "input is null; give an array of channels",
            () -> FilterBank.depthwise(null, TWO, VALID)),
        says(
            "input is empty; give at least one channel",
            () -> Pooling.globalMax(new double[0][][])),
        says(
            "input channel 0 is 4x4 but channel 1 is 3x3; give both the same size",
            () -> Pooling.globalAverage(new double[][][] {IMAGE, K3})),
        says(
            "first array is 4x4 but second array is 3x3; give both the same size",
            () -> Edges.magnitude(IMAGE, K3)),
        says(
            "first array is 1x2 but second array is 1x1; give both the same size",
            () -> Matrices.add(new double[1][2], new double[1][1])),
        says(
            "filters are null; give an array (F,C,K,K)",
            () -> FilterBank.correlate(TWO, (double[][][][]) null, VALID)),
        says(
            "filters are empty; give at least one filter",
            () -> FilterBank.correlate(TWO, new double[0][][][], VALID)),
        says(
            "channels of filter 0: 2, but of filter 1: 1; make them equal",
            () -> FilterBank.correlate(TWO, new double[][][][] {{K3, K3}, {K3}}, VALID)),
        says(
            "filter 0 is 3x3 but filter 1 is 4x4; give both the same size",
            () -> FilterBank.correlate(TWO, new double[][][][] {{K3}, {IMAGE}}, VALID)),
        says("scores is empty; give at least one number", () -> Activations.softmax(new double[0])),
        says(
            "matrix is ragged: row 0 has 2 numbers, row 1 has 1; give rows of equal length",
            () -> Matrices.transposed(ragged)),
        says(
            "columns of the left matrix: 4, but rows of the right: 3; make them equal",
            () -> Matrices.multiply(IMAGE, K3)),
        says(
            "padding is null; use Padding.NONE",
            () -> Border.ZERO.pad(IMAGE, null, Padding.NONE, 0)),
        says(
            "function is null; give one, such as Activations::relu",
            () -> Activations.map(X, null)),
        says(
            "4 numbers do not fill 2x3; give height x width numbers",
            () -> Matrices.reshape(X, 2, 3)),
        says("height is -2; it must be at least 1", () -> Matrices.reshape(X, -2, -2)),
        says("width is 0; it must be at least 1", () -> Matrices.reshape(X, 4, 0)));
  }

  static Stream<Arguments> slides() {
    return Stream.of(
        says("stride is 0; it must be at least 1", () -> VALID.stride(0)),
        says("stride is -1; it must be at least 1", () -> Slide.same().stride(-1)),
        says("dilation is 0; it must be at least 1", () -> VALID.dilation(0)),
        says("dilation is -2; it must be at least 1", () -> VALID.dilation(-2)),
        says("padding before is -1; it must be at least 0", () -> Slide.pad(-1)),
        says("padding after is -3; it must be at least 0", () -> Slide.pad(0, -3)),
        says("border is null; choose one, such as Border.ZERO", () -> VALID.border(null)),
        says(
            "mode is null; use Slide.valid(), same(), full() or pad(1)",
            () -> new Slide(null, Padding.NONE, 1, 1, Border.ZERO, 0)),
        says(
            "padding is null; use Padding.NONE",
            () -> new Slide(Slide.Mode.PADDED, null, 1, 1, Border.ZERO, 0)),
        says(
            "border REFLECT shows no constant, but 2.0 was given; use Border.CONSTANT",
            () -> new Slide(Slide.Mode.SAME, Padding.NONE, 1, 1, Border.REFLECT, 2)),
        says(
            "slide is null; give one, such as Slide.valid()",
            () -> Convolution2d.correlate(IMAGE, K3, null)),
        says(
            "slide is null; give one, such as Slide.valid()",
            () -> Convolution1d.correlate(X, X, null)),
        says(
            "slide is null; give one, such as Slide.valid()",
            () -> TransposedConvolution.transpose(IMAGE, K3, null)),
        says("window is 0; it must be at least 1", () -> Padding.same(0)),
        says("window is 0; it must be at least 1", () -> Padding.samePyTorch(0)),
        says("window is -1; it must be at least 1", () -> Padding.full(-1)),
        says("window is 0; it must be at least 1", () -> Padding.sameTensorFlow(3, 0, 1)),
        says("input length is 0; it must be at least 1", () -> Padding.sameTensorFlow(0, 1, 1)),
        says("stride is 0; it must be at least 1", () -> Padding.sameTensorFlow(3, 1, 0)),
        says("input length is 0; it must be at least 1", () -> Border.CIRCULAR.index(3, 0)),
        says(
            "two passes cannot keep a border of constant 2.0; use another border or convolve",
            () -> Convolution2d.convolveSeparable(IMAGE, X, X, Slide.same().constant(2))),
        says(
            "a border of constant 2.0 adds what no matrix can; use another border",
            () -> Matrices.toeplitz(X, 5, Slide.same().constant(2))),
        says(
            "a border of constant 2.0 adds what no matrix can; use another border",
            () -> Matrices.convolutionMatrix(K3, 5, 5, Slide.same().constant(2))));
  }

  static Stream<Arguments> sizes() {
    return Stream.of(
        says(
            "kernel 5x5 does not fit input 4x4 with padding 0; pad by 1 or use a smaller kernel",
            () -> Convolution2d.convolve(IMAGE, new double[5][5])),
        says(
            "kernel 3x7 does not fit input 4x4 with padding 1; pad by 2 or use a smaller kernel",
            () -> Convolution2d.correlate(IMAGE, new double[3][7], Slide.pad(1))),
        says(
            "kernel 7x3 does not fit input 4x4 with padding 0; pad by 2 or use a smaller kernel",
            () -> Convolution2d.correlate(IMAGE, new double[7][3], VALID, Slide.full())),
        says(
            "kernel 7x3 does not fit input 4x4 with padding 1; pad by 2 or use a smaller kernel",
            () -> Convolution2d.correlate(IMAGE, new double[7][3], Slide.pad(1), VALID)),
        says(
            "kernel 3x3 with dilation 2 does not fit input 4x4 with padding 0;"
                + " pad by 1 or use a smaller kernel",
            () -> Convolution2d.correlate(IMAGE, K3, VALID.dilation(2))),
        says(
            "kernel 6 does not fit input 4 with padding 1 before and 0 after;"
                + " pad by 1 or use a smaller kernel",
            () -> Convolution1d.correlate(X, new double[6], Slide.pad(1, 0))),
        says("input length is 0; it must be at least 1", () -> Sizes.output(0, 1)),
        says("kernel size is 0; it must be at least 1", () -> Sizes.output(3, 0)),
        says(
            "an even window of 4 has no equal padding that keeps the size; use Padding.same(4)",
            () -> Sizes.samePadding(4, 1)),
        says("size is 0; it must be at least 1", () -> Sizes.weights(1, 0, 3, 3)),
        says("size is -1; it must be at least 1", () -> Sizes.parameters(-1, 3, 3, 3)),
        says(
            "pooling window 3 does not fit input 2 with padding 0; use a smaller window",
            () -> Pooling.max(new double[2][2], 3)),
        says("pooling window is 0; it must be at least 1", () -> Pool.of(0)),
        says("stride is 0; it must be at least 1", () -> Pool.of(2).stride(0)),
        says("padding is -1; it must be at least 0", () -> Pool.of(2).padding(-1)),
        says(
            "padding 2 is more than half the pooling window 3; use at most 1",
            () -> Pool.of(3).padding(2)),
        says("pool is null; give one, such as Pool.of(2)", () -> Pooling.max(IMAGE, null, null)),
        says("input length is 0; it must be at least 1", () -> Sizes.pooled(0, Pool.of(1))),
        says(
            "window height is 2; use an odd number, so that there is a centre",
            () -> MedianFilter.median(IMAGE, 2, 3, Border.ZERO)),
        says(
            "window width is 0; it must be at least 1",
            () -> MedianFilter.median(IMAGE, 3, 0, Border.ZERO)),
        says(
            "border is null; choose one, such as Border.ZERO",
            () -> MedianFilter.median(IMAGE, 3, null)),
        says("size is 4; use an odd number, so that there is a centre", () -> Filters.identity(4)),
        says("size is 0; it must be at least 1", () -> Filters.box(0)),
        says("size is 0; it must be at least 1", () -> Filters.binomial(0)),
        says("size is 0; it must be at least 1", () -> Gaussians.gaussian(0, 1)),
        says("size is 1; it must be at least 2", () -> Gaussians.gaussianOnGrid(1, 1)),
        says("size is 1; it must be at least 2", () -> Gaussians.derivativeX(1, 1)),
        says("size is 1; it must be at least 2", () -> Gaussians.laplacian(1, 1)),
        says("sigma is 0.0; it must be positive", () -> Gaussians.gaussian(3, 0)),
        says("sigma is NaN; it must be positive", () -> Gaussians.gaussian(3, Double.NaN)),
        says(
            "sigma is Infinity; it must be positive",
            () -> Gaussians.gaussian(3, Double.POSITIVE_INFINITY)),
        says(
            "sigma is so small that all 4 taps are 0; use a larger one",
            () -> Gaussians.gaussian(4, 0.001)),
        says("low 2.0 is above high 1.0; exchange them", () -> Brightness.clip(IMAGE, 2, 1)),
        says(
            "no stages; begin with ReceptiveField.ofInput",
            () -> new ReceptiveField(java.util.List.of())),
        says("no stages; begin with ReceptiveField.ofInput", () -> new ReceptiveField(null)),
        says("input length is 0; it must be at least 1", () -> ReceptiveField.ofInput(0)),
        says("there is no output 3; the stack has 0..2", () -> ReceptiveField.ofInput(3).first(3)),
        says(
            "there is no output -1; the stack has 0..2", () -> ReceptiveField.ofInput(3).last(-1)));
  }

  static Stream<Arguments> banks() {
    double[][][][] bank = new double[2][2][3][3];
    double[] two = new double[2];
    return Stream.of(
        says(
            "channels in a group: 2, but channels of a filter: 3; make them equal",
            () -> FilterBank.correlate(TWO, new double[1][3][3][3], VALID)),
        says(
            "filters: 2, but biases: 1; make them equal",
            () -> FilterBank.correlate(TWO, bank, new double[1], VALID)),
        says(
            "bias is null; give an array of numbers",
            () -> FilterBank.correlate(TWO, bank, null, VALID)),
        says(
            "3 groups do not divide 2 channels and 2 filters; use a divisor of both",
            () -> FilterBank.grouped(TWO, bank, two, 3, VALID, VALID)),
        says(
            "2 groups do not divide 2 channels and 1 filters; use a divisor of both",
            () -> FilterBank.grouped(TWO, new double[1][1][3][3], X1, 2, VALID, VALID)),
        says(
            "2 groups do not divide 3 channels and 2 filters; use a divisor of both",
            () -> FilterBank.grouped(new double[3][4][4], bank, two, 2, VALID, VALID)),
        says(
            "groups is 0; it must be at least 1",
            () -> FilterBank.grouped(TWO, bank, two, 0, VALID, VALID)),
        says(
            "channels: 2, but kernels: 3; make them equal",
            () -> FilterBank.depthwise(TWO, new double[3][3][3], VALID)),
        says(
            "channels in a group: 2, but channels of a filter: 1; make them equal",
            () -> FilterBank.pointwise(TWO, new double[2][1], two)),
        says("weights is null; give an array of rows", () -> FilterBank.pointwise(TWO, null, two)),
        says("channels is 0; it must be at least 1", () -> FilterBank.onEveryChannel(K3, 0)),
        says("kernel is null; give an array of rows", () -> FilterBank.onEveryChannel(null, 1)),
        says(
            "output padding 2 is outside 0..1; it must be below the stride 2",
            () -> TransposedConvolution.transpose(X, X, VALID.stride(2), 2)),
        says(
            "output padding -1 is outside 0..0; it must be below the stride 1",
            () -> TransposedConvolution.transpose(X, X, VALID, -1)),
        says(
            "padding 3 leaves no output (size 0); use less padding",
            () -> TransposedConvolution.transpose(IMAGE, K3, Slide.pad(3))),
        says(
            "border REFLECT has no transposed convolution here; use Border.ZERO",
            () -> TransposedConvolution.transpose(IMAGE, K3, Slide.same().border(Border.REFLECT))),
        says(
            "SAME_TENSORFLOW has no fixed padding to transpose; give it by Slide.pad(before, after)",
            () -> TransposedConvolution.transpose(IMAGE, K3, Slide.sameTensorFlow())),
        says(
            "channels: 2, but filters: 1; make them equal",
            () -> TransposedConvolution.transpose(TWO, new double[1][2][3][3], two, VALID, 0)),
        says(
            "output maps of a filter: 2, but biases: 1; make them equal",
            () -> TransposedConvolution.transpose(TWO, bank, X1, VALID, 0)));
  }

  private static final double[] X1 = new double[1];

  static Stream<Arguments> overflows() {
    return Stream.of(
        says(
            "effective kernel size 4294967295 overflows an int, whose limit is 2147483647;"
                + " use smaller sizes",
            () -> Sizes.effectiveKernel(3, HUGE)),
        says(
            "padded length 4294967298 overflows an int, whose limit is 2147483647;"
                + " use smaller sizes",
            () -> Convolution1d.correlate(X, X, Slide.pad(HUGE))),
        says(
            "padded input of 1x2000000004 numbers is above the limit of 134217728;"
                + " use a smaller input or less padding",
            () -> Border.ZERO.pad(X, 1_000_000_000)),
        says(
            "padded image of 40004x40004 numbers is above the limit of 134217728;"
                + " use a smaller input or less padding",
            () -> Border.ZERO.pad(IMAGE, 20_000)),
        says(
            "output of 20002x20002 numbers is above the limit of 134217728;"
                + " use a smaller input or less padding",
            () -> Convolution2d.correlate(IMAGE, K3, Slide.pad(10_000))),
        says(
            "output of 30003x30003 numbers is above the limit of 134217728;"
                + " use a smaller input or less padding",
            () -> TransposedConvolution.transpose(IMAGE, K3, VALID.stride(10_000))),
        says(
            "output size 6442450944 overflows an int, whose limit is 2147483647;"
                + " use smaller sizes",
            () -> Sizes.transposed(4, 3, VALID.stride(HUGE), 0)),
        says(
            "convolution matrix of 49284x50176 numbers is above the limit of 134217728;"
                + " use a smaller input or less padding",
            () -> Matrices.convolutionMatrix(K3, 224, 224, VALID)),
        says(
            "matrix of 19998x20000 numbers is above the limit of 134217728;"
                + " use a smaller input or less padding",
            () -> Matrices.toeplitz(new double[3], 20_000, VALID)),
        says(
            "matrix of windows of 16x144000000 numbers is above the limit of 134217728;"
                + " use a smaller input or less padding",
            () -> Matrices.im2col(new double[1][1], 4, 4, Slide.pad(6_001, 6_001))),
        says(
            "the product of the sizes [2147483647, 2147483647, 3, 3] overflows a long;"
                + " use smaller sizes",
            () -> Sizes.weights(HUGE, HUGE, 3, 3)),
        says(
            "the product of the sizes [9000000000000000000, 2, 2] overflows a long;"
                + " use smaller sizes",
            () -> Sizes.multiplications(9_000_000_000_000_000_000L, 2, 2)),
        says(
            "padded length 3221225471 overflows an int, whose limit is 2147483647;"
                + " use smaller sizes",
            () -> Sizes.pooled(HUGE, Pool.of(HUGE).padding(1 << 29))),
        says(
            "the receptive field of conv 1 stride 2147483647 overflows a long;"
                + " use fewer or smaller strides",
            MessagesTest::hugeField));
  }

  private static void hugeField() {
    Slide giant = VALID.stride(HUGE);
    ReceptiveField.ofInput(3).conv(1, giant).conv(1, giant).conv(1, giant);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"arrays", "slides", "sizes", "banks", "overflows"})
  void bad_input_is_answered_by(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
