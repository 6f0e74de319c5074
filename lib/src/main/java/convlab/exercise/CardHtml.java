package convlab.exercise;

import convlab.plot.TableView;
import java.util.List;

/**
 * A card as a piece of a page. Its grids are tables, which a screen reader walks through cell by
 * cell; styles are inline, since a lab strips style elements from a notebook it does not trust, and
 * colours let light and dark themes through.
 */
final class CardHtml {
  /** Okabe and Ito's bluish green, blue and orange, which colour-blind people tell apart. */
  private static final String GREEN = "#009E73";

  private static final String BLUE = "#56B4E9";
  private static final String ORANGE = "#E69F00";
  private static final String CELL =
      "padding:2px 8px;text-align:right;font-variant-numeric:tabular-nums;"
          + "border:1px solid rgba(128,128,128,0.45);";
  private static final String INDEX =
      "padding:2px 8px;text-align:center;font-weight:normal;border:none;font-size:11px;"
          + "background-color:transparent;";

  private CardHtml() {}

  static String of(Exercise exercise, Verdict verdict) {
    StringBuilder html = new StringBuilder();
    html.append("<div style=\"border-left:5px solid ")
        .append(colour(verdict))
        .append(";padding:2px 0 2px 14px;margin:6px 0;\">");
    html.append("<p style=\"margin:4px 0;font-size:15px;\"><strong>")
        .append(TableView.escape(CardText.headline(verdict)))
        .append("</strong></p>");
    if (!verdict.look().isEmpty()) {
      paragraph(html, "<strong>Look here:</strong> " + TableView.escape(verdict.look()));
    }
    if (verdict.witness() != null) {
      witness(html, exercise, verdict.witness());
    }
    return html.append("</div>").toString();
  }

  private static String colour(Verdict verdict) {
    return switch (verdict.kind()) {
      case RIGHT -> GREEN;
      case NOT_DONE, STOPPED -> BLUE;
      default -> ORANGE;
    };
  }

  private static void paragraph(StringBuilder html, String content) {
    html.append("<p style=\"margin:4px 0;max-width:720px;\">").append(content).append("</p>");
  }

  private static void witness(StringBuilder html, Exercise exercise, Trial witness) {
    paragraph(html, TableView.escape(CardText.inputTitle(witness)));
    grids(html, CardText.arguments(exercise, witness.in()));
    grids(html, CardText.results(witness));
    String ending = CardText.ending(exercise, witness);
    if (!ending.isEmpty()) {
      paragraph(html, TableView.escape(ending));
    }
  }

  private static void grids(StringBuilder html, List<NumberGrid> grids) {
    html.append("<div style=\"margin:4px 0;\">");
    grids.forEach(grid -> table(html, grid));
    html.append("</div>");
  }

  private static void table(StringBuilder html, NumberGrid grid) {
    html.append(
        "<div style=\"display:inline-block;vertical-align:top;margin:0 28px 8px 0;\">"
            + "<table style=\"border-collapse:collapse;font-size:13px;margin:0;\">");
    html.append(
            "<caption style=\"text-align:left;padding:2px 0;font-size:13px;font-weight:bold;\">")
        .append(TableView.escape(grid.title()))
        .append("</caption>");
    if (grid.axes() > 0) {
      columnIndices(html, grid);
    }
    html.append("<tbody>");
    List<List<String>> texts = grid.texts();
    for (int row = 0; row < texts.size(); row++) {
      html.append("<tr style=\"background-color:transparent;\">");
      if (grid.axes() > 1) {
        html.append("<th scope=\"row\" style=\"")
            .append(INDEX)
            .append("\">")
            .append(row)
            .append("</th>");
      }
      for (int column = 0; column < texts.get(row).size(); column++) {
        cell(html, texts.get(row).get(column), grid.isMarked(row, column));
      }
      html.append("</tr>");
    }
    html.append("</tbody></table></div>");
  }

  private static void columnIndices(StringBuilder html, NumberGrid grid) {
    int columns = grid.values().length == 0 ? 0 : grid.values()[0].length;
    html.append("<thead><tr style=\"background-color:transparent;\">");
    if (grid.axes() > 1) {
      html.append("<td style=\"").append(INDEX).append("\"></td>");
    }
    for (int column = 0; column < columns; column++) {
      html.append("<th scope=\"col\" style=\"")
          .append(INDEX)
          .append("\">")
          .append(column)
          .append("</th>");
    }
    html.append("</tr></thead>");
  }

  /** What differs is bold and tinted, so that it is not told by colour alone. */
  private static void cell(StringBuilder html, String text, boolean marked) {
    String tint = marked ? "background-color:rgba(230,159,0,0.28);font-weight:bold;" : "";
    html.append("<td style=\"")
        .append(CELL)
        .append(tint)
        .append("\">")
        .append(text)
        .append("</td>");
  }
}
