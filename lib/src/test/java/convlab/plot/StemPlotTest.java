package convlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StemPlotTest {
  @Test
  void fixedAxisMakesTheStemsComparable() {
    Picture free = Plot.stem("One", "i", "y", 1).draw();
    Picture fixed = Plot.stem("One", "i", "y", 1).yBetween(-10, 10).draw();
    assertFalse(Arrays.equals(free.png(), fixed.png()));
    assertEquals(free.height(), fixed.height());
  }

  @Test
  void endsInTheWrongOrderAreNamed() {
    StemPlot plot = Plot.stem("One", "i", "y", 1);
    String message =
        assertThrows(IllegalArgumentException.class, () -> plot.yBetween(2, 1)).getMessage();
    assertEquals("y axis from 2.0 to 1.0 is not in order; give the lower end first", message);
  }
}
