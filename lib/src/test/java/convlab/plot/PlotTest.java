package convlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.data.StandInDigits;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlotTest {
  private static final double[][] SHARPEN = {{0, -1, 0}, {-1, 5, -1}, {0, -1, 0}};
  private static final String[] NAMES = {"a rather long name of a network", "LeNet"};
  private static final String LONG =
      "A title so long that it cannot stand on one line of a small picture";

  static Stream<Arguments> drawings() {
    double[][] photo = gradient(224, 224);
    return Stream.of(
        drawing("picture", 350, () -> Plot.picture("Rings", photo)),
        drawing(
            "colour picture",
            350,
            () -> Plot.picture("Rings", new double[][][] {photo, photo, photo})),
        drawing(
            "grid",
            720,
            () -> Plot.pictures("Two", Tile.grey("a", photo), Tile.signed("b", photo))),
        drawing("kernel", 220, () -> Plot.kernel("Sharpen", SHARPEN)),
        drawing("heat map", 220, () -> Plot.heatMap("Sharpen", SHARPEN)),
        drawing("large heat map", 350, () -> Plot.heatMap("Gradient", photo)),
        drawing("lines", 720, () -> Plot.lines("Loss", "batch", "loss").line("a", 3, 2, 1)),
        drawing("long title", 220, () -> Plot.kernel(LONG, SHARPEN)),
        drawing("areas", 720, () -> Plot.lines("Mask", "i", "value").area("mask", 0, 1, 1, 0)),
        drawing("logarithmic", 720, () -> Plot.lines("L", "i", "v").line("a", 1, 9).logarithmic()),
        drawing("many lines", 720, () -> manyLines()),
        drawing("stems", 720, () -> Plot.stem("Signal", "i", "x[i]", 2, 10, 8, 5)),
        drawing(
            "small stems",
            220,
            () ->
                Plot.stem("Kernel", "m", Series.of("h[m]", new double[] {-1, 0, 1}, SHARPEN[1]))
                    .size(220, 160)),
        drawing("bars", 720, () -> Plot.bars("Sizes", "parameters", NAMES, 567434, 106154)),
        drawing("grouped bars", 720, () -> Plot.bars("A", "%", NAMES, 98, -2).beside("b", 1, 2)),
        drawing("histogram", 720, () -> Plot.histogram("Spread", "weight", photo[3], 20)),
        drawing("feature maps", 720, () -> Plot.featureMaps("Maps", new double[8][26][26])),
        drawing("digits", 720, () -> Plot.digits("Digits", StandInDigits.generate(20, 1))),
        drawing(
            "stack",
            720,
            () -> Plot.stack(Plot.stem("a", "i", "x", 1, 2), Plot.stem("b", "i", "y", 3, 4))));
  }

  private static LineChart manyLines() {
    LineChart chart = Plot.lines("Many lines with long names", "x", "y");
    for (int i = 0; i < 8; i++) {
      chart.line("line number " + i + " of eight", i, i * i);
    }
    return chart;
  }

  private static Arguments drawing(String name, int width, Supplier<Drawing> drawing) {
    return Arguments.of(name, width, drawing);
  }

  private static double[][] gradient(int height, int width) {
    double[][] values = new double[height][width];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        values[i][j] = (i + 2 * j) % 256;
      }
    }
    return values;
  }

  @ParameterizedTest(name = "{0} is shown {1} px wide and drawn at twice that")
  @MethodSource("drawings")
  void isDrawnAtTwiceItsWidth(String name, int width, Supplier<Drawing> drawing) {
    Picture picture = drawing.get().draw();
    assertEquals(width, picture.width());
    assertEquals(2 * width, picture.image().getWidth());
    assertEquals(2 * picture.height(), picture.image().getHeight());
  }

  @ParameterizedTest(name = "{0} says what is seen in one sentence")
  @MethodSource("drawings")
  void saysWhatIsSeen(String name, int width, Supplier<Drawing> drawing) {
    String alt = drawing.get().draw().alt();
    assertFalse(alt.contains("@"), alt);
    assertFalse(alt.contains("\n"), alt);
    assertTrue(alt.endsWith(".") && alt.length() > 20, alt);
    assertFalse(alt.substring(0, alt.length() - 1).contains(". "), alt);
  }

  @ParameterizedTest(name = "{0} keeps its margin white: no title and no number is cut")
  @MethodSource("drawings")
  void keepsItsMarginWhite(String name, int width, Supplier<Drawing> drawing) {
    Picture picture = drawing.get().draw();
    int border = 6;
    int w = picture.image().getWidth();
    int h = picture.image().getHeight();
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        if (x < border || y < border || x >= w - border || y >= h - border) {
          assertEquals(0xFFFFFFFF, picture.image().getRGB(x, y), "at " + x + ", " + y);
        }
      }
    }
  }

  @Test
  void kernelCellsHaveTheColoursOfTheirSigns() {
    Picture picture = Plot.grid("").add(Tile.signed("", SHARPEN)).width(220).draw();
    // No title: cells of 52 px begin at the margin of 16 px; look near their corners, off the text.
    assertEquals(0xFFFFFF, cell(picture, 0, 0));
    assertEquals(Palette.SIGNED.rgb(1), cell(picture, 1, 1));
    assertEquals(Palette.SIGNED.rgb(0.4), cell(picture, 0, 1));
  }

  private static int cell(Picture picture, int row, int column) {
    return picture.image().getRGB(2 * (22 + 52 * column), 2 * (22 + 52 * row)) & 0xFFFFFF;
  }

  @Test
  void tilesOfOneColourMapShareTheirScale() {
    Picture picture =
        Plot.grid("")
            .add(Tile.magnitude("", new double[][] {{1}}), Tile.magnitude("", new double[][] {{2}}))
            .draw();
    int left = picture.image().getRGB(2 * 20, 2 * 20) & 0xFFFFFF;
    assertEquals(Palette.VIRIDIS.rgb(0.5), left);
  }

  @Test
  void ownLimitsLeaveTheSharedScale() {
    Picture picture =
        Plot.grid("")
            .add(
                Tile.magnitude("", new double[][] {{1}}).withLimits(0, 1),
                Tile.magnitude("", new double[][] {{2}}))
            .draw();
    assertEquals(Palette.VIRIDIS.rgb(1), picture.image().getRGB(40, 40) & 0xFFFFFF);
  }

  @Test
  void windowIsOrangeOutputIsBlueAndLostIsGrey() {
    double[][] zeros = new double[4][4];
    Picture picture =
        Plot.grid("")
            .add(
                Tile.signed("", zeros).withWindow(0, 0, 2, 2).withOutput(3, 0).withLost(3, 3, 1, 1))
            .width(350)
            .draw();
    assertEquals(Look.WINDOW.getRGB(), picture.image().getRGB(2 * (16 + 26), 2 * 16));
    assertEquals(Look.OUTPUT.getRGB(), picture.image().getRGB(2 * (16 + 26), 2 * (16 + 4 * 52)));
    assertEquals(
        Look.LOST.getRGB(), picture.image().getRGB(2 * (16 + 4 * 52 - 8), 2 * (16 + 4 * 52 - 8)));
  }

  @Test
  void largePicturesAreCrispSquaresOrExactMeans() {
    int[][] cells = {{0x000000, 0xFFFFFF}};
    assertEquals(0xFF000000, Pixels.fit(cells, 5, 1).getRGB(1, 0));
    assertEquals(0xFFFFFFFF, Pixels.fit(cells, 5, 1).getRGB(4, 0));
    assertEquals(0xFF808080, Pixels.fit(cells, 1, 1).getRGB(0, 0));
  }

  @Test
  void photographStaysBelowAHundredKilobytes() {
    int bytes = Plot.picture("Gradient", gradient(224, 224)).png().length;
    assertTrue(bytes < 100_000, bytes + " bytes");
  }

  @Test
  void kernelIsReadOutInItsSentence() {
    assertEquals(
        "Sharpen: 3 x 3 numbers, by rows 0 -1 0 / -1 5 -1 / 0 -1 0.",
        Plot.kernel("Sharpen", SHARPEN).alt());
  }

  @Test
  void noTextIsSmallerThanElevenPixels() {
    var sizes =
        Stream.of(Type.TITLE, Type.LABEL, Type.STRONG, Type.NUMBER).mapToInt(f -> f.getSize());
    assertTrue(sizes.min().orElseThrow() >= 11);
    var style = new org.knowm.xchart.style.XYStyler();
    Axes.dress(style);
    assertTrue(style.getAxisTickLabelsFont().getSize() >= 11);
    assertTrue(style.getAxisTitleFont().getSize() >= 11);
    assertThrows(
        AssertionError.class,
        () -> new Canvas(220, 50).text("tiny", 0, 20, Type.LABEL.deriveFont(10f), Look.INK));
  }

  @Test
  void titleIsBrokenBetweenWordsAndKeepsThemAll() {
    var lines = Type.wrap(LONG, Type.TITLE, 188);
    assertTrue(lines.size() > 1);
    assertEquals(LONG, String.join(" ", lines));
    assertTrue(lines.stream().allMatch(line -> Type.width(line, Type.TITLE) <= 188));
  }

  @Test
  void wordWiderThanTheLineIsBrokenWithin() {
    var lines = Type.wrap("org.bytedeco.javacpp.platform.extension", Type.TITLE, 100);
    assertEquals("org.bytedeco.javacpp.platform.extension", String.join("", lines));
    assertTrue(lines.stream().allMatch(line -> Type.width(line, Type.TITLE) <= 100));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "\"\" is empty; a picture needs at least one row and one column",
            (Runnable) () -> Plot.picture("x", new double[0][])),
        Arguments.of(
            "\"a\" is ragged: row 1 has 1 values, row 0 has 2; make all rows alike",
            (Runnable) () -> Tile.grey("a", new double[][] {{1, 2}, {3}})),
        Arguments.of(
            "a colour picture has 3 channels (3,H,W), not 2; for other counts show each channel as"
                + " a tile",
            (Runnable) () -> Tile.colour("a", new double[2][4][4])),
        Arguments.of(
            "limits 3.0 to 1.0 are not in order; give the lower one first",
            (Runnable) () -> Tile.grey("a", SHARPEN).withLimits(3, 1)),
        Arguments.of(
            "block of 3 x 3 at row 1, column 0 does not fit \"a\" of 3 x 3",
            (Runnable) () -> Tile.grey("a", SHARPEN).withWindow(1, 0, 3, 3)),
        Arguments.of(
            "the grid \"Empty\" has no pictures; add at least one tile",
            (Runnable) () -> Plot.pictures("Empty")),
        Arguments.of(
            "a picture 100 px wide; give 220 to 2000 (the lessons use 720, 350 or 220)",
            (Runnable) () -> Plot.grid("x").width(100)),
        Arguments.of(
            "a row of 0 pictures; give at least 1", (Runnable) () -> Plot.grid("x").columns(0)),
        Arguments.of(
            "the chart \"Empty\" has no lines; add at least one series",
            (Runnable) () -> Plot.lines("Empty", "x", "y").draw()),
        Arguments.of(
            "series \"a\" has no finite value; there is nothing to draw",
            (Runnable) () -> Plot.lines("x", "x", "y").line("a", Double.NaN)),
        Arguments.of(
            "series \"a\" has 2 x for 1 y; give as many",
            (Runnable) () -> Series.of("a", new double[2], new double[1])),
        Arguments.of(
            "series \"a\" holds 0; a logarithmic axis needs values above 0",
            (Runnable) () -> Plot.lines("x", "x", "y").line("a", 0, 1).logarithmic().draw()),
        Arguments.of(
            "3 values under 2 names; give as many",
            (Runnable) () -> Plot.bars("x", "y", NAMES, 1, 2, 3)),
        Arguments.of(
            "no bar 2 among 2; they are counted from 0",
            (Runnable) () -> Plot.bars("x", "y", NAMES, 1, 2).highlight(2)),
        Arguments.of(
            "0 bins; give 1 to 200",
            (Runnable) () -> Plot.histogram("x", "y", new double[] {1}, 0)),
        Arguments.of(
            "\"x\" has no finite value; there is nothing to count",
            (Runnable) () -> Plot.histogram("x", "y", new double[] {Double.NaN}, 3)),
        Arguments.of(
            "\"x\" has no values; a stem plot needs at least one",
            (Runnable) () -> Plot.stem("x", "i", "y")),
        Arguments.of(
            "\"x\" has no maps; give (F,H,W) with F at least 1",
            (Runnable) () -> Plot.featureMaps("x", new double[0][][])),
        Arguments.of(
            "x axis from 2.0 to 1.0 is not in order; give the left end first",
            (Runnable) () -> Plot.stem("x", "i", "y", 1).xBetween(2, 1)),
        Arguments.of("nothing to stack; give at least one drawing", (Runnable) () -> Plot.stack()),
        Arguments.of(
            "y axis from 1.0 to 1.0 is not in order; give the lower end first",
            (Runnable) () -> Plot.lines("x", "x", "y").yBetween(1, 1)),
        Arguments.of(
            "a chart of 720 x 50 px is too small to read; give at least 220 x 120",
            (Runnable) () -> Plot.lines("x", "x", "y").size(720, 50)));
  }

  @ParameterizedTest(name = "says: {0}")
  @MethodSource("mistakes")
  void mistakeGetsOneClearSentence(String message, Runnable mistake) {
    assertEquals(message, assertThrows(RuntimeException.class, mistake::run).getMessage());
  }

  @Test
  void laterChangesToTheArrayDoNotMoveTheTile() {
    double[][] values = {{0.0, 1.0}};
    Tile tile = Tile.grey("", values);
    Arrays.fill(values[0], 1);
    assertEquals(0, tile.values()[0][0]);
  }

  @Test
  void windowOnASignalIsOrangeAndItsOutputBlue() {
    Picture picture = Plot.stem("x", "i", "x[i]", 1, 2, 3, 4).window(0, 1).output(3).draw();
    assertTrue(count(picture, Look.WINDOW.getRGB()) > 100);
    assertTrue(count(picture, Look.OUTPUT.getRGB()) > 100);
  }

  @Test
  void stemsReachTheirValuesInTheSmallestPlot() {
    Picture picture =
        Plot.stem("Kernel", "m", Series.of("h[m]", new double[] {-1, 0, 1}, SHARPEN[1]))
            .size(220, 160)
            .draw();
    assertTrue(count(picture, 0xFF444444) > 250, count(picture, 0xFF444444) + " pixels of stem");
  }

  @Test
  void histogramCountsEveryValueOnce() {
    int[] counts = Histogram.counts(new double[] {0, 0.5, 1, 1.5, 2}, 0, 1, 2);
    assertEquals(2, counts[0]);
    assertEquals(3, counts[1]);
  }

  @Test
  void histogramSaysWhatIsSeen() {
    assertEquals(
        "Spread: histogram of 5 values of weight between 0 and 2, most often (3) between 1 and 2.",
        Plot.histogram("Spread", "weight", new double[] {0, 0.5, 1, 1.5, 2}, 2).alt());
  }

  @Test
  void barsSayTheirNumbers() {
    assertEquals(
        "Sizes: bars of parameters, MLP 567,434, LeNet 106,154.",
        Plot.bars("Sizes", "parameters", new String[] {"MLP", "LeNet"}, 567434, 106154)
            .draw()
            .alt());
  }

  @Test
  void manyMapsAreCutAndSaidToBe() {
    assertTrue(
        Plot.featureMaps("Maps", new double[70][4][4])
            .alt()
            .startsWith("Maps (the first 64 of 70)"));
  }

  @Test
  void numbersAtTicksAreClean() {
    assertEquals("0.3", NumberText.onAxis(0.30000000000000004));
    assertEquals("−8", NumberText.onAxis(-8));
    assertEquals("600,000", NumberText.onAxis(6e5));
    assertEquals("0", NumberText.onAxis(-1e-17));
    assertEquals("2e−05", NumberText.onAxis(2e-5));
  }

  private static long count(Picture picture, int colour) {
    int w = picture.image().getWidth();
    int h = picture.image().getHeight();
    return Arrays.stream(picture.image().getRGB(0, 0, w, h, null, 0, w))
        .filter(pixel -> pixel == colour)
        .count();
  }

  @Test
  void aDirectionIsAColourAndItsStrengthTheFullnessOfIt() {
    Tile tile =
        Tile.direction(
            "slope",
            new double[][] {{0, Math.PI / 2}, {Math.PI, -Math.PI / 2}, {-Math.PI, 0}},
            new double[][] {{4, 4}, {4, 4}, {4, 0}});
    int[][] colours = tile.colours(tile.ownScale());
    assertEquals(0xE69F00, colours[0][0]);
    assertEquals(0x009E73, colours[0][1]);
    assertEquals(0x0072B2, colours[1][0]);
    assertEquals(0xB04C94, colours[1][1]);
    assertEquals(colours[1][0], colours[2][0]);
    assertEquals(0xFFFFFF, colours[2][1]);
    assertTrue(Plot.pictures("Edges", tile).alt().contains("orange is to the right"));
  }

  @Test
  void directionsAndStrengthsOfDifferentSizesAreNamed() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> Tile.direction("slope", new double[2][3], new double[3][2]));
    assertEquals(
        "\"slope\" has directions of 2 x 3 and strengths of 3 x 2; give as many",
        thrown.getMessage());
  }

  @Test
  void aCurveHasItsFunctionsValuesFromEndToEnd() {
    Series curve = Series.of("square", -2, 2, x -> x * x);
    assertEquals(241, curve.x().length);
    assertEquals(-2, curve.x()[0]);
    assertEquals(4, curve.y()[240]);
    assertEquals(0, curve.y()[120]);
  }
}
