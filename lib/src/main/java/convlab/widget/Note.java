package convlab.widget;

import java.util.Map;

/**
 * The line under a widget.
 *
 * @param kind "error", "print", "busy" or "none"
 * @param text what it says
 */
record Note(String kind, String text) {
  static final Note NONE = new Note("none", "");
  static final Note BUSY = new Note("busy", "Computing ... The button ■ above ends it.");

  private static final int LONGEST = 2000;

  static Note error(String sentence, String printed) {
    return new Note("error", cut((printed.strip() + "\n" + sentence).strip()));
  }

  static Note print(String text) {
    return text.isBlank() ? NONE : new Note("print", cut(text.strip()));
  }

  /** The end tells more than the beginning. */
  private static String cut(String text) {
    return text.length() <= LONGEST ? text : "... " + text.substring(text.length() - LONGEST);
  }

  Map<String, Object> state() {
    return Map.of("kind", kind, "text", text);
  }
}
