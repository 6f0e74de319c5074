package convlab.notebook;

import convlab.notebook.Finding.Verdict;
import convlab.plot.TableView;
import java.util.ArrayList;
import java.util.List;

/** The set-up check as a card: the verdict in one line, a short table, what to do. */
final class CheckCard {
  private CheckCard() {}

  static Html of(List<Finding> findings) {
    List<List<String>> rows = new ArrayList<>();
    StringBuilder adviceHtml = new StringBuilder();
    StringBuilder adviceText = new StringBuilder();
    for (Finding finding : findings) {
      rows.add(
          List.of(
              unbroken(finding.verdict().symbol + " " + finding.verdict().word),
              unbroken(finding.what()),
              finding.found()));
      if (!finding.advice().isEmpty()) {
        String line = finding.what() + ": " + finding.advice() + ".";
        adviceHtml.append("<li>").append(TableView.escape(line)).append("</li>");
        adviceText.append("\n- ").append(line);
      }
    }
    TableView table = TableView.of("", List.of("", "part", "found"), rows);
    String verdict = verdict(findings);
    String list = adviceHtml.length() == 0 ? "" : "<ul>" + adviceHtml + "</ul>";
    return new Html(
        html("<strong>" + TableView.escape(verdict) + "</strong>", list, table, isReady(findings)),
        verdict
            + "\n\n"
            + table.text().replace('\u00A0', ' ')
            + (list.isEmpty() ? "" : "\n" + adviceText));
  }

  /** What is well needs one line; what is not is said openly. The table unfolds. */
  private static String html(String verdict, String list, TableView table, boolean ready) {
    return ready
        ? details(verdict, table.html() + list)
        : "<p>" + verdict + "</p>" + list + details("All that was looked at", table.html());
  }

  private static String details(String summary, String rest) {
    return "<details><summary>" + summary + "</summary>" + rest + "</details>";
  }

  private static boolean isReady(List<Finding> findings) {
    return count(findings, Verdict.MISSING) + count(findings, Verdict.SLOW) == 0;
  }

  /** Short cells stay on one line. */
  private static String unbroken(String text) {
    return text.replace(' ', '\u00A0');
  }

  /** In words and with a symbol, the worst finding deciding. */
  private static String verdict(List<Finding> findings) {
    long missing = count(findings, Verdict.MISSING);
    long slow = count(findings, Verdict.SLOW);
    long notes = count(findings, Verdict.NOTE);
    if (missing > 0) {
      return "✗ Not ready: " + parts(missing) + " missing.";
    }
    if (slow > 0) {
      return "! Everything works, but " + parts(slow) + " slower than need be.";
    }
    return notes > 0
        ? "✓ Ready, with " + (notes == 1 ? "one note." : notes + " notes.")
        : "✓ Ready: everything the course needs is here.";
  }

  private static String parts(long count) {
    return count == 1 ? "one part is" : count + " parts are";
  }

  private static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(f -> f.verdict() == verdict).count();
  }
}
