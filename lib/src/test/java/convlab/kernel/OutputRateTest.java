package convlab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OutputRateTest {
  private static final int MB = 1 << 20;
  private static final long SECOND = 1_000_000_000L;

  private final OutputRate rate = new OutputRate();
  private final long start = System.nanoTime();

  @Test
  void ordinaryOutputNeverWaits() {
    for (int line = 0; line < 10_000; line++) {
      assertEquals(0, rate.take(80, start));
    }
  }

  @Test
  void aFloodIsSlowedToAMegabyteASecond() {
    assertEquals(0, rate.take(MB, start));
    long wait = rate.take(MB, start);
    assertTrue(wait > 900 && wait <= 1000, wait + " ms");
  }

  @Test
  void theAllowanceComesBack() {
    rate.take(MB, start);
    assertEquals(0, rate.take(MB, start + 2 * SECOND));
  }
}
