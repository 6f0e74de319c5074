package convlab.widget;

import convlab.conv.Filters;
import convlab.plot.Palette;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The kernels that the editor offers, and the colours of its numbers. */
final class KernelPresets {
  private static final int ANCHORS = 6;

  private KernelPresets() {}

  /** Name and nine weights of each. */
  static List<Map<String, Object>> state() {
    return List.of(
        preset("changes nothing", Filters.identity(3)),
        preset("box blur", Filters.box(3)),
        preset("blur 1 2 1", Filters.binomial(3)),
        preset("sharpen", Filters.sharpen()),
        preset("outline", Filters.outline()),
        preset("edge", Filters.edge()),
        preset("horizontal lines", Filters.horizontalLines()),
        preset("vertical lines", Filters.verticalLines()),
        preset("Sobel X", Filters.sobelX()),
        preset("Sobel Y", Filters.sobelY()),
        preset("emboss", Filters.emboss()));
  }

  private static Map<String, Object> preset(String name, double[][] kernel) {
    double[] weights = Arrays.stream(kernel).flatMapToDouble(Arrays::stream).toArray();
    return Map.of("name", name, "weights", weights);
  }

  /** The colours of signed numbers at equal distances, blue to red. */
  static List<String> palette() {
    return IntStream.rangeClosed(0, ANCHORS)
        .mapToObj(i -> String.format("#%06X", Palette.SIGNED.rgb(i / (double) ANCHORS)))
        .toList();
  }
}
