package convlab.plot;

import convlab.data.Digits;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Many small pictures on one sheet. */
final class Sheets {
  private static final int MOST_MAPS = 64;
  private static final int MOST_DIGITS = 80;

  private Sheets() {}

  static Picture featureMaps(String title, double[][][] maps) {
    if (maps.length == 0) {
      throw new IllegalArgumentException(
          "\"" + title + "\" has no maps; give (F,H,W) with F at least 1");
    }
    boolean signed =
        Arrays.stream(maps)
            .flatMap(Arrays::stream)
            .flatMapToDouble(Arrays::stream)
            .anyMatch(v -> v < 0);
    PictureGrid grid = Plot.grid(title + shown(maps.length, MOST_MAPS));
    for (int i = 0; i < Math.min(MOST_MAPS, maps.length); i++) {
      String name = String.valueOf(i);
      grid.add(signed ? Tile.signed(name, maps[i]) : Tile.magnitude(name, maps[i]));
    }
    return grid.draw();
  }

  static Picture digits(String title, Digits digits) {
    if (digits.size() == 0) {
      throw new IllegalArgumentException("\"" + title + "\" has no digits; take at least one");
    }
    int count = Math.min(MOST_DIGITS, digits.size());
    PictureGrid grid = Plot.grid(title + shown(digits.size(), MOST_DIGITS));
    grid.columns(Math.min(count, 10));
    IntStream.range(0, count)
        .mapToObj(
            i -> Tile.grey(String.valueOf(digits.label(i)), digits.image(i)).withLimits(0, 255))
        .forEach(grid::add);
    return grid.width(count < 5 ? Look.HALF : Look.FULL).draw();
  }

  private static String shown(int all, int most) {
    return all > most ? " (the first " + most + " of " + NumberText.of(all) + ")" : "";
  }
}
