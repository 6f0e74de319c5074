package convlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallMachineTest {
  private static final long GIB = 1L << 30;

  @ParameterizedTest(name = "CONVLAB_QUICK={0}, {1} cores, {2} GiB: {3}")
  @CsvSource({
    ", 1, 16, true",
    ", 2, 2, true",
    ", 2, 3, false",
    "0, 1, 1, false",
    "1, 64, 256, true",
    "'', 4, 8, false"
  })
  void smallMachinesAreQuickUnlessAskedOtherwise(String asked, int cores, long gib, boolean quick) {
    assertEquals(quick, SmallMachine.isQuick(asked, cores, gib * GIB));
  }

  @Test
  void theReasonIsSaidWithItsNumbersAndTheWayOut() {
    assertEquals(
        "A small machine (1 core, 2.0 GB): this lesson trains on a part of the digits and asks less"
            + " of the result. The saved lesson has the full figures; CONVLAB_QUICK=0 before the"
            + " start trains on all.",
        SmallMachine.sentence(1, 2 * GIB));
  }
}
