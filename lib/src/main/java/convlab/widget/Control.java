package convlab.widget;

import convlab.plot.Picture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A widget that holds one value, which the reader or Java may change; all else about it is fixed
 * when it is made. {@link Widgets} makes them.
 *
 * <pre>{@code
 * Control<Double> sigma = slider("sigma", 0.5, 5.0, 0.5).onChange(s -> show("now " + s));
 * sigma.set(2.0);      // moves the slider in every page
 * double s = sigma.value();
 * }</pre>
 *
 * @param <T> type of the value
 */
public final class Control<T> extends AnyWidget {
  static final String VALUE = "value";

  private final String label;
  private final Codec<T> codec;

  Control(String kind, String label, Codec<T> codec, T value, Map<String, Object> more) {
    super("control", state(kind, label, codec.json(value), more));
    this.label = label;
    this.codec = codec;
    model().accept(VALUE, json -> codec.json(codec.read(json)));
  }

  private static Map<String, Object> state(
      String kind, String label, Object value, Map<String, Object> more) {
    Objects.requireNonNull(label, "a control needs a label, which may be empty");
    Map<String, Object> state = new LinkedHashMap<>(more);
    state.put("kind", kind);
    state.put("label", label);
    state.put("enabled", true);
    state.put(VALUE, value);
    return state;
  }

  /**
   * What stands beside it.
   *
   * @return as given when it was made
   */
  public String label() {
    return label;
  }

  /**
   * The value as the reader or Java set it last.
   *
   * @return never null
   */
  public T value() {
    return codec.read(get(VALUE));
  }

  /**
   * Sets the value, here and in all pages; calls nobody back.
   *
   * @param value one that the control allows
   * @throws IllegalArgumentException if it does not
   */
  public void set(T value) {
    put(VALUE, codec.json(value));
  }

  /**
   * Calls back when the reader changes the value.
   *
   * @param callback receives it; of several changes that wait only the latest is delivered
   * @return this control
   */
  public Control<T> onChange(Consumer<? super T> callback) {
    onChange(VALUE, json -> callback.accept(codec.read(json)));
    return this;
  }

  /**
   * Lets the reader change the value, or not.
   *
   * @param enabled false shows it greyed out
   * @return this control
   */
  public Control<T> enable(boolean enabled) {
    put("enabled", enabled);
    return this;
  }

  /** The value as a page shows it. */
  String shown() {
    return ControlText.of(get("kind"), get(VALUE));
  }

  @Override
  protected Picture still() {
    return Stills.withHint(StillControl.of(this));
  }

  /** As "sigma = 2.0". */
  @Override
  public String toString() {
    return label.isEmpty() ? shown() : label + " = " + shown();
  }
}
