package convlab.widget;

import convlab.plot.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Controls over what a function makes of their values. While it computes, further changes wait, and
 * of those only the last counts: it is never more than one computation behind.
 */
public final class Interact extends AnyWidget {
  private final List<AnyWidget> parts;
  private final Supplier<?> function;
  private final Output output;
  private final Runnable again = this::changed;

  Interact(List<Control<?>> controls, Supplier<?> function) {
    super(
        "box", Map.of("kind", "column", "titles", List.of(), "selected", 0, "children", List.of()));
    this.function = function;
    this.output = new Output(function.get());
    this.parts = new ArrayList<>(controls);
    parts.add(output);
    contains(parts);
  }

  @Override
  void opened() {
    closed();
    controls().forEach(control -> control.model().watch(Control.VALUE, again));
  }

  /** Removed from the page, it must not go on computing when the controls live on elsewhere. */
  @Override
  void closed() {
    controls().forEach(control -> control.model().unwatch(Control.VALUE, again));
  }

  private List<AnyWidget> controls() {
    return parts.subList(0, parts.size() - 1);
  }

  private void changed() {
    Callbacks.submit(this, new Callback(model(), () -> output.set(function.get())));
  }

  @Override
  protected Picture still() {
    return Stills.withHint(Stills.column(parts.stream().map(Interact::part).toList()));
  }

  private static Picture part(AnyWidget part) {
    return part instanceof Control<?> control ? StillControl.of(control) : part.still();
  }
}
