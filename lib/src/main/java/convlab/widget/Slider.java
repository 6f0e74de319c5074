package convlab.widget;

import java.util.Map;

/** A number between two limits, in steps. */
public final class Slider extends Control<Double> {
  private final double min;
  private final double max;

  Slider(String label, double min, double max, double step, double value) {
    super(
        label,
        Map.of(
            "kind", "slider", "label", label, "min", min, "max", max, "step", step, "value",
            value));
    this.min = min;
    this.max = max;
  }

  @Override
  Double read(Object json) {
    if (json instanceof Double number && number >= min && number <= max) {
      return number;
    }
    throw new IllegalArgumentException(
        label() + " is " + json + ", not a number from " + min + " to " + max);
  }

  @Override
  Object json(Double value) {
    return read(value);
  }
}
