package convlab.widget;

import java.util.Map;

/**
 * The line under a widget.
 *
 * @param kind "error", "print" or "none"
 * @param text what it says
 */
record Note(String kind, String text) {
  static final Note NONE = new Note("none", "");

  static Note error(String text) {
    return new Note("error", text);
  }

  static Note print(String text) {
    return text.isBlank() ? NONE : new Note("print", text.strip());
  }

  Map<String, Object> state() {
    return Map.of("kind", kind, "text", text);
  }
}
