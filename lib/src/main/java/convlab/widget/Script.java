package convlab.widget;

import convlab.play.ScriptFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a page needs to draw a kind of widget.
 *
 * @param name of the widget's kind
 * @param code an ES module
 * @param style a style sheet, together with that of the frame
 */
record Script(String name, String code, String style) {
  private static final Map<String, Script> READ = new ConcurrentHashMap<>();

  /** What a page runs for each widget: it loads the code of its kind once. */
  static final String LOADER = text("loader.js");

  /** What stands around every widget. */
  static final String FRAME = text("frame.js");

  static Script named(String name) {
    return READ.computeIfAbsent(name, Script::read);
  }

  private static Script read(String name) {
    String code = ScriptFile.module("widget/" + name + ".js");
    if (code.isEmpty()) {
      throw new IllegalArgumentException(
          "no script " + name + ".js among the resources of convlab.widget; add it there");
    }
    return new Script(name, code, text("frame.css") + text(name + ".css"));
  }

  private static String text(String file) {
    try (InputStream in = Script.class.getResourceAsStream(file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " from the course's jar", e);
    }
  }

  /** A name that differs when the code does, as it may after a new build under an open page. */
  String key() {
    return name + "-" + Integer.toHexString((FRAME + code + style).hashCode());
  }
}
