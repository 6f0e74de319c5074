package convlab.dl4j;

/** The one check of a {@code double[][]} that comes in from a lesson. */
final class Grids {
  private Grids() {}

  /** Throws an IllegalArgumentException unless all rows have one length of at least 1. */
  static void check(double[][] grid, String name) {
    if (grid.length == 0 || grid[0].length == 0) {
      throw new IllegalArgumentException("the " + name + " is empty; give at least 1x1");
    }
    for (int y = 1; y < grid.length; y++) {
      if (grid[y].length != grid[0].length) {
        throw new IllegalArgumentException(
            "row %d of the %s has %d numbers, row 0 has %d; make all rows equally long"
                .formatted(y, name, grid[y].length, grid[0].length));
      }
    }
  }
}
