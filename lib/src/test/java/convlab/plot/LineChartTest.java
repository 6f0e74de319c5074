package convlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineChartTest {

  @Test
  void sentenceSaysWhereTheLineBeginsAndEnds() {
    Picture picture = Plot.lines("Loss falls", "epoch", "loss").line("train", 2.3, 0.5, 0.1).draw();
    assertEquals(
        "Loss falls: line chart of loss over epoch; train from 2.3 at 0 to 0.1 at 2, between 0.1"
            + " and 2.3.",
        picture.alt());
  }

  @Test
  void everyLineIsDrawnInItsColour() {
    LineChart chart = Plot.lines("Many", "x", "y");
    for (int i = 0; i < 5; i++) {
      chart.line("line " + i, i, i + 1, i + 2);
    }
    Picture picture = chart.draw();
    for (int i = 0; i < 5; i++) {
      assertTrue(pixels(picture, Look.category(i).getRGB()) > 200, "line " + i);
    }
  }

  @Test
  void onePointIsAChart() {
    assertTrue(pixels(Plot.lines("One", "x", "y").line("a", 5).draw(), blue()) > 20);
  }

  @Test
  void constantLineIsAChart() {
    assertTrue(pixels(Plot.lines("Flat", "x", "y").line("a", 2, 2, 2).draw(), blue()) > 500);
  }

  @Test
  void missingValuesLeaveAGap() {
    double[] whole = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
    double[] holed = whole.clone();
    java.util.Arrays.fill(holed, 20, 80, Double.NaN);
    int all = pixels(Plot.lines("Whole", "x", "y").line("a", whole).draw(), blue());
    int some = pixels(Plot.lines("Holed", "x", "y").line("a", holed).draw(), blue());
    assertTrue(some < all * 0.6, some + " of " + all);
  }

  @Test
  void neighbouringLinesDifferByDash() {
    assertNotEquals(Curve.stroke(0).getDashArray(), Curve.stroke(1).getDashArray());
  }

  private static int blue() {
    return Look.category(0).getRGB();
  }

  private static int pixels(Picture picture, int colour) {
    int[] all =
        picture
            .image()
            .getRGB(
                0,
                0,
                picture.image().getWidth(),
                picture.image().getHeight(),
                null,
                0,
                picture.image().getWidth());
    return (int) IntStream.of(all).filter(pixel -> pixel == colour).count();
  }
}
