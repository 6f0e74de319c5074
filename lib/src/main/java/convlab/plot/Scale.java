package convlab.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * Which colour stands for which number.
 *
 * @param palette the colour map
 * @param low the number at its first colour
 * @param high the number at its last colour, above {@code low}
 */
record Scale(Palette palette, double low, double high) {

  /**
   * The scale that shows all arrays: grey from 0 to 255, or 0 to 1 when nothing exceeds 1; signed
   * symmetric about zero, so that zero is white; magnitudes from 0, or from the smallest when that
   * is negative, to the largest.
   */
  static Scale of(Palette palette, List<double[][]> arrays) {
    double[] values =
        arrays.stream()
            .flatMap(Arrays::stream)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .toArray();
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(1);
    return switch (palette) {
      case GREY -> new Scale(palette, 0, most <= 1 ? 1 : 255);
      case SIGNED -> symmetric(Math.max(Math.abs(least), Math.abs(most)));
      case VIRIDIS -> between(palette, Math.min(0, least), most);
      case DIRECTION -> new Scale(palette, -Math.PI, Math.PI);
    };
  }

  private static Scale symmetric(double limit) {
    // All zero: any limits will do, as long as zero stays in the middle and white.
    double reach = limit > 0 ? limit : 1;
    return new Scale(Palette.SIGNED, -reach, reach);
  }

  /** All-equal values would leave no range to divide by. */
  private static Scale between(Palette palette, double low, double high) {
    return new Scale(palette, low, high > low ? high : low + 1);
  }

  int rgb(double value) {
    if (Double.isNaN(value)) {
      return Look.MISSING.getRGB() & 0xFFFFFF;
    }
    return palette.rgb((value - low) / (high - low));
  }

  /** Black or white, whichever is read more easily on the colour of the value (WCAG luminance). */
  Color inkOn(double value) {
    double luminance = luminance(new Color(rgb(value)));
    return luminance > 0.179 ? Color.BLACK : Color.WHITE;
  }

  static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** As it is said in the alternative text. */
  String inWords() {
    String range = NumberText.of(low) + " to " + NumberText.of(high);
    return switch (palette) {
      case GREY -> "black to white is " + range;
      case SIGNED -> "blue to red is " + range + " with white at zero";
      case VIRIDIS -> "violet to yellow is " + range;
      case DIRECTION -> "orange is to the right, green down, blue to the left, purple up";
    };
  }
}
