package convlab.plot;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How often values fall into intervals of equal width. */
final class Histogram {
  private static final int MOST_BINS = 200;

  private Histogram() {}

  static Picture draw(String title, String xAxis, double[] values, int bins) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      throw new IllegalArgumentException(
          "\"" + title + "\" has no finite value; there is nothing to count");
    }
    if (bins < 1 || bins > MOST_BINS) {
      throw new IllegalArgumentException(bins + " bins; give 1 to " + MOST_BINS);
    }
    double least = Arrays.stream(finite).min().orElseThrow();
    double most = Arrays.stream(finite).max().orElseThrow();
    double low = least < most ? least : least - 0.5;
    double step = ((least < most ? most : most + 0.5) - low) / bins;
    int[] counts = counts(finite, low, step, bins);
    return new ChartFrame(title, xAxis, "how many", Look.FULL, 240, 0)
        .draw(
            Legend.NONE,
            axes -> range(axes, counts, low, step),
            (canvas, axes) -> paint(canvas, axes, counts, low, step),
            sentence(title, xAxis, finite, counts, low, step));
  }

  /** The last interval holds its upper end too. */
  static int[] counts(double[] values, double low, double step, int bins) {
    int[] counts = new int[bins];
    for (double value : values) {
      counts[Math.min(bins - 1, Math.max(0, (int) ((value - low) / step)))]++;
    }
    return counts;
  }

  private static void range(Axes axes, int[] counts, double low, double step) {
    int most = Arrays.stream(counts).max().orElseThrow();
    axes.range(new double[] {low, low + counts.length * step}, new double[] {0, most});
  }

  private static void paint(Canvas canvas, Axes axes, int[] counts, double low, double step) {
    for (int i = 0; i < counts.length; i++) {
      double left = axes.x(low + i * step);
      double right = axes.x(low + (i + 1) * step);
      double top = axes.y(counts[i]);
      double gap = right - left > 5 ? 1 : 0;
      canvas.fill(left, top, right - left - gap, axes.y(0) - top, Look.category(0));
    }
    canvas.line(
        axes.x(low), axes.y(0), axes.x(low + counts.length * step), axes.y(0), 1, Look.QUIET);
  }

  private static String sentence(
      String title, String xAxis, double[] values, int[] counts, double low, double step) {
    int top =
        IntStream.range(0, counts.length)
            .reduce((a, b) -> counts[b] > counts[a] ? b : a)
            .orElseThrow();
    return String.format(
        "%shistogram of %s values of %s between %s and %s, most often (%s) between %s and %s.",
        ChartSentence.head(title),
        NumberText.of(values.length),
        xAxis,
        NumberText.of(Arrays.stream(values).min().orElseThrow()),
        NumberText.of(Arrays.stream(values).max().orElseThrow()),
        NumberText.of(counts[top]),
        NumberText.of(low + top * step),
        NumberText.of(low + (top + 1) * step));
  }
}
