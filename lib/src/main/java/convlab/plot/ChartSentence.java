package convlab.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The one sentence that says what a chart shows. */
final class ChartSentence {
  private static final int MOST_NAMED = 6;

  private ChartSentence() {}

  static String of(String title, String xAxis, String yAxis, List<Series> lines) {
    String body =
        lines.stream().limit(MOST_NAMED).map(ChartSentence::one).collect(Collectors.joining("; "));
    int more = lines.size() - MOST_NAMED;
    return head(title)
        + "line chart of "
        + yAxis
        + " over "
        + xAxis
        + "; "
        + body
        + (more > 0 ? "; and " + more + " more lines" : "")
        + ".";
  }

  static String head(String title) {
    return title.isBlank() ? "" : title.replaceFirst("[.:\\s]+$", "") + ": ";
  }

  private static String one(Series line) {
    double[] y = line.y();
    int first = 0;
    while (first < y.length - 1 && !Double.isFinite(y[first])) {
      first++;
    }
    int last = Legend.last(line);
    if (y.length == 1) {
      return line.name() + " is " + NumberText.of(y[0]) + " at " + NumberText.of(line.x()[0]);
    }
    double least = Arrays.stream(y).filter(Double::isFinite).min().orElse(0);
    double most = Arrays.stream(y).filter(Double::isFinite).max().orElse(0);
    return String.format(
        "%s from %s at %s to %s at %s, between %s and %s",
        line.name(),
        NumberText.of(y[first]),
        NumberText.of(line.x()[first]),
        NumberText.of(y[last]),
        NumberText.of(line.x()[last]),
        NumberText.of(least),
        NumberText.of(most));
  }
}
