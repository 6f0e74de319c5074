package convlab.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class SeriesTest {
  @Test
  void placesBeginAtTheFirstGiven() {
    assertArrayEquals(new double[] {-1, 0, 1}, Series.from("h", -1, 5, 6, 7).x());
  }

  @Test
  void valuesKeepTheirOrder() {
    assertArrayEquals(new double[] {5, 6, 7}, Series.from("h", -1, 5, 6, 7).y());
  }
}
