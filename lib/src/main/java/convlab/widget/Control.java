package convlab.widget;

import convlab.plot.Picture;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A widget that holds one value, which the reader or Java may change. All but the value is fixed
 * when it is made.
 *
 * @param <T> type of the value
 */
public abstract class Control<T> extends AnyWidget {
  private static final String VALUE = "value";

  private final String label;

  Control(String label, Map<String, Object> state) {
    super("control", state);
    this.label = label;
    model().accept(VALUE, json -> json(read(json)));
  }

  /** The value in what a page sent; throws IllegalArgumentException when it is none. */
  abstract T read(Object json);

  /** The value as it travels to the page; throws IllegalArgumentException when not allowed. */
  abstract Object json(T value);

  /** What the control says of itself, such as "sigma". */
  public final String label() {
    return label;
  }

  /**
   * The value as it stands now.
   *
   * @return as the reader or Java set it last
   */
  public final T value() {
    return read(get(VALUE));
  }

  /**
   * Sets the value, here and in all pages; callbacks are not called.
   *
   * @param value one that the control allows
   * @throws IllegalArgumentException if it does not
   */
  public final void set(T value) {
    put(VALUE, json(value));
  }

  /**
   * Calls back when the reader changes the value.
   *
   * @param callback receives the new value; of several that wait only the latest is delivered
   * @return this control
   */
  public final Control<T> onChange(Consumer<T> callback) {
    onChange(VALUE, json -> callback.accept(read(json)));
    return this;
  }

  @Override
  protected Picture still() {
    return Stills.text(toString());
  }

  /** As "sigma = 2.0". */
  @Override
  public String toString() {
    return label + " = " + value();
  }
}
