package convlab.plot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Pictures side by side. Tiles of one colour map share one value scale, so that equal colours are
 * equal numbers, unless a tile brings limits of its own. Each call changes this grid and returns
 * it.
 */
public final class PictureGrid implements Drawing {
  private static final int GAP = 14;
  private static final int SLACK = 7;
  private static final int INDEX_LEFT = 22;
  private static final int INDEX_TOP = 18;
  private static final int BAR = 180;

  private final String title;
  private final List<Tile> tiles = new ArrayList<>();
  private int width = Look.FULL;
  private int columns;
  private boolean indices;

  PictureGrid(String title) {
    this.title = title;
  }

  /**
   * Adds tiles, from left to right and then downwards.
   *
   * @param more any number
   * @return this grid
   */
  public PictureGrid add(Tile... more) {
    tiles.addAll(List.of(more));
    return this;
  }

  /**
   * How many tiles stand in a row; without this call up to four, and more when there are many.
   *
   * @param count at least 1
   * @return this grid
   * @throws IllegalArgumentException if the count is not positive
   */
  public PictureGrid columns(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a row of " + count + " pictures; give at least 1");
    }
    columns = count;
    return this;
  }

  /**
   * The display width; without this call 720.
   *
   * @param pixels CSS pixels, 220 to 2000
   * @return this grid
   * @throws IllegalArgumentException if the width is out of range
   */
  public PictureGrid width(int pixels) {
    if (pixels < Look.SMALL || pixels > 2000) {
      throw new IllegalArgumentException(
          "a picture " + pixels + " px wide; give 220 to 2000 (the lessons use 720, 350 or 220)");
    }
    width = pixels;
    return this;
  }

  /**
   * Writes row and column numbers at the edges, for lessons where they matter.
   *
   * @return this grid
   */
  public PictureGrid indices() {
    indices = true;
    return this;
  }

  /**
   * Draws the grid.
   *
   * @return the picture, with a sentence that names the tiles and the scale
   * @throws IllegalStateException if the grid has no tiles
   */
  @Override
  public Picture draw() {
    if (tiles.isEmpty()) {
      throw new IllegalStateException(
          "the grid \"" + title + "\" has no pictures; add at least one tile");
    }
    Layout layout = new Layout();
    Canvas canvas = new Canvas(width, layout.height());
    layout.paint(canvas);
    return canvas.picture(GridSentence.of(title, tiles, layout.scales));
  }

  /** Whether every array has its numbers written at this width. */
  boolean allNumbered() {
    return new Layout().painters.stream().allMatch(TilePainter::numbered);
  }

  private int columnCount() {
    int count = tiles.size();
    if (columns > 0) {
      return columns;
    }
    if (count <= 4) {
      return count;
    }
    return count <= 6 ? 3 : count <= 8 ? 4 : count <= 12 ? 6 : 8;
  }

  /** One scale for each tile: its own, or that of its colour map; null for ready colours. */
  private List<Scale> scales() {
    Map<Palette, List<double[][]>> sharing = new EnumMap<>(Palette.class);
    for (Tile tile : tiles) {
      if (tile.palette() != null && tile.ownScale() == null) {
        sharing.computeIfAbsent(tile.palette(), p -> new ArrayList<>()).add(tile.values());
      }
    }
    Map<Palette, Scale> shared = new EnumMap<>(Palette.class);
    sharing.forEach((palette, arrays) -> shared.put(palette, Scale.of(palette, arrays)));
    List<Scale> scales = new ArrayList<>();
    for (Tile tile : tiles) {
      scales.add(tile.ownScale() != null ? tile.ownScale() : shared.get(tile.palette()));
    }
    return scales;
  }

  /** Where everything goes; made before the paper, whose height it gives. */
  private final class Layout {
    final List<Scale> scales = scales();
    final List<TilePainter> painters = new ArrayList<>();
    final int inRow = columnCount();
    final double slot = (width - 2.0 * Look.MARGIN - GAP * (inRow - 1)) / inRow;
    final double left = indices ? INDEX_LEFT : 0;
    final double top = indices ? INDEX_TOP : 0;
    final boolean sharedBar;
    final boolean ownBars;

    Layout() {
      for (int i = 0; i < tiles.size(); i++) {
        painters.add(new TilePainter(tiles.get(i), scales.get(i), slot - left, SLACK));
      }
      long distinct = scales.stream().filter(Objects::nonNull).distinct().count();
      boolean readable = painters.stream().allMatch(TilePainter::needsNoBar);
      sharedBar = !readable && distinct == 1;
      ownBars = !readable && distinct > 1;
    }

    double height() {
      double height = Look.MARGIN + Canvas.titleHeight(title, width);
      for (int first = 0; first < tiles.size(); first += inRow) {
        height += rowHeight(first) + (first > 0 ? GAP : 0);
      }
      return height + (sharedBar ? ScaleBar.HEIGHT : 0) + Look.MARGIN;
    }

    private int end(int first) {
      return Math.min(tiles.size(), first + inRow);
    }

    private double rowHeight(int first) {
      double tallest = 0;
      for (int i = first; i < end(first); i++) {
        tallest = Math.max(tallest, painters.get(i).height());
      }
      return titlesHeight(first) + top + tallest + (ownBars ? ScaleBar.HEIGHT : 0);
    }

    private double titlesHeight(int first) {
      int lines = 0;
      for (int i = first; i < end(first); i++) {
        lines = Math.max(lines, titleLines(i).size());
      }
      return lines == 0 ? 0 : lines * Type.LABEL_LINE + 4;
    }

    private List<String> titleLines(int index) {
      String text = tiles.get(index).title();
      return text.isBlank() ? List.of() : Type.wrap(text, Type.LABEL, slot);
    }

    void paint(Canvas canvas) {
      double y = canvas.title(title);
      for (int first = 0; first < tiles.size(); first += inRow) {
        for (int i = first; i < end(first); i++) {
          paintTile(canvas, i, Look.MARGIN + (i - first) * (slot + GAP), y, titlesHeight(first));
        }
        y += rowHeight(first) + (end(first) < tiles.size() ? GAP : 0);
      }
      if (sharedBar) {
        double wide = Math.min(BAR, width - 2.0 * Look.MARGIN - left);
        Scale shared = scales.stream().filter(Objects::nonNull).findFirst().orElseThrow();
        ScaleBar.paint(canvas, shared, Look.MARGIN + left, y, wide);
      }
    }

    private void paintTile(Canvas canvas, int index, double x, double y, double titles) {
      double baseline = y + 12;
      for (String line : titleLines(index)) {
        canvas.text(line, x, baseline, Type.LABEL, Look.INK);
        baseline += Type.LABEL_LINE;
      }
      TilePainter painter = painters.get(index);
      painter.paint(canvas, x + left, y + titles + top);
      if (indices) {
        painter.indices(canvas, x + left, y + titles + top);
      }
      if (ownBars && !painter.needsNoBar()) {
        double foot = y + titles + top + painter.height();
        ScaleBar.paint(canvas, scales.get(index), x + left, foot, Math.min(BAR, painter.width()));
      }
    }
  }
}
