package convlab.widget;

import java.util.List;
import java.util.Map;

/** An open comm: what Java says to the copies of one widget in all pages. */
public interface Line {

  /** By which the page knows the widget. */
  String id();

  /**
   * Sends one message.
   *
   * @param data JSON in Java's maps, lists, strings, numbers and booleans
   * @param buffers bytes that travel beside it
   */
  void send(Map<String, Object> data, List<byte[]> buffers);

  /** Ends it; the pages remove the widget. */
  void close();

  /** What comes back from the pages; called on the kernel's own thread, so it must be quick. */
  interface Listener {
    /** A message; whatever it holds. */
    void received(Line line, Map<String, Object> data, List<byte[]> buffers);

    /** The page closed the line. */
    void closed(Line line);
  }
}
