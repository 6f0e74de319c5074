package convlab.notebook;

import java.util.Locale;

/** Times as a person says them: "0.4 s", "22 s", "3 min 5 s", "2 h 10 min". */
final class Durations {
  private Durations() {}

  static String of(double seconds) {
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f s", Math.max(0, seconds));
    }
    long whole = Math.round(seconds);
    if (whole < 100) {
      return whole + " s";
    }
    return whole < 6000
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }
}
