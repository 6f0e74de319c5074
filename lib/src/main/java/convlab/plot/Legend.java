package convlab.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of the lines: at their ends when there are three or fewer, else in rows above. */
final class Legend {
  private static final int MOST_DIRECT = 3;
  private static final int SAMPLE = 26;
  private static final int BLOCK = 12;
  private static final int GAP = 18;

  private final List<Series> lines;
  private final List<Boolean> filled;
  private final double width;
  private final boolean direct;

  /** No names, for charts that write them elsewhere. */
  static final Legend NONE = new Legend(List.of(), List.of(), 0);

  /** Names for lines, at their ends where that is possible; filled ones have a filled sample. */
  Legend(List<Series> lines, List<Boolean> filled, double width) {
    this(lines, filled, width, lines.size() <= MOST_DIRECT && widest(lines) <= width / 4);
  }

  private Legend(List<Series> lines, List<Boolean> filled, double width, boolean direct) {
    this.lines = lines;
    this.filled = filled;
    this.width = width;
    this.direct = direct;
  }

  /** Names in rows above whatever their number, each with a block of its colour. */
  static Legend blocks(List<Series> bars, double width) {
    return new Legend(bars, null, width, false);
  }

  private static double widest(List<Series> lines) {
    return lines.stream().mapToDouble(s -> Type.width(s.name(), Type.STRONG)).max().orElse(0);
  }

  /** Room to the right of the plot for names at the ends of lines. */
  double sideWidth() {
    if (!direct || lines.isEmpty()) {
      return 0;
    }
    return 8 + widest(lines);
  }

  /** Room above the plot for rows of names. */
  double height() {
    return direct ? 0 : rows().size() * (Type.LABEL_LINE + 2) + 4;
  }

  private int sampleWidth() {
    return filled == null ? BLOCK : SAMPLE;
  }

  private double entry(int index) {
    return sampleWidth() + 6 + Type.width(lines.get(index).name(), Type.LABEL) + GAP;
  }

  private List<List<Integer>> rows() {
    List<List<Integer>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    double x = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (x > 0 && x + entry(i) > width) {
        rows.add(new ArrayList<>());
        x = 0;
      }
      rows.get(rows.size() - 1).add(i);
      x += entry(i);
    }
    return rows;
  }

  void paintAbove(Canvas canvas, double top) {
    if (direct) {
      return;
    }
    double y = top + 12;
    for (List<Integer> row : rows()) {
      double x = Look.MARGIN;
      for (int index : row) {
        sample(canvas.pen(), index, x, y - 4);
        canvas.text(lines.get(index).name(), x + sampleWidth() + 6, y, Type.LABEL, Look.INK);
        x += entry(index);
      }
      y += Type.LABEL_LINE + 2;
    }
  }

  private void sample(Graphics2D pen, int index, double x, double y) {
    if (filled == null) {
      pen.setColor(Look.category(index));
      pen.fill(new Rectangle2D.Double(x, y - 6, BLOCK, BLOCK));
      return;
    }
    if (filled.get(index)) {
      pen.setColor(Curve.faint(index));
      pen.fill(new Rectangle2D.Double(x, y - 5, SAMPLE, 10));
    }
    pen.setColor(Look.category(index));
    pen.setStroke(Curve.stroke(index));
    pen.draw(new Line2D.Double(x, y, x + SAMPLE, y));
  }

  /** Writes each name beside the last point of its line, pushed apart where they would touch. */
  void paintBeside(Canvas canvas, Axes axes) {
    if (!direct) {
      return;
    }
    List<Integer> order = new ArrayList<>();
    double[] ys = new double[lines.size()];
    double end = 0;
    for (int i = 0; i < lines.size(); i++) {
      int last = last(lines.get(i));
      order.add(i);
      ys[i] = axes.y(lines.get(i).y()[last]);
      end = Math.max(end, axes.x(lines.get(i).x()[last]));
    }
    order.sort(Comparator.comparingDouble(i -> ys[i]));
    double previous = Double.NEGATIVE_INFINITY;
    for (int index : order) {
      previous = Math.max(ys[index], previous + Type.LABEL_LINE);
      canvas.text(
          lines.get(index).name(), end + 10, previous + 4, Type.STRONG, Look.category(index));
    }
  }

  static int last(Series line) {
    int index = line.y().length - 1;
    while (index > 0 && !Double.isFinite(line.y()[index])) {
      index--;
    }
    return index;
  }
}
