package convlab.notebook.interrupt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Which cell of the notebook runs, as JupyterLab tells it with each request; for what lives as long
 * as a cell's output.
 */
public final class CellRuns {
  private static final List<Consumer<String>> LISTENERS = new CopyOnWriteArrayList<>();
  private static volatile String current;

  private CellRuns() {}

  /** The id of the cell that runs, or nothing where the page does not tell. */
  public static Optional<String> current() {
    return Optional.ofNullable(current);
  }

  /**
   * Calls back when what a cell showed is going away, because it runs anew or was deleted.
   *
   * @param listener receives the cell's id, on the kernel's own thread
   */
  public static void onGone(Consumer<String> listener) {
    LISTENERS.add(listener);
  }

  /**
   * Takes what comes with a request.
   *
   * @param metadata of the request, with {@code cellId} and {@code deletedCells}
   */
  public static void begin(Map<String, Object> metadata) {
    current = metadata.get("cellId") instanceof String id ? id : null;
    List<String> gone = new ArrayList<>();
    current().ifPresent(gone::add);
    if (metadata.get("deletedCells") instanceof List<?> deleted) {
      deleted.forEach(id -> gone.add(String.valueOf(id)));
    }
    gone.forEach(id -> LISTENERS.forEach(listener -> listener.accept(id)));
  }

  public static void end() {
    current = null;
  }
}
