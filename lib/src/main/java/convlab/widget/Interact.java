package convlab.widget;

import convlab.plot.Drawing;
import convlab.plot.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Controls over a picture that a function makes of their values. */
public final class Interact extends AnyWidget {
  private final List<Control<?>> controls;
  private final Supplier<?> function;
  private volatile Picture picture;

  Interact(List<Control<?>> controls, Supplier<?> function) {
    super("interact", first(picture(function.get())));
    this.controls = controls;
    this.function = function;
    this.picture = picture(function.get());
    contains(controls);
    controls.forEach(control -> control.model().onChange("value", this::again));
  }

  private static Map<String, Object> first(Picture picture) {
    Map<String, Object> state = new LinkedHashMap<>(state(picture));
    state.put("children", List.of());
    return state;
  }

  private static Map<String, Object> state(Picture picture) {
    return Map.of(
        "png", picture.png(),
        "width", picture.width(),
        "height", picture.height(),
        "alt", picture.alt());
  }

  private static Picture picture(Object value) {
    return value instanceof Drawing drawing ? drawing.draw() : Stills.text(String.valueOf(value));
  }

  private void again(Object changed) {
    Callbacks.submit(this, new Callback(model(), this::redraw));
  }

  private void redraw() {
    picture = picture(function.get());
    put(state(picture));
  }

  @Override
  protected Picture still() {
    return picture;
  }
}
