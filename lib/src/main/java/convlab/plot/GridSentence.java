package convlab.plot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The one sentence that says what a grid of pictures shows. */
final class GridSentence {
  private static final int MOST_NAMED = 8;
  private static final int MOST_READ = 30;

  private GridSentence() {}

  static String of(String title, List<Tile> tiles, List<Scale> scales) {
    String body = tiles.size() == 1 ? one(tiles.get(0)) : many(tiles);
    List<String> legends =
        scales.stream().filter(Objects::nonNull).distinct().map(Scale::inWords).toList();
    boolean read = tiles.size() == 1 && readOut(tiles.get(0));
    String legend = read || legends.isEmpty() ? "" : "; " + String.join("; ", legends);
    return (title.isBlank() ? "" : withoutStop(title) + ": ") + body + legend + ".";
  }

  private static String withoutStop(String title) {
    return title.replaceFirst("[.:\\s]+$", "");
  }

  private static String one(Tile tile) {
    String name = tile.title().isBlank() ? "" : tile.title() + ", ";
    if (readOut(tile)) {
      return name + size(tile) + " numbers, by rows " + rows(tile.values());
    }
    return name + "a picture of " + size(tile) + " pixels";
  }

  private static boolean readOut(Tile tile) {
    return tile.values() != null && tile.rows() * tile.columns() <= MOST_READ;
  }

  /** "1 2 1 / 2 4 2 / 1 2 1". */
  private static String rows(double[][] values) {
    return NumberText.grid(values).replaceAll(" +", " ").replaceAll("\\n ?", " / ").strip();
  }

  private static String many(List<Tile> tiles) {
    boolean same = tiles.stream().map(GridSentence::size).distinct().count() == 1;
    String names =
        tiles.stream()
            .limit(MOST_NAMED)
            .map(t -> name(t) + (same ? "" : " (" + size(t) + ")"))
            .collect(Collectors.joining(", "));
    String each = same ? " of " + size(tiles.get(0)) + " pixels each" : "";
    String more = tiles.size() > MOST_NAMED ? " and so on" : "";
    return tiles.size() + " pictures" + each + ", " + names + more;
  }

  private static String name(Tile tile) {
    return tile.title().isBlank() ? "untitled" : tile.title();
  }

  private static String size(Tile tile) {
    return tile.rows() + " x " + tile.columns();
  }
}
