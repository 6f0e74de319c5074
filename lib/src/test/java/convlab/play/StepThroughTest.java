package convlab.play;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.notebook.Bundle;
import convlab.notebook.Html;
import convlab.notebook.Values;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StepThroughTest {
  private static final double[][] IMAGE = {
    {0, 50, 0, 29}, {0, 80, 31, 2}, {33, 90, 0, 75}, {0, 9, 0, 95}
  };
  private static final double[][] SOBEL = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};
  private static final double[][] EDGE = {{-1, -1, -1}, {-1, 8, -1}, {-1, -1, -1}};

  private static double[][] block() {
    double[][] block = new double[5][5];
    for (int i = 1; i < 4; i++) {
      for (int j = 1; j < 4; j++) {
        block[i][j] = 1;
      }
    }
    return block;
  }

  private static StepThrough play() {
    return StepThrough.of("By hand", IMAGE, SOBEL);
  }

  private static void assertOutput(StepThrough play, double[]... expected) {
    double[][] output = play.output();
    assertEquals(expected.length, output.length);
    for (int row = 0; row < expected.length; row++) {
      assertArrayEquals(expected[row], output[row], 1e-12);
    }
  }

  @Test
  void fourWindowsByHand() {
    assertOutput(play(), new double[] {29, -192}, new double[] {-35, -22});
  }

  @Test
  void edgesOfABlock() {
    assertOutput(
        StepThrough.of("", block(), EDGE),
        new double[] {5, 3, 5},
        new double[] {3, 0, 3},
        new double[] {5, 3, 5});
  }

  @Test
  void flippingTurnsTheSignOfAnAntisymmetricKernel() {
    assertOutput(play().flipped(), new double[] {-29, 192}, new double[] {35, 22});
  }

  @Test
  void threeChannelsAreSummed() {
    double[][] green = new double[5][5];
    green[2][2] = 1;
    assertOutput(
        StepThrough.of(
            "",
            new double[][][] {block(), green, new double[5][5]},
            new double[][][] {EDGE, EDGE, EDGE}),
        new double[] {4, 2, 4},
        new double[] {2, 8, 2},
        new double[] {4, 2, 4});
  }

  @Test
  void signalWithPaddingAnswersAtItsJumps() {
    double[] x = {2, 2, 10, 10, 5};
    assertOutput(
        StepThrough.of("", x, new double[] {-1, 0, 1}).padding(1).flipped(),
        new double[] {-2, -8, -8, 5, 10});
  }

  @Test
  void strideSkipsAndLosesTheRest() {
    StepThrough play = StepThrough.of("", new double[6][6], SOBEL).stride(2);
    assertArrayEquals(new int[] {1, 1}, play.sliding().lost());
    assertEquals(2, play.output().length);
    assertArrayEquals(
        new int[2], StepThrough.of("", new double[5][5], SOBEL).stride(2).sliding().lost());
  }

  @Test
  void dilationReachesFurther() {
    double[][] ramp = new double[5][5];
    ramp[4][4] = 3;
    double[][] ones = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
    assertOutput(StepThrough.of("", ramp, ones).dilation(2), new double[] {3});
  }

  @Test
  void transposedLaysTheKernelDown() {
    assertOutput(
        StepThrough.of("", new double[] {1, 2, 3, -1}, new double[] {1, 2, 1})
            .transposed()
            .stride(2),
        new double[] {1, 2, 3, 4, 5, 6, 2, -2, -1});
  }

  @Test
  void transposedWithOutputPaddingDoublesTheSize() {
    StepThrough play =
        StepThrough.of("", new double[7][7], SOBEL).transposed().stride(2).padding(1);
    assertEquals(13, play.output().length);
    assertEquals(14, play.outputPadding(1, 1).output().length);
  }

  @Test
  void biasIsAddedToEveryOutput() {
    assertOutput(play().bias(1), new double[] {30, -191}, new double[] {-34, -21});
  }

  @Test
  void sevenBySevenStaysBelowTwoHundredKilobytes() {
    Html page = StepThrough.of("Seven", new double[7][7], SOBEL).padding(1).html();
    assertTrue(page.html().length() < 200_000, page.html().length() + " characters");
  }

  @Test
  void withoutScriptStyleAndSvgTheStillFrameRemains() {
    String stripped = play().html().html().replaceAll("(?s)<(script|style|svg).*?</\\1>", "");
    Matcher image =
        Pattern.compile(
                "<div id=\"convlab-[-0-9a-f]+\"><img alt=\"By hand: a kernel of 3 x 3 steps over an"
                    + " input of 4 x 4, step 1 of 4; the output is 29 -192 / -35 -22\\.\""
                    + " width=\"720\" src=\"data:image/png;base64,[A-Za-z0-9+/=]+\"></div>")
            .matcher(stripped);
    assertTrue(image.matches(), stripped.substring(0, 200));
  }

  @Test
  void nothingIsFetchedFromElsewhere() {
    String html = play().html().html();
    String own = html.replace("http://www.w3.org/2000/svg", "");
    assertFalse(own.matches("(?s).*(https?:|//cdn|@import|fetch\\().*"), "needs no network");
  }

  @Test
  void titleCannotEndTheScript() {
    String html = StepThrough.of("</script><b>\"x\"", IMAGE, SOBEL).html().html();
    assertEquals(html.indexOf("</script>"), html.length() - "</script></div>".length());
    assertTrue(html.contains("\"title\":\"\\u003c/script\\u003e\\u003cb\\u003e\\\"x\\\"\""));
  }

  @Test
  void pageHoldsTheNumbersOfThePlay() {
    String html = play().padding(1).stride(2).html().html();
    assertTrue(html.contains("\"border\":[1,1,1,1]"));
    assertTrue(html.contains("\"stride\":[2,2]"));
    assertTrue(html.contains("\"kernel\":[[[-1.0,0.0,1.0],[-2.0,0.0,2.0],[-1.0,0.0,1.0]]]"));
    assertTrue(html.contains("\"output\":[[180.0,-120.0],[269.0,-22.0]]"));
  }

  @Test
  void showsItselfAsAPageWithTheSentenceAsText() {
    Bundle bundle = Values.bundle(play()).orElseThrow();
    assertTrue(bundle.data().containsKey(Bundle.HTML));
    assertTrue(bundle.text().startsWith("By hand: a kernel of 3 x 3"), bundle.text());
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of("signal", StepThrough.of("s", new double[25], new double[3]).padding(1)),
        Arguments.of(
            "three channels", StepThrough.of("c", new double[3][5][5], new double[3][3][3])),
        Arguments.of("large", StepThrough.of("l", new double[28][28], SOBEL)),
        Arguments.of(
            "uneven padding", StepThrough.of("u", IMAGE, new double[2][2]).padding(0, 1, 0, 1)),
        Arguments.of("late step", play().at(3)),
        Arguments.of("lost", StepThrough.of("o", new double[6][6], SOBEL).stride(2)),
        Arguments.of("transposed", play().transposed().stride(2).padding(1).dilation(2)));
  }

  @ParameterizedTest(name = "still frame of {0}")
  @MethodSource("shapes")
  void stillFrameIsDrawn(String name, StepThrough play) {
    assertEquals(720, play.draw().width());
    assertTrue(play.draw().alt().endsWith("."), play.draw().alt());
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "kernel 3x3 does not fit input 2x4 with padding 0; pad by 1 or use a smaller kernel",
            (Runnable) () -> StepThrough.of("", new double[2][4], SOBEL).draw()),
        Arguments.of(
            "input has 2 channels and the kernel 1; give as many",
            (Runnable) () -> StepThrough.of("", new double[2][3][3], new double[1][3][3])),
        Arguments.of(
            "4 channels are too many to look at; give at most 3",
            (Runnable) () -> StepThrough.of("", new double[4][3][3], new double[4][3][3])),
        Arguments.of(
            "the input is empty; give at least one value",
            (Runnable) () -> StepThrough.of("", new double[0], new double[1])),
        Arguments.of(
            "the input is ragged; all its rows and channels need the same size",
            (Runnable) () -> StepThrough.of("", new double[][] {{1, 2}, {3}}, new double[1][1])),
        Arguments.of(
            "the kernel holds NaN or infinity; steps need numbers that can be summed",
            (Runnable) () -> StepThrough.of("", IMAGE, new double[][] {{Double.NaN}})),
        Arguments.of(
            "stride 0 x 0; give 1 or more in both directions", (Runnable) () -> play().stride(0)),
        Arguments.of(
            "dilation 1 x -1; give 1 or more in both directions",
            (Runnable) () -> play().dilation(1, -1)),
        Arguments.of("padding -1 -1 -1 -1; give 0 or more", (Runnable) () -> play().padding(-1)),
        Arguments.of(
            "output padding -1 x 0; give 0 or more", (Runnable) () -> play().outputPadding(-1, 0)),
        Arguments.of(
            "output padding 1 is outside 0..0; it must be below the stride 1",
            (Runnable) () -> play().transposed().outputPadding(1, 0).draw()),
        Arguments.of(
            "a signal has no rows to pad; pad left and right only",
            (Runnable)
                () -> StepThrough.of("", new double[3], new double[1]).padding(1, 0, 1, 0).draw()),
        Arguments.of(
            "the input is null; give an array of numbers",
            (Runnable) () -> StepThrough.of("", null, new double[1])),
        Arguments.of(
            "the kernel is null; give an array of numbers",
            (Runnable) () -> StepThrough.of("", IMAGE, new double[][] {null})),
        Arguments.of(
            "no step 4 among 4; they are counted from 0", (Runnable) () -> play().at(4).draw()),
        Arguments.of(
            "41 cells in a row are too many to look at; cut out at most 40",
            (Runnable) () -> StepThrough.of("", new double[41], new double[1]).draw()),
        Arguments.of(
            "padding 1 leaves no output (size 0); use less padding",
            (Runnable)
                () ->
                    StepThrough.of("", new double[1][1], new double[2][2])
                        .transposed()
                        .padding(1)
                        .draw()));
  }

  @ParameterizedTest(name = "says: {0}")
  @MethodSource("mistakes")
  void mistakeGetsOneClearSentence(String message, Runnable mistake) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, mistake::run).getMessage());
  }
}
