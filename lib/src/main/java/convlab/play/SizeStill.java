package convlab.play;

import convlab.conv.Sizes;
import convlab.plot.Look;
import convlab.plot.Picture;
import java.awt.Color;

/** The size explorer for readers who cannot play: formula, grid and windows, as on its page. */
final class SizeStill {
  private static final int MARGIN = 16;
  private static final int TOP = 128;
  private static final int GAP = 44;

  private final int n;
  private final int kernel;
  private final int padding;
  private final int stride;
  private final int dilation;
  private final int window;
  private final int room;
  private final int outputs;
  private final int lost;
  private final double cell;
  private final double stair;

  private SizeStill(int n, int kernel, int padding, int stride, int dilation) {
    this.n = n;
    this.kernel = kernel;
    this.padding = padding;
    this.stride = stride;
    this.dilation = dilation;
    window = Sizes.effectiveKernel(kernel, dilation);
    room = side() - window;
    outputs = room < 0 ? 0 : room / stride + 1;
    lost = room < 0 ? 0 : room % stride;
    cell = Math.max(9, Math.min(34, 430.0 / side()));
    stair = Math.max(4, Math.min(7, 90.0 / Math.max(1, outputs)));
  }

  static Picture of(String title, int n, int kernel, int padding, int stride, int dilation) {
    return new SizeStill(n, kernel, padding, stride, dilation).draw(title);
  }

  private int side() {
    return n + 2 * padding;
  }

  private Picture draw(String title) {
    double top = TOP + 14 + outputs * stair + 8;
    StillPaper paper = new StillPaper(top + side() * cell + MARGIN);
    paper.text(title, MARGIN, MARGIN + 14, StillPaper.TITLE, Look.INK);
    paper.text(windowLine(), MARGIN, 56, StillPaper.FORMULA, Look.INK);
    paper.text(formula(), MARGIN, 80, StillPaper.FORMULA, Look.INK);
    paper.text(verdict(), MARGIN, 100, StillPaper.LABEL, Look.INK);
    paper.text("windows along one axis", MARGIN, TOP - 2, StillPaper.LABEL, Look.QUIET);
    stairs(paper);
    input(paper, top);
    output(paper, top, MARGIN + side() * cell + GAP);
    return paper.picture(title + ": " + formula() + ". " + verdict());
  }

  private String windowLine() {
    return "window = k + (k \u2212 1)(d \u2212 1) = %d + %d \u00b7 %d = %d"
        .formatted(kernel, kernel - 1, dilation - 1, window);
  }

  private String formula() {
    String start =
        "output = \u230a(n + 2p \u2212 window) / s\u230b + 1 = \u230a(%d + 2 \u00b7 %d \u2212 %d) / %d\u230b + 1 = "
            .formatted(n, padding, window, stride);
    return start + (room < 0 ? "none" : outputs);
  }

  private String verdict() {
    if (room < 0) {
      return "A window of %d does not fit into %d.".formatted(window, side());
    }
    return lost == 0
        ? "Nothing is lost: the last window ends at the edge."
        : "The last %d rows and columns (grey) are under no window."
            .formatted(lost)
            .replace("last 1 rows and columns", "last row and column");
  }

  /** One bar a window along one axis, each a step further. */
  private void stairs(StillPaper paper) {
    for (int i = 0; i < outputs; i++) {
      Color fill = i == 0 ? Look.WINDOW : StillPaper.SEEN;
      double x = MARGIN + i * stride * cell + 1;
      paper.bar(x, TOP + 5 + i * stair, window * cell - 2, stair - 1.5, fill);
    }
  }

  private void input(StillPaper paper, double top) {
    for (int row = 0; row < side(); row++) {
      for (int column = 0; column < side(); column++) {
        double x = MARGIN + column * cell;
        double y = top + row * cell;
        paper.cell(x, y, cell, fill(row, column));
        if (isPadding(row, column)) {
          paper.hatch(x, y, cell);
        }
      }
    }
    if (outputs > 0) {
      paper.frame(MARGIN, top, window * cell, Look.WINDOW);
    }
  }

  private Color fill(int row, int column) {
    boolean seen = Math.max(row, column) < window && row % dilation == 0 && column % dilation == 0;
    if (outputs > 0 && seen) {
      return StillPaper.SEEN;
    }
    if (Math.max(row, column) >= side() - lost) {
      return Look.LOST;
    }
    return isPadding(row, column) ? Color.WHITE : StillPaper.CELL;
  }

  private boolean isPadding(int row, int column) {
    return Math.min(row, column) < padding || Math.max(row, column) >= n + padding;
  }

  private void output(StillPaper paper, double top, double left) {
    String name = outputs == 0 ? "no output" : "output %d \u00d7 %d".formatted(outputs, outputs);
    paper.text(name, left, top - 8, StillPaper.LABEL, Look.QUIET);
    for (int i = 0; i < outputs * outputs; i++) {
      double x = left + i % outputs * cell;
      paper.cell(x, top + i / outputs * cell, cell, i == 0 ? StillPaper.OUTPUT : Color.WHITE);
    }
    if (outputs > 0) {
      paper.frame(left, top, cell, Look.OUTPUT);
    }
  }
}
