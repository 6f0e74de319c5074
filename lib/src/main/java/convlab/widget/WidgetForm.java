package convlab.widget;

import convlab.notebook.Bundle;
import convlab.notebook.interrupt.CellRuns;
import convlab.plot.Picture;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** How a widget shows itself: its still picture, and the living widget where pages can have one. */
public final class WidgetForm {
  private static final String VIEW = "application/vnd.jupyter.widget-view+json";

  private WidgetForm() {}

  /**
   * The widget in the forms that a page can choose from; opens it.
   *
   * @param widget an {@link AnyWidget}
   * @return its still picture, and its view where the kernel has comms
   */
  public static Bundle of(Object widget) {
    AnyWidget shown = (AnyWidget) widget;
    Picture still = shown.still();
    String base64 = Base64.getEncoder().encodeToString(still.png());
    Bundle picture = Bundle.png(base64, still.width(), still.alt());
    String id = shown.open(Comms.current(), CellRuns.current().orElse("no cell"));
    if (id == null) {
      return picture;
    }
    Map<String, Object> data = new HashMap<>(picture.data());
    data.put(VIEW, Map.of("model_id", id, "version_major", 2, "version_minor", 0));
    return new Bundle(data, picture.metadata());
  }

  /**
   * Closes the widgets that are seen nowhere else.
   *
   * @param cell the id of a cell whose output is gone
   */
  public static void gone(String cell) {
    Places.gone(cell);
  }
}
