package convlab.widget;

import convlab.notebook.Pages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kernel's way to open lines to the page. A kernel that has one hands it in at its start. */
public abstract class Comms {
  /** The target under which pages know widgets. */
  public static final String WIDGET = "jupyter.widget";

  /** The target that a page opens to ask for all widgets. */
  public static final String CONTROL = "jupyter.widget.control";

  /** The version of the widgets' protocol, for the metadata of a message that opens a line. */
  public static final String PROTOCOL = "2.1.0";

  private static volatile Comms handedIn;

  /** For the kernel's adapter. */
  protected Comms() {}

  /**
   * Opens a line for a widget.
   *
   * @param state its first state, which holds no bytes
   * @param listener hears what comes back
   * @return the line
   */
  public abstract Line open(Map<String, Object> state, Line.Listener listener);

  /**
   * The kernel's part, once, before the first cell runs.
   *
   * @param comms of the running kernel
   */
  public static void handIn(Comms comms) {
    handedIn = comms;
  }

  /** The comms of the running kernel, or null where there are none. */
  static Comms current() {
    return Pages.isHandedIn() ? handedIn : null;
  }

  /**
   * What a page is told that has just come, or was loaded anew: the state of every open widget.
   *
   * @param buffers receives the bytes that travel beside it
   * @return the message
   */
  public static Map<String, Object> allStates(List<byte[]> buffers) {
    Map<String, Object> states = new LinkedHashMap<>();
    List<Object> paths = new ArrayList<>();
    Places.open().forEach(widget -> widget.model().describe(states, paths, buffers));
    return Map.of("method", "update_states", "states", states, "buffer_paths", paths);
  }
}
