package convlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TileTest {
  @Test
  void frameOfPaddingHatchesEveryCellAtTheEdgeOnce() {
    int[][] hatched = new int[5][7];
    for (Mark mark : Tile.grey("padded", new double[5][7]).withPadding(2).marks()) {
      for (int row = mark.row(); row < mark.row() + mark.height(); row++) {
        for (int column = mark.column(); column < mark.column() + mark.width(); column++) {
          hatched[row][column]++;
        }
      }
    }
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 7; column++) {
        boolean inside = row == 2 && column >= 2 && column <= 4;
        assertEquals(inside ? 0 : 1, hatched[row][column], row + ", " + column);
      }
    }
  }

  @Test
  void frameThatLeavesNothingIsNamed() {
    Tile tile = Tile.grey("small", new double[4][9]);
    String message =
        assertThrows(IllegalArgumentException.class, () -> tile.withPadding(2)).getMessage();
    assertEquals(
        "a frame of 2 leaves nothing inside \"small\" of 4 x 9; use 1 or more, but less than half",
        message);
  }
}
