package convlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.kernel.KernelExtension;
import convlab.plot.Plot;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.dflib.jjava.jupyter.Extension;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class ValuesTest {

  private static Bundle bundle(Object value) {
    return Values.bundle(value).orElseThrow();
  }

  @Test
  void pictureHasItsWidthAndItsSentence() {
    Bundle bundle = bundle(Plot.kernel("Identity", new double[][] {{1}}));
    String alt = "Identity: 1 x 1 numbers, by rows 1.";
    assertEquals(alt, bundle.text());
    assertEquals(Map.of("image/png", Map.of("alt", alt, "width", 220)), bundle.metadata());
    assertTrue(((String) bundle.data().get("image/png")).startsWith("iVBOR"));
  }

  @Test
  void chartThatIsNotDrawnYetDrawsItself() {
    assertTrue(bundle(Plot.lines("L", "x", "y").line("a", 1, 2)).data().containsKey("image/png"));
  }

  @Test
  void imageIsNeverShownWiderThanThePage() {
    Bundle bundle = bundle(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB));
    assertTrue(bundle.metadata().toString().contains("width=720"));
    assertEquals("A picture of 1000 x 2000 pixels.", bundle.text());
  }

  @Test
  void chartOfXChartIsShownAtItsOwnWidth() {
    XYChart chart = new XYChartBuilder().width(400).height(300).title("Mine").build();
    chart.addSeries("s", new double[] {1, 2});
    assertEquals("Mine: a chart of s.", bundle(chart).text());
    assertTrue(bundle(chart).metadata().toString().contains("width=400"));
  }

  @Test
  void tableComesAsHtmlAndAsText() {
    Bundle bundle = bundle(Table.create("T", IntColumn.create("n", 1, 2)));
    assertEquals("T\nn\n1\n2", bundle.text());
    assertTrue(((String) bundle.data().get("text/html")).startsWith("<table><caption>T"));
  }

  @Test
  void shortArrayIsWrittenOut() {
    assertEquals("[-2, 0, 0.5, 5]", bundle(new double[] {-2, 0, 0.5, 5}).text());
    assertEquals("[1, 2]", bundle(new int[] {1, 2}).text());
    assertEquals("[0.5]", bundle(new float[] {0.5f}).text());
    assertEquals("[]", bundle(new double[0]).text());
  }

  @Test
  void linesOfAnArrayAreBroken() {
    double[] values = IntStream.range(0, 40).mapToDouble(i -> i * 1000).toArray();
    String text = bundle(values).text();
    assertTrue(text.lines().allMatch(line -> line.length() <= 88), text);
    assertEquals(40, text.split(", |,\n ").length);
  }

  @Test
  void longArrayShowsItsEndsAndItsRange() {
    double[] values = IntStream.range(0, 1000).asDoubleStream().toArray();
    assertEquals(
        "[0, 1, 2, 3, 4, 5, ..., 994, 995, 996, 997, 998, 999]\n1,000 values from 0 to 999",
        bundle(values).text());
  }

  @Test
  void smallMatrixIsAGridOfNumbers() {
    assertEquals(
        "29  -192\n-35   -22",
        bundle(new int[][] {{29, -192}, {-35, -22}}).text().replaceAll("(?m)^ +", ""));
  }

  @Test
  void largeMatrixIsAPicture() {
    Bundle bundle = bundle(new double[30][40]);
    assertTrue(bundle.data().containsKey("image/png"));
    assertTrue(bundle.text().startsWith("30 x 40 values from 0 to 0"), bundle.text());
  }

  @Test
  void raggedAndEmptyArraysAreSaidToBeSo() {
    assertEquals("1  2\n3", bundle(new double[][] {{1, 2}, {3}}).text());
    assertEquals("an empty array", bundle(new double[0][]).text());
    assertEquals("a ragged array: 20 x 2", bundle(ragged()).text());
  }

  private static double[][] ragged() {
    double[][] values = new double[20][2];
    values[7] = new double[1];
    return values;
  }

  @Test
  void channelsAreNumbersWhileSmallAndPicturesAboveThat() {
    assertEquals("channel 0\n0\n\nchannel 1\n0", bundle(new double[2][1][1]).text());
    assertTrue(bundle(new double[8][26][26]).data().containsKey("image/png"));
  }

  @Test
  void everyKindHasATextThatIsNoToString() {
    for (Object value :
        new Object[] {new double[3], new double[3][3], new double[40][40], new float[2][2]}) {
      assertFalse(bundle(value).text().contains("@"));
    }
  }

  @Test
  void kernelFindsTheExtension() {
    assertTrue(
        ServiceLoader.load(Extension.class).stream()
            .anyMatch(found -> found.type().equals(KernelExtension.class)));
  }
}
