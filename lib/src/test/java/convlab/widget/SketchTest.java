package convlab.widget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.data.MnistRecipe;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sketch keeps its text and gives the pixels that its strokes cover. */
class SketchTest {
  private static final String SEVEN = "22 80,60 200,60 130.5,230; blur; 10 5,5";

  @Test
  void itsTextMakesTheSameSketchAgain() {
    assertEquals(SEVEN, Sketch.of(SEVEN).text());
    assertEquals(SEVEN, Sketch.of(" " + SEVEN.replace(" ", "  ") + " ; ").text());
  }

  @ParameterizedTest(name = "\"{0}\" is blank")
  @ValueSource(strings = {"", ";", "blur", " ; blur"})
  void withoutStrokesThePaperIsBlank(String text) {
    Sketch sketch = Sketch.of(text);
    assertTrue(sketch.isBlank());
    assertEquals(0, sum(sketch.ink()));
    assertEquals(0, sum(sketch.digit(true)));
  }

  @Test
  void aStrokeCoversItsLengthTimesItsWidthAndItsRoundEnds() {
    double inked = sum(Sketch.of("20 60,140 220,140").ink()) / 255;
    assertEquals(160 * 20 + Math.PI * 100, inked, 5);
  }

  @Test
  void aPointIsADot() {
    double inked = sum(Sketch.of("30 140,140").ink()) / 255;
    assertEquals(Math.PI * 225, inked, 5);
  }

  @Test
  void crossingStrokesAreNotDarkerThanInk() {
    double[][] ink = Sketch.of("20 60,140 220,140; 20 140,60 140,220").ink();
    assertEquals(255, Arrays.stream(ink).flatMapToDouble(Arrays::stream).max().orElseThrow());
  }

  @Test
  void strokesOffThePaperAreCut() {
    assertEquals(0, sum(Sketch.of("20 -60,-60 -60,340").ink()));
    assertTrue(sum(Sketch.of("20 -60,140 340,140").ink()) > 0);
  }

  @Test
  void blurSpreadsTheInkAndKeepsItsAmount() {
    Sketch sharp = Sketch.of("20 100,140 180,140");
    Sketch soft = Sketch.of("20 100,140 180,140; blur");
    assertEquals(1, sum(soft.ink()) / sum(sharp.ink()), 0.01);
    assertTrue(count(soft.ink()) > 1.3 * count(sharp.ink()));
  }

  @Test
  void withoutTheRecipeEachPixelIsTheMeanOfTenByTen() {
    double[][] digit = Sketch.of("40 0,0 279,0").digit(false);
    assertEquals(28, digit.length);
    assertEquals(255, digit[0][5], 1e-9);
    assertEquals(255, digit[1][27], 3);
    assertEquals(0, digit[3][5]);
  }

  @Test
  void withTheRecipeADigitIsTheSameWhereverItIsDrawn() {
    double[][] here = Sketch.of("20 60,60 60,160 120,160").digit(true);
    double[][] there = Sketch.of("20 160,100 160,200 220,200").digit(true);
    IntStream.range(0, MnistRecipe.SIZE).forEach(y -> assertArrayEquals(here[y], there[y], 1e-9));
  }

  @ParameterizedTest(name = "the stored {0}")
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void storedDrawingsHaveInk(int digit) {
    Sketch sample = Sketch.sample(digit);
    assertTrue(sum(sample.digit(true)) > 255 * 20);
    assertEquals(sample.text(), Sketch.of(sample.text()).text());
  }

  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource(
      delimiter = '|',
      value = {
        "hello | \"hello\" is no stroke; write its width, 1 to 100, and its points: 22 80,60 200,60",
        "22 | \"22\" is no stroke; write its width, 1 to 100, and its points: 22 80,60 200,60",
        "0 1,1 | \"0 1,1\" is no stroke; write its width, 1 to 100, and its points: 22 80,60 200,60",
        "NaN 1,1 | \"NaN 1,1\" is no stroke; write its width, 1 to 100, and its points: 22 80,60 200,60",
        "22 1,2,3 | \"22 1,2,3\" is no stroke; write its width, 1 to 100, and its points: 22 80,60 200,60",
        "22 1,999 | the point 1,999 lies off the paper; it is 280 x 280 pixels",
        "22 1,NaN | the point 1,NaN lies off the paper; it is 280 x 280 pixels",
      })
  void whatIsNoSketchSaysSo(String text, String message) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, () -> Sketch.of(text)).getMessage());
  }

  @Test
  void endlessScribblesAreRefused() {
    String text = "22" + " 1,1".repeat(20_001);
    assertEquals(
        "a sketch of 20,001 points; draw with at most 20,000",
        assertThrows(IllegalArgumentException.class, () -> Sketch.of(text)).getMessage());
  }

  @Test
  void thereIsNoStoredTen() {
    assertEquals(
        "no stored drawing of 10; there are 0 to 9",
        assertThrows(IllegalArgumentException.class, () -> Sketch.sample(10)).getMessage());
  }

  private static double sum(double[][] values) {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).sum();
  }

  private static long count(double[][] values) {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(v -> v > 0).count();
  }
}
