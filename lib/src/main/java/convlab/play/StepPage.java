package convlab.play;

import convlab.notebook.Html;
import convlab.plot.Palette;
import convlab.plot.Picture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** A step-through as a piece of a page: what its script needs to know. */
final class StepPage {
  private StepPage() {}

  static Html of(
      String title, Sliding sliding, int step, boolean line, String kernelName, Picture still) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("title", title);
    state.put("kernelName", kernelName);
    state.put("line", line);
    state.put("transposed", sliding.transposed());
    state.put("step", step);
    state.put("input", sliding.input());
    state.put("kernel", sliding.kernel());
    state.put("output", sliding.output());
    state.put("border", sliding.border());
    state.put("lost", sliding.lost());
    state.put("stride", sliding.stride());
    state.put("dilation", sliding.dilation());
    state.put("bias", sliding.bias());
    state.put("palette", palette());
    return PlayPage.of("step-through.js", Map.of("sliding", state), still);
  }

  private static String[] palette() {
    return IntStream.rangeClosed(0, 6)
        .mapToObj(i -> "#%06X".formatted(Palette.SIGNED.rgb(i / 6.0)))
        .toArray(String[]::new);
  }
}
