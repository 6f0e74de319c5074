package convlab.notebook;

import static convlab.conv.Convolution2d.correlate;

import convlab.conv.Border;
import convlab.conv.Brightness;
import convlab.conv.Edges;
import convlab.conv.Filters;
import convlab.conv.Gaussians;
import convlab.conv.MedianFilter;
import convlab.conv.Slide;
import convlab.data.Pictures;
import convlab.data.StandInDigits;
import convlab.play.StepThrough;
import convlab.plot.Picture;
import convlab.plot.Plot;
import convlab.plot.Series;
import convlab.plot.TableView;
import convlab.plot.Tile;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that can be seen: every filter on every picture, every kind of plot, plays to step
 * through. Values by the name they have in the gallery, as a cell would end in them.
 */
final class Gallery {
  private static final Slide KEPT = Slide.same().border(Border.SYMMETRIC);
  private static final Map<String, double[][]> PICTURES = pictures();

  private Gallery() {}

  private static Map<String, double[][]> pictures() {
    Map<String, double[][]> pictures = new LinkedHashMap<>();
    pictures.put("cat", Pictures.cat());
    pictures.put("castle", Pictures.castle());
    pictures.put("logo", Pictures.logo());
    return pictures;
  }

  static Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("pictures", tiles("The pictures of the course", Tile::grey, image -> image));
    values.put("colour", colour());
    kernels().forEach((name, kernel) -> values.put(name, filtered(name, kernel)));
    edges(values);
    values.put("median", tiles("Median of 5 x 5", Tile::grey, Gallery::median));
    plots(values);
    plays(values);
    return values;
  }

  private static Object colour() {
    return Plot.pictures(
        "Two of them in colour",
        Tile.colour("cat", Pictures.catColour()),
        Tile.colour("castle", Pictures.castleColour()));
  }

  private static double[][] median(double[][] image) {
    return MedianFilter.median(image, 5, Border.SYMMETRIC);
  }

  /** Every kernel that the library makes, found by looking, so that none is forgotten. */
  static Map<String, double[][]> kernels() {
    Map<String, double[][]> kernels = new LinkedHashMap<>();
    Stream.of(Filters.class, Gaussians.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.getReturnType() == double[][].class)
        .filter(method -> Arrays.stream(method.getParameterTypes()).noneMatch(Class::isArray))
        .sorted(Comparator.comparing(Method::toString))
        .forEach(method -> kernels.put(name(method), kernel(method)));
    return kernels;
  }

  /** The method's name in words, which a title can break between. */
  private static String name(Method method) {
    String words = method.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return method.getDeclaringClass().getSimpleName() + ": " + words;
  }

  private static double[][] kernel(Method method) {
    Object[] arguments = {5, method.getName().endsWith("Grid") ? 0.5 : 1.0};
    try {
      int count = method.getParameterCount();
      return (double[][]) method.invoke(null, Arrays.copyOf(arguments, count));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(method + " made no kernel", e);
    }
  }

  private interface Maker {
    Tile of(String title, double[][] values);
  }

  private static Picture tiles(String title, Maker maker, UnaryOperator<double[][]> filter) {
    Tile[] tiles =
        PICTURES.entrySet().stream()
            .map(entry -> maker.of(entry.getKey(), filter.apply(entry.getValue())))
            .toArray(Tile[]::new);
    return Plot.pictures(title, tiles);
  }

  /** Kernels that keep the brightness answer with a picture, the others with signed numbers. */
  private static Object filtered(String name, double[][] kernel) {
    double sum = Arrays.stream(kernel).flatMapToDouble(Arrays::stream).sum();
    Maker maker = sum > 0.5 ? Tile::grey : Gallery::strong;
    return Plot.stack(Plot.kernel(name, kernel), tiles("", maker, i -> correlate(i, kernel, KEPT)));
  }

  /**
   * Signed on limits of its own that only the strongest hundredth exceeds: the logo's hard edges
   * would leave the cat's fur white.
   */
  private static Tile strong(String title, double[][] values) {
    double[] sorted =
        Arrays.stream(values).flatMapToDouble(Arrays::stream).map(Math::abs).sorted().toArray();
    double limit = Math.max(1, sorted[(int) (0.99 * sorted.length)]);
    return Tile.signed(title, values).withLimits(-limit, limit);
  }

  private static void edges(Map<String, Object> values) {
    values.put("magnitude", tiles("Sobel magnitude: edges", Tile::magnitude, Gallery::magnitude));
    values.put("threshold", tiles("Sobel magnitude above its mean", Tile::grey, Gallery::outline));
  }

  private static double[][] magnitude(double[][] image) {
    return Edges.magnitude(
        correlate(image, Filters.sobelX(), KEPT), correlate(image, Filters.sobelY(), KEPT));
  }

  private static double[][] outline(double[][] image) {
    double[][] magnitude = magnitude(image);
    return Edges.threshold(magnitude, Brightness.mean(magnitude));
  }

  private static void plots(Map<String, Object> values) {
    Random random = new Random(7);
    double[] noise = random.doubles(2000).map(v -> v + random.nextGaussian()).toArray();
    double[] signal = {2, 2, 2, 10, 10, 10, 1, 1, 5, 5};
    double[] answer = {-2, 0, -8, -8, 0, 9, 9, -4, -4, 5};
    double[] falling = random.doubles(60).map(v -> 0.2 * v).toArray();
    for (int i = 0; i < falling.length; i++) {
      falling[i] += 2.3 * Math.exp(-i / 15.0);
    }
    String[] networks = {"MLP", "LeNet", "three layers", "with batch norm"};
    values.put("one picture", Plot.picture("The cat", Pictures.cat()));
    values.put("one colour picture", Plot.picture("The castle", Pictures.castleColour()));
    values.put("heat map", Plot.heatMap("Decimals in the cells", decimals(12, random)));
    values.put("large heat map", Plot.heatMap("The bell, 31 x 31", Gaussians.gaussian(31, 5)));
    values.put("signed", Plot.signed("Slope of the bell", Gaussians.derivativeX(31, 5)));
    values.put("feature maps", Plot.featureMaps("Eight maps of a cat", maps()));
    values.put("digits", Plot.digits("Digits and their labels", StandInDigits.generate(40, 1)));
    values.put("stems", Plot.stem("A signal of steps", "i", "x[i]", signal).window(2, 4));
    values.put("answer", Plot.stem("Large where it jumps", "i", "y[i]", answer).output(3));
    values.put("small stems", Plot.stem("The kernel", "m", centred()).size(350, 220));
    values.put("lines", Plot.lines("Loss falls", "batch", "loss").line("training", falling));
    values.put("areas", areas());
    values.put("logarithmic", Plot.lines("Ten", "i", "v").line("a", 1, 10, 1e3).logarithmic());
    values.put("bars", Plot.bars("Sizes", "parameters", networks, 567434, 106154, 98442, 601002));
    values.put(
        "grouped bars",
        Plot.bars("Accuracy", "%", networks, 97.5, 98.7, 98.5, 99.2)
            .first("test")
            .beside("shifted by 3 pixels", 56, 82, 80, 85));
    values.put("histogram", Plot.histogram("A wide bell", "value", noise, 40));
    values.put("table", table());
    values.put("array", Gaussians.gaussian(3, 1));
  }

  private static double[][] decimals(int size, Random random) {
    double[][] numbers = new double[size][size];
    for (double[] row : numbers) {
      Arrays.setAll(row, i -> Math.round(100 * random.nextGaussian()) / 100.0);
    }
    return numbers;
  }

  private static double[][][] maps() {
    return kernels().values().stream()
        .filter(kernel -> kernel.length == 3)
        .limit(8)
        .map(kernel -> correlate(Pictures.resize(Pictures.cat(), 56, 56), kernel))
        .toArray(double[][][]::new);
  }

  private static Series centred() {
    return Series.of("h[m]", new double[] {-1, 0, 1}, new double[] {-1, 0, 1});
  }

  private static Object areas() {
    double[] mask = new double[100];
    Arrays.fill(mask, 30, 60, 2);
    double[] wave = new double[100];
    Arrays.setAll(wave, i -> mask[i] + Math.sin(i / 2.0));
    return Plot.lines("A block under a wave", "i", "value").area("mask", mask).line("wave", wave);
  }

  private static Object table() {
    return TableView.of(
        "Networks on MNIST",
        List.of("network", "parameters", "accuracy (%)", "seconds"),
        List.of(
            List.of("MLP", "567,434", "97.50", "4.7"),
            List.of("LeNet", "106,154", "98.75", "12.1")));
  }

  private static void plays(Map<String, Object> values) {
    double[][] seven = decimals(7, new Random(3));
    double[][] digit = StandInDigits.generate(1, 4).image(0);
    double[] signal = {2, 2, 2, 10, 10, 10, 1, 1, 5, 5};
    double[] kernel = {-1, 0, 1};
    double[][][] three = {seven, decimals(7, new Random(4)), decimals(7, new Random(5))};
    double[][][] weights = {Filters.sobelX(), Filters.edge(), Filters.box(3)};
    values.put("play: signal", StepThrough.of("Steps", signal, kernel).padding(1).flipped().at(3));
    values.put(
        "play: transposed signal",
        StepThrough.of("Spread out", new double[] {1, 2, 3}, kernel).transposed().stride(2));
    values.put(
        "play: padding and stride",
        StepThrough.of("Every second window", seven, Filters.sobelX()).padding(1).stride(2).at(5));
    values.put(
        "play: lost rows",
        StepThrough.of("A row and a column are lost", decimals(6, new Random(2)), Filters.edge())
            .stride(2)
            .at(1));
    values.put("play: dilation", StepThrough.of("Gaps", seven, Filters.box(3)).dilation(2).at(4));
    values.put("play: channels", StepThrough.of("Red, green, blue", three, weights).at(7));
    values.put("play: digit", StepThrough.of("A digit", digit, Filters.sobelY()).at(320));
    values.put(
        "play: transposed",
        StepThrough.of("Two rows become four", new double[][] {{1, 2}, {3, 4}}, Filters.binomial(3))
            .transposed()
            .stride(2)
            .padding(1)
            .outputPadding(1, 1)
            .at(2));
  }
}
