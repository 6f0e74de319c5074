package convlab.plot;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers as a reader wants them: the digits that matter, thousands grouped, columns aligned. */
public final class NumberText {
  private static final int MOST_DECIMALS = 4;
  private static final double LARGEST_PLAIN = 1e9;
  private static final double SMALLEST_PLAIN = 1e-3;

  private NumberText() {}

  /**
   * One number: whole ones in full with grouped thousands, others with three digits that matter.
   *
   * @param value any number
   * @return as "106,154", "0.0625", "1.41", "3.2e-05", "NaN"
   */
  public static String of(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return special(value);
    }
    double magnitude = Math.abs(value);
    if (magnitude == 0) {
      return "0";
    }
    if (magnitude >= LARGEST_PLAIN || magnitude < SMALLEST_PLAIN) {
      return String.format(Locale.ROOT, "%.2g", value);
    }
    if (value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    int decimals = (int) Math.max(0, 2 - Math.floor(Math.log10(magnitude)));
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return decimals == 0 ? text : withoutTrailingZeros(text);
  }

  /** A number at a tick: XChart's sums leave 0.30000000000000004 behind. */
  static String onAxis(double value) {
    double rounded = Math.abs(value) < 1e-12 ? 0 : value;
    String text = String.format(Locale.ROOT, "%.6g", rounded);
    double clean = Double.parseDouble(text);
    double magnitude = Math.abs(clean);
    if (clean == 0 || magnitude >= SMALLEST_PLAIN && magnitude < LARGEST_PLAIN) {
      text = withoutTrailingZeros(String.format(Locale.ROOT, "%,.6f", clean));
    } else {
      text = String.format(Locale.ROOT, "%.0e", clean);
    }
    return text.replace('-', '−');
  }

  /**
   * How many decimals an array needs, so that all its numbers can be written alike.
   *
   * @param values the numbers; NaN and infinities do not count
   * @return 0 for whole numbers, else at most 4
   */
  static int decimals(double[][] values) {
    double[] finite = finite(values);
    int most = Math.max(1, Math.min(MOST_DECIMALS, 5 - digitsBeforePoint(finite)));
    return IntStream.range(0, most)
        .filter(d -> Arrays.stream(finite).allMatch(v -> exactWith(v, d)))
        .findFirst()
        .orElse(most);
  }

  /** The decimals below which the largest number would lose its second digit. */
  static int fewestDecimals(double[][] values) {
    return Math.max(0, 2 - digitsBeforePoint(finite(values)));
  }

  private static double[] finite(double[][] values) {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
  }

  private static int digitsBeforePoint(double[] values) {
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    return largest < 1 ? 0 : (int) Math.floor(Math.log10(largest)) + 1;
  }

  private static boolean exactWith(double value, int decimals) {
    double scaled = value * Math.pow(10, decimals);
    return Math.abs(scaled - Math.rint(scaled)) < 1e-9 * Math.max(1, Math.abs(scaled));
  }

  /** One number with so many decimals; never "-0". */
  static String fixed(double value, int decimals) {
    return grouped(value, decimals).replace(",", "");
  }

  /** The same with grouped thousands, "106,154". */
  static String grouped(double value, int decimals) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return special(value);
    }
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero && text.startsWith("-") ? text.substring(1) : text;
  }

  /**
   * An array as a grid of right-aligned numbers, one row a line.
   *
   * @param values height x width, at least one row; rows may differ in length
   * @return the lines, without a line break after the last
   */
  public static String grid(double[][] values) {
    int decimals = decimals(values);
    int width =
        Arrays.stream(values)
            .flatMapToDouble(Arrays::stream)
            .mapToInt(v -> fixed(v, decimals).length())
            .max()
            .orElse(1);
    return Arrays.stream(values)
        .map(row -> line(row, decimals, width))
        .collect(Collectors.joining("\n"));
  }

  private static String line(double[] row, int decimals, int width) {
    return Arrays.stream(row)
        .mapToObj(v -> " ".repeat(width - fixed(v, decimals).length()) + fixed(v, decimals))
        .collect(Collectors.joining("  "));
  }

  static String withoutTrailingZeros(String text) {
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return value > 0 ? "∞" : "-∞";
  }
}
