package convlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelRangeTest {
  @ParameterizedTest(name = "{0} takes paper to {1} and ink to {2}")
  @CsvSource({"ZERO_TO_ONE, 0, 1", "MINUS_ONE_TO_ONE, -1, 1", "CENTRED, -0.5, 0.5"})
  void endsOfTheRange(PixelRange range, float paper, float ink) {
    assertEquals(paper, range.of(0));
    assertEquals(ink, range.of(255));
    double middle = (paper + ink) / 2;
    assertArrayEquals(
        new double[] {paper, middle, ink}, range.of(new double[][] {{0, 127.5, 255}})[0], 1e-15);
  }
}
