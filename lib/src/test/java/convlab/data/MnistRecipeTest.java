package convlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MnistRecipeTest {
  private static double[][] block(int size, int top, int left, int height, int width) {
    double[][] drawing = new double[size][size];
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        drawing[y][x] = 255;
      }
    }
    return drawing;
  }

  @Test
  void blockIsScaledToTwentyAndCentredWhereverItWas() {
    double[][] expected = block(28, 4, 9, 20, 10);
    assertArrayEquals(expected, MnistRecipe.fit(block(200, 10, 120, 80, 40)));
    assertArrayEquals(expected, MnistRecipe.fit(block(64, 3, 2, 10, 5)));
  }

  @Test
  void wideInkIsScaledByItsWidth() {
    assertArrayEquals(block(28, 12, 4, 4, 20), MnistRecipe.fit(block(100, 0, 0, 20, 100)));
  }

  @Test
  void heavyPartComesToTheMiddle() {
    double[][] drawing = block(40, 0, 0, 10, 40);
    for (int y = 10; y < 40; y++) {
      drawing[y][0] = 255;
    }
    double[][] fitted = MnistRecipe.fit(drawing);
    double above = 0;
    for (int y = 0; y < 14; y++) {
      above += fitted[y][27 / 2];
    }
    assertEquals(0, fitted[4][13], "a box merely centred would begin in row 4");
    assertEquals(255 * 5, above, 255 * 3);
  }

  @Test
  void lineOneThickStaysInTheFrame() {
    double sum = 0;
    for (double[] row : MnistRecipe.fit(block(300, 0, 7, 300, 1))) {
      for (double grey : row) {
        sum += grey;
      }
    }
    assertEquals(20 * 255, sum, 1e-6);
  }

  @Test
  void emptyPaperStaysEmpty() {
    assertArrayEquals(new double[28][28], MnistRecipe.fit(new double[50][70]));
  }

  @Test
  void badDrawingsAreNamed() {
    assertEquals(
        "the picture is ragged: row 0 has 1 numbers, row 1 has 2; give rows of equal length",
        assertThrows(
                IllegalArgumentException.class, () -> MnistRecipe.fit(new double[][] {{1}, {1, 2}}))
            .getMessage());
  }
}
