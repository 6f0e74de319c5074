package convlab.play;

import java.util.Map;

/** A layer of the receptive-field explorer: "conv" or "pool". */
record StackLayer(String kind, int kernel, int stride, int padding, int dilation) {
  StackLayer {
    within("window", kernel, 11);
    within("stride", stride, 6);
    within("padding", padding, 8);
    within("dilation", dilation, 8);
  }

  private static void within(String name, int value, int most) {
    if (value > most) {
      throw new IllegalArgumentException(
          "%s %d is too large to look at; give at most %d".formatted(name, value, most));
    }
  }

  static StackLayer conv(int kernel, int stride, int padding, int dilation) {
    return new StackLayer("conv", kernel, stride, padding, dilation);
  }

  static StackLayer pool(int size, int stride, int padding) {
    return new StackLayer("pool", size, stride, padding, 1);
  }

  String name() {
    return kind.equals("conv") ? "convolution" : "pooling";
  }

  /** For the page's script. */
  Map<String, Object> state() {
    return Map.of("kind", kind, "k", kernel, "s", stride, "p", padding, "d", dilation);
  }
}
