package convlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "5, 5",
    "-192, -192",
    "106154, '106,154'",
    "0.0625, 0.0625",
    "0.1111111, 0.111",
    "1.41421356, 1.41",
    "98.63, 98.6",
    "1234.4, '1,234'",
    "0.00001, 1.0e-05",
    "NaN, NaN",
    "Infinity, ∞",
    "-Infinity, -∞"
  })
  void oneNumber(double value, String text) {
    assertEquals(text, NumberText.of(value));
  }

  @Test
  void wholeNumbersStayWholeInAGrid() {
    assertEquals(" 0  -1\n-1   5", NumberText.grid(new double[][] {{0, -1}, {-1, 5}}));
  }

  @Test
  void fractionsShareTheirDecimals() {
    assertEquals(
        "0.0625  0.1250\n0.1250  0.2500",
        NumberText.grid(new double[][] {{0.0625, 0.125}, {0.125, 0.25}}));
  }

  @Test
  void aRoundedZeroHasNoSign() {
    assertEquals("0.00", NumberText.fixed(-0.001, 2));
  }

  @Test
  void raggedRowsAreWrittenAsTheyAre() {
    assertEquals("1  2\n3", NumberText.grid(new double[][] {{1, 2}, {3}}));
  }
}
