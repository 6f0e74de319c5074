package convlab.widget;

import convlab.plot.Picture;
import java.util.List;
import java.util.Map;

/** Widgets beside one another, below one another, or in tabs. */
public final class Box extends AnyWidget {
  private final List<AnyWidget> parts;

  Box(String kind, List<String> titles, List<? extends AnyWidget> parts) {
    super("box", Map.of("kind", kind, "titles", titles, "selected", 0, "children", List.of()));
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a " + kind + " of no widgets; give at least one");
    }
    this.parts = List.copyOf(parts);
    contains(parts);
  }

  /** All parts below one another. */
  @Override
  protected Picture still() {
    return Stills.column(parts.stream().map(AnyWidget::still).toList());
  }
}
