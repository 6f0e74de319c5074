package convlab.plot;

import convlab.conv.ReceptiveField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.table.Relation;

/**
 * A table to be read: numbers right-aligned with the digits that matter, at most 12 rows. It comes
 * as HTML for a page and as lines of text for everything else.
 */
public final class TableView {
  /** Rows shown; the rest are counted in the last line. */
  public static final int MOST_ROWS = 12;

  private final String title;
  private final List<String> head;
  private final List<List<String>> rows;
  private final boolean[] numeric;
  private final int hidden;

  private TableView(
      String title, List<String> head, List<List<String>> rows, boolean[] numeric, int hidden) {
    this.title = title;
    this.head = head;
    this.rows = rows;
    this.numeric = numeric;
    this.hidden = hidden;
  }

  /**
   * A Tablesaw table as it is shown.
   *
   * @param table any number of rows and columns
   * @return its first twelve rows
   */
  public static TableView of(Relation table) {
    List<Column<?>> columns = table.columns();
    int shown = Math.min(MOST_ROWS, table.rowCount());
    List<List<String>> cells =
        columns.stream().map(column -> texts(column, shown)).collect(Collectors.toList());
    List<List<String>> rows =
        IntStream.range(0, shown)
            .mapToObj(row -> cells.stream().map(column -> column.get(row)).toList())
            .toList();
    boolean[] numeric = new boolean[columns.size()];
    for (int i = 0; i < numeric.length; i++) {
      numeric[i] = columns.get(i) instanceof NumericColumn;
    }
    return new TableView(
        Objects.requireNonNullElse(table.name(), ""),
        table.columnNames(),
        rows,
        numeric,
        table.rowCount() - shown);
  }

  /**
   * A table of texts; a column counts as numeric when every cell begins like a number.
   *
   * @param title what the rows are; may be empty
   * @param head one name a column, with its unit
   * @param rows as many cells each as there are names
   * @return the table, all rows shown
   * @throws IllegalArgumentException if a row has more or fewer cells than the head
   */
  public static TableView of(String title, List<String> head, List<List<String>> rows) {
    for (List<String> row : rows) {
      if (row.size() != head.size()) {
        throw new IllegalArgumentException(
            "row " + row + " has " + row.size() + " cells under " + head.size() + " heads");
      }
    }
    boolean[] numeric = new boolean[head.size()];
    for (int i = 0; i < numeric.length; i++) {
      int column = i;
      numeric[i] =
          !rows.isEmpty() && rows.stream().allMatch(r -> r.get(column).matches("[-−+]?[0-9].*"));
    }
    return new TableView(title, List.copyOf(head), List.copyOf(rows), numeric, 0);
  }

  /**
   * A stack of layers, one a row, and what an output of each sees of the input.
   *
   * @param stack of convolutions and poolings
   * @return layer, outputs, field, jump and first pixel, all along one axis
   */
  public static TableView of(ReceptiveField stack) {
    List<List<String>> rows =
        stack.stages().stream()
            .map(
                s ->
                    List.of(
                        s.name(),
                        String.valueOf(s.outputs()),
                        String.valueOf(s.size()),
                        String.valueOf(s.jump()),
                        String.valueOf(s.first())))
            .toList();
    return of(
        "Receptive field, in pixels along one axis",
        List.of("layer", "outputs", "field", "jump", "first pixel"),
        rows);
  }

  private static List<String> texts(Column<?> column, int count) {
    if (!(column instanceof NumericColumn<?> numbers)) {
      return IntStream.range(0, count)
          .mapToObj(row -> column.isMissing(row) ? "" : String.valueOf(column.get(row)))
          .toList();
    }
    double[][] values = new double[1][count];
    for (int row = 0; row < count; row++) {
      values[0][row] = numbers.isMissing(row) ? Double.NaN : numbers.getDouble(row);
    }
    int decimals = NumberText.decimals(values);
    List<String> texts = new ArrayList<>();
    for (double value : values[0]) {
      texts.add(Double.isNaN(value) ? "" : NumberText.grouped(value, decimals));
    }
    return texts;
  }

  /**
   * The table as HTML that survives a page which strips styles and scripts.
   *
   * @return one table element
   */
  public String html() {
    StringBuilder html = new StringBuilder("<table>");
    if (!title.isBlank()) {
      html.append("<caption>").append(escape(title)).append("</caption>");
    }
    html.append("<thead><tr>");
    for (int i = 0; i < head.size(); i++) {
      html.append(cell("th", i, head.get(i)));
    }
    html.append("</tr></thead><tbody>");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        html.append(cell("td", i, row.get(i)));
      }
      html.append("</tr>");
    }
    return html.append("</tbody></table>").append(footer("<p>", "</p>")).toString();
  }

  private String cell(String tag, int column, String text) {
    String side = numeric[column] ? "right" : "left";
    return String.format("<%s style=\"text-align:%s\">%s</%s>", tag, side, escape(text), tag);
  }

  private String footer(String before, String after) {
    return hidden == 0 ? "" : before + "and " + hidden + " more rows" + after;
  }

  /**
   * The table as aligned lines.
   *
   * @return the lines, without a line break after the last
   */
  public String text() {
    int[] widths = new int[head.size()];
    Arrays.setAll(widths, i -> width(i));
    List<String> lines = new ArrayList<>();
    if (!title.isBlank()) {
      lines.add(title);
    }
    lines.add(line(head, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    lines.add(footer("", ""));
    return String.join("\n", lines).stripTrailing();
  }

  private int width(int column) {
    int widest = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.max(widest, head.get(column).length());
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String gap = " ".repeat(widths[i] - cells.get(i).length());
      line.append(numeric[i] ? gap + cells.get(i) : cells.get(i) + gap).append("  ");
    }
    return line.toString().stripTrailing();
  }

  /**
   * Text as it may stand in HTML.
   *
   * @param text any text
   * @return the text with the five special characters named
   */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
