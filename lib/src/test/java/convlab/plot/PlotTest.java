package convlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlotTest {
  private static final double[][] SHARPEN = {{0, -1, 0}, {-1, 5, -1}, {0, -1, 0}};
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
        drawing("long title", 220, () -> Plot.kernel(LONG, SHARPEN)));
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
}
