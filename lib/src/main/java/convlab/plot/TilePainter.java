package convlab.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints one tile: crisp cells, their numbers where there is room, marks and indices. */
final class TilePainter {
  /** Arrays up to this many rows and columns have their numbers written. */
  static final int MOST_NUMBERED = 12;

  /** Cells are a whole number of device pixels unless the tile would shrink by more than this. */
  private static final double SMALLEST_SHRINK = 0.85;

  private static final double LARGEST_CELL = 52;
  private static final Color EDGE = new Color(0, 0, 0, 46);
  private static final Color FADE = new Color(255, 255, 255, 110);
  private static final Color HATCH = new Color(0, 0, 0, 70);

  private final Tile tile;
  private final Scale scale;
  private final double cell;
  private final int decimals;

  /**
   * Fits a tile into a width; the height follows from its shape, at most {@code 1.5 width}.
   *
   * @param width room in CSS pixels
   * @param slack so much more it may take, when that makes its cells whole device pixels
   */
  TilePainter(Tile tile, Scale scale, double width, double slack) {
    this.tile = tile;
    this.scale = scale;
    double exact = Math.min(width / tile.columns(), 1.5 * width / tile.rows());
    double whole = Math.floor((exact + slack / tile.columns()) * Look.DENSITY) / Look.DENSITY;
    double fitting = whole >= SMALLEST_SHRINK * exact || small() ? whole : exact;
    this.cell = small() ? Math.min(fitting, LARGEST_CELL) : fitting;
    this.decimals = small() && tile.values() != null ? decimalsThatFit() : 0;
  }

  double width() {
    return Math.max(1, cell * tile.columns());
  }

  double height() {
    return Math.max(1, cell * tile.rows());
  }

  private boolean small() {
    return Math.max(tile.rows(), tile.columns()) <= MOST_NUMBERED;
  }

  /** Whether the numbers are written: few cells, and room for the longest. */
  boolean numbered() {
    return tile.values() != null && small() && longestNumber(decimals) + 4 <= cell;
  }

  /** Whether a reader can do without a scale: numbers are written, or colours are what they are. */
  boolean needsNoBar() {
    return tile.palette() == null || numbered();
  }

  private Font font() {
    return cell >= 36 ? Type.LABEL : Type.NUMBER;
  }

  /** As many decimals as the numbers need, or fewer where the cells are narrow. */
  private int decimalsThatFit() {
    int needed = NumberText.decimals(tile.values());
    int fewest = Math.min(needed, NumberText.fewestDecimals(tile.values()));
    int fitting = needed;
    while (fitting > fewest && longestNumber(fitting) + 4 > cell) {
      fitting--;
    }
    return fitting;
  }

  private double longestNumber(int places) {
    double longest = 0;
    for (double[] row : tile.values()) {
      for (double value : row) {
        longest = Math.max(longest, Type.width(inCell(value, places), font()));
      }
    }
    return longest;
  }

  /** Shortest form, with a real minus sign. */
  static String inCell(double value, int decimals) {
    String text = NumberText.withoutTrailingZeros(NumberText.fixed(value, decimals));
    return text.replace('-', '−');
  }

  void paint(Canvas canvas, double x, double y) {
    int pixelWidth = (int) Math.round(width() * Look.DENSITY);
    int pixelHeight = (int) Math.round(height() * Look.DENSITY);
    BufferedImage cells = Pixels.fit(tile.colours(scale), pixelWidth, pixelHeight);
    canvas.pixels(cells, x, y);
    tile.marks().stream().filter(m -> !m.outlined()).forEach(m -> shade(canvas, m, x, y));
    if (small()) {
      grid(canvas, x, y);
    } else {
      canvas.frame(x, y, width(), height(), 0.5, EDGE);
    }
    if (numbered()) {
      numbers(canvas, x, y);
    }
    tile.marks().stream().filter(Mark::outlined).forEach(m -> outline(canvas, m, x, y));
  }

  private void grid(Canvas canvas, double x, double y) {
    for (int row = 0; row <= tile.rows(); row++) {
      canvas.line(x, y + row * cell, x + width(), y + row * cell, 0.75, EDGE);
    }
    for (int column = 0; column <= tile.columns(); column++) {
      canvas.line(x + column * cell, y, x + column * cell, y + height(), 0.75, EDGE);
    }
  }

  private void numbers(Canvas canvas, double x, double y) {
    for (int row = 0; row < tile.rows(); row++) {
      for (int column = 0; column < tile.columns(); column++) {
        double value = tile.values()[row][column];
        canvas.textCentred(
            inCell(value, decimals),
            x + (column + 0.5) * cell,
            y + (row + 0.5) * cell + font().getSize() * 0.36,
            font(),
            ink(row, column, value));
      }
    }
  }

  /** A lost cell is grey whatever its number, so its ink follows the grey. */
  private Color ink(int row, int column, double value) {
    boolean lost =
        tile.marks().stream().anyMatch(m -> m.kind() == Mark.Kind.LOST && m.covers(row, column));
    return lost ? Color.BLACK : scale.inkOn(value);
  }

  /** Row numbers to the left of the tile and column numbers above it. */
  void indices(Canvas canvas, double x, double y) {
    int every = (int) Math.ceil(18 / cell);
    for (int row = 0; row < tile.rows(); row += every) {
      String text = String.valueOf(row);
      canvas.textRight(text, x - 5, y + (row + 0.5) * cell + 4, Type.NUMBER, Look.QUIET);
    }
    for (int column = 0; column < tile.columns(); column += every) {
      String text = String.valueOf(column);
      canvas.textCentred(text, x + (column + 0.5) * cell, y - 5, Type.NUMBER, Look.QUIET);
    }
  }

  private Rectangle2D block(Mark mark, double x, double y) {
    return new Rectangle2D.Double(
        x + mark.column() * cell, y + mark.row() * cell, mark.width() * cell, mark.height() * cell);
  }

  private void shade(Canvas canvas, Mark mark, double x, double y) {
    Rectangle2D block = block(mark, x, y);
    if (mark.kind() == Mark.Kind.LOST) {
      canvas.fill(block.getX(), block.getY(), block.getWidth(), block.getHeight(), Look.LOST);
      return;
    }
    canvas.fill(block.getX(), block.getY(), block.getWidth(), block.getHeight(), FADE);
    hatch(canvas.pen(), block);
  }

  /** Diagonals in steps that fit a cell, so that neighbouring blocks join up. */
  private void hatch(Graphics2D pen, Rectangle2D block) {
    var before = pen.getClip();
    pen.clip(block);
    pen.setColor(HATCH);
    pen.setStroke(new BasicStroke(0.75f));
    double step = Math.max(4, cell / Math.max(1, Math.round(cell / 6)));
    double length = block.getWidth() + block.getHeight();
    for (double d = 0; d <= length; d += step) {
      pen.draw(
          new Line2D.Double(
              block.getX() + d, block.getY(), block.getX() + d - length, block.getY() + length));
    }
    pen.setClip(before);
  }

  private void outline(Canvas canvas, Mark mark, double x, double y) {
    Rectangle2D block = block(mark, x, y);
    Color colour = mark.kind() == Mark.Kind.WINDOW ? Look.WINDOW : Look.OUTPUT;
    double thickness = cell >= 8 ? 3 : 2;
    canvas.frame(
        block.getX(), block.getY(), block.getWidth(), block.getHeight(), thickness, colour);
  }
}
