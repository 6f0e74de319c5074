package convlab.conv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation against numbers made by NumPy, SciPy and PyTorch. */
class ReferenceTest {

  /** Largest difference allowed, as a share of the largest reference value. */
  private static final double TOLERANCE = 1e-12;

  private static final List<ReferenceCase> CASES =
      Stream.of("scipy.txt.gz", "torch.txt.gz")
          .flatMap(file -> ReferenceCase.read(file).stream())
          .toList();

  /** For each operation what is computed: arrays by the name they have in the case. */
  private static final Map<String, Function<ReferenceCase, Map<String, Object>>> OPERATIONS =
      new LinkedHashMap<>();

  static {
    out("convolve1d", c -> Convolution1d.convolve(c.flat("x"), c.flat("kernel"), slide(c, 0)));
    out("correlate1d", c -> Convolution1d.correlate(c.flat("x"), c.flat("kernel"), slide(c, 0)));
    out(
        "convolve2d",
        c ->
            Convolution2d.convolve(
                c.matrix("image"), c.matrix("kernel"), slide(c, 0), slide(c, 1)));
    out(
        "correlate2d",
        c ->
            Convolution2d.correlate(
                c.matrix("image"), c.matrix("kernel"), slide(c, 0), slide(c, 1)));
    out(
        "separable2d",
        c ->
            Convolution2d.convolveSeparable(
                c.matrix("image"), c.flat("column"), c.flat("row"), slide(c, 0)));
    out("pad", ReferenceTest::pad);
    out(
        "toeplitz",
        c -> Matrices.toeplitz(c.flat("kernel"), c.number("n"), mode(c, c.key("mode"), 0)));
    out(
        "im2col",
        c ->
            Matrices.im2col(
                c.stack("input"), c.axis("kernel", 0), c.axis("kernel", 1), slide(c, 0)));
    out(
        "filterBank",
        c ->
            FilterBank.grouped(
                c.stack("input"),
                c.filters("filters"),
                c.flat("bias"),
                c.number("groups"),
                slide(c, 0),
                slide(c, 1)));
    out("depthwise", c -> FilterBank.depthwise(c.stack("input"), c.stack("kernels"), slide(c, 0)));
    out(
        "pointwise",
        c -> FilterBank.pointwise(c.stack("input"), c.matrix("weights"), c.flat("bias")));
    out(
        "separableBank",
        c ->
            FilterBank.separable(
                c.stack("input"),
                c.stack("kernels"),
                c.matrix("weights"),
                c.flat("bias"),
                slide(c, 0)));
    out(
        "transposed1d",
        c ->
            TransposedConvolution.transpose(
                c.flat("x"), c.flat("kernel"), slide(c, 0), c.number("outputPadding")));
    out(
        "transposed2d",
        c ->
            TransposedConvolution.transpose(
                c.matrix("image"),
                c.matrix("kernel"),
                slide(c, 0),
                slide(c, 1),
                c.axis("outputPadding", 0),
                c.axis("outputPadding", 1)));
    out(
        "transposedBank",
        c ->
            TransposedConvolution.transpose(
                c.stack("input"),
                c.filters("filters"),
                c.flat("bias"),
                slide(c, 0),
                c.number("outputPadding")));
    out("maxPool", c -> Pooling.max(c.matrix("image"), pool(c, 0), pool(c, 1)));
    out("minPool", c -> Pooling.min(c.matrix("image"), pool(c, 0), pool(c, 1)));
    out("averagePool", c -> Pooling.average(c.matrix("image"), pool(c, 0), pool(c, 1)));
    OPERATIONS.put(
        "globalPool",
        c ->
            Map.of(
                "average", Pooling.globalAverage(c.stack("input")),
                "max", Pooling.globalMax(c.stack("input")),
                "min", Pooling.globalMin(c.stack("input"))));
    OPERATIONS.put("activation", ReferenceTest::activation);
    OPERATIONS.put(
        "softmax",
        c ->
            Map.of(
                "out", Activations.softmax(c.flat("x")),
                "slope", Activations.softmaxDerivative(c.flat("x"))));
    OPERATIONS.put(
        "logSoftmax",
        c ->
            Map.of(
                "out", Activations.logSoftmax(c.flat("x")),
                "slope", Activations.logSoftmaxDerivative(c.flat("x"))));
    out(
        "median",
        c ->
            MedianFilter.median(
                c.matrix("image"), c.axis("size", 0), c.axis("size", 1), border(c)));
    out("gaussian", c -> Gaussians.gaussian(c.number("size"), c.real("sigma")));
    out("gaussianOnGrid", c -> Gaussians.gaussianOnGrid(c.number("size"), c.real("sigma")));
    out("binomial", c -> Filters.binomial(c.number("size")));
    out("sobel", c -> filtered(c, Filters.sobelX(), Filters.sobelY()));
    out("prewitt", c -> filtered(c, Filters.prewittX(), Filters.prewittY()));
    out("laplacian", c -> filtered(c, Filters.laplacian(), Filters.laplacian()));
    out("magnitude", c -> Edges.magnitude(c.matrix("gx"), c.matrix("gy")));
    out("direction", c -> Edges.direction(c.matrix("gx"), c.matrix("gy")));
    out(
        "statistics",
        c -> {
          double[][] image = c.matrix("image");
          return new double[] {Brightness.mean(image), Brightness.standardDeviation(image)};
        });
  }

  private static void out(String operation, Function<ReferenceCase, Object> answer) {
    OPERATIONS.put(operation, c -> Map.of("out", answer.apply(c)));
  }

  private static Slide slide(ReferenceCase c, int axis) {
    String mode = c.key("mode") == null ? "padding" : c.key("mode");
    Slide slide = mode(c, mode, axis).stride(c.axis("stride", axis));
    slide = slide.dilation(c.axis("dilation", axis)).border(border(c));
    return border(c) == Border.CONSTANT ? slide.constant(c.real("constant")) : slide;
  }

  private static Slide mode(ReferenceCase c, String mode, int axis) {
    return switch (mode) {
      case "valid" -> Slide.valid();
      case "same" -> Slide.same();
      case "samePyTorch" -> Slide.samePyTorch();
      case "full" -> Slide.full();
      case "pad" -> Slide.pad(c.number("before"), c.number("after"));
      case "padding" -> Slide.pad(c.axis("padding", axis));
      default -> throw new IllegalStateException(mode);
    };
  }

  private static Border border(ReferenceCase c) {
    return c.key("border") == null ? Border.ZERO : Border.valueOf(c.key("border"));
  }

  private static Object pad(ReferenceCase c) {
    Padding rows = new Padding(c.number("before"), c.number("after"));
    Padding columns = new Padding(rows.after(), rows.before());
    return border(c).pad(c.matrix("image"), rows, columns, c.real("constant"));
  }

  private static Pool pool(ReferenceCase c, int axis) {
    Pool pool = Pool.of(c.axis("size", axis)).stride(c.axis("stride", axis));
    pool = pool.padding(c.axis("padding", axis)).ceil(c.yes("ceil"));
    return c.key("countIncludePad") == null ? pool : pool.countIncludePad(c.yes("countIncludePad"));
  }

  private static double[][] filtered(ReferenceCase c, double[][] x, double[][] y) {
    boolean downwards = "0".equals(c.key("axis"));
    Slide same = Slide.same().border(border(c));
    return Convolution2d.correlate(c.matrix("image"), downwards ? y : x, same);
  }

  private static Map<String, Object> activation(ReferenceCase c) {
    double[] x = c.flat("x");
    double leak = 0.25;
    return switch (c.key("function")) {
      case "relu" -> both(x, Activations::relu, Activations::reluDerivative);
      case "leakyRelu" -> both(x, Activations::leakyRelu, Activations::leakyReluDerivative);
      case "leakyRelu0.25" ->
          both(
              x,
              v -> Activations.leakyRelu(v, leak),
              v -> Activations.leakyReluDerivative(v, leak));
      case "sigmoid" -> both(x, Activations::sigmoid, Activations::sigmoidDerivative);
      case "tanh" -> both(x, Activations::tanh, Activations::tanhDerivative);
      case "gelu" -> both(x, Activations::gelu, Activations::geluDerivative);
      default -> throw new IllegalStateException(c.key("function"));
    };
  }

  private static Map<String, Object> both(
      double[] x,
      java.util.function.DoubleUnaryOperator f,
      java.util.function.DoubleUnaryOperator derivative) {
    return Map.of("out", Activations.map(x, f), "slope", Activations.map(x, derivative));
  }

  @TestFactory
  Stream<DynamicTest> agrees_with_the_reference() {
    return CASES.stream()
        .collect(
            Collectors.groupingBy(
                ReferenceCase::operation, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            group ->
                DynamicTest.dynamicTest(
                    group.getKey() + " in " + group.getValue().size() + " cases",
                    () -> group.getValue().forEach(ReferenceTest::compare)));
  }

  private static void compare(ReferenceCase c) {
    Map<String, Object> answers = OPERATIONS.get(c.operation()).apply(c);
    answers.forEach(
        (name, answer) -> {
          ReferenceCase.Values expected = c.arrays().get(name);
          assertEquals(shape(expected.shape()), shape(answer), () -> "shape of " + name + ": " + c);
          compare(expected.flat(), flat(answer).toArray(), c);
        });
  }

  private static void compare(double[] expected, double[] actual, ReferenceCase c) {
    double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    int worst = 0;
    for (int i = 0; i < expected.length; i++) {
      if (!(Math.abs(actual[i] - expected[i]) <= Math.abs(actual[worst] - expected[worst]))) {
        worst = i;
      }
    }
    double difference = Math.abs(actual[worst] - expected[worst]);
    if (!(difference <= TOLERANCE * scale)) {
      fail(
          String.format(
              "at flat index %d: expected %s, was %s (difference %.3g, largest value %.3g) in %s",
              worst, expected[worst], actual[worst], difference, scale, c));
    }
  }

  private static String shape(Object array) {
    if (array instanceof int[] shape) {
      return Arrays.toString(shape);
    }
    if (array instanceof double[] x) {
      return "[" + x.length + "]";
    }
    Object[] parts = (Object[]) array;
    return "[" + parts.length + ", " + shape(parts[0]).substring(1);
  }

  private static java.util.stream.DoubleStream flat(Object array) {
    return array instanceof double[] x
        ? Arrays.stream(x)
        : Arrays.stream((Object[]) array).flatMapToDouble(ReferenceTest::flat);
  }

  /** Distinct in operation, border, stride, dilation and the parity of every size alone. */
  @Test
  void at_least_2000_cases_are_distinct() {
    Map<String, Set<String>> distinct = new LinkedHashMap<>();
    for (ReferenceCase c : CASES) {
      distinct.computeIfAbsent(c.operation(), o -> new TreeSet<>()).add(c.distinction());
    }
    printCoverage(distinct);
    int sum = distinct.values().stream().mapToInt(Set::size).sum();
    assertTrue(sum >= 2000, sum + " distinct cases");
    assertEquals(OPERATIONS.keySet(), distinct.keySet());
  }

  private static void printCoverage(Map<String, Set<String>> distinct) {
    String line = "%-15s %6s %8s  %-9s %-11s %-11s %s%n";
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            line, "operation", "cases", "distinct", "modes", "strides", "dilations", "borders"));
    distinct.forEach(
        (operation, set) -> {
          List<ReferenceCase> cases =
              CASES.stream().filter(c -> c.operation().equals(operation)).toList();
          table.append(
              String.format(
                  line,
                  operation,
                  cases.size(),
                  set.size(),
                  values(cases, "mode").size(),
                  values(cases, "stride").size(),
                  values(cases, "dilation").size(),
                  values(cases, "border")));
        });
    int sum = distinct.values().stream().mapToInt(Set::size).sum();
    table.append(String.format("%d cases, %d distinct%n", CASES.size(), sum));
    System.out.print(table);
  }

  private static Set<String> values(List<ReferenceCase> cases, String key) {
    Set<String> values = new TreeSet<>();
    cases.stream().map(c -> c.key(key)).filter(v -> v != null).forEach(values::add);
    return values;
  }
}
