package convlab.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ES module together with those it imports, as one text: a page gets the text and has no place
 * to fetch others from. An import is a line {@code import { a, b } from "./other.js";}, or {@code
 * "../play/other.js"} from another room, and what is exported keeps its name, so names differ over
 * all files that are used together.
 */
public final class ScriptFile {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import \\{[^}]*\\} from \"(\\.{1,2}/[a-z/-]+\\.js)\";\\R");
  private static final Pattern EXPORT = Pattern.compile("(?m)^export (?!default)");
  private static final Pattern DEFAULT = Pattern.compile("(?m)^export default ");

  private final Set<String> joined = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();

  private ScriptFile() {}

  /**
   * An ES module with those it imports.
   *
   * @param file room and name, as {@code play/page.js}
   * @return its text; empty if there is no such file
   */
  public static String module(String file) {
    ScriptFile script = new ScriptFile();
    script.add(file);
    return script.text.toString();
  }

  /** The same as the body of a function that returns what the module exports by default. */
  static String body(String file) {
    return DEFAULT.matcher(module(file)).replaceAll("return ");
  }

  private void add(String file) {
    if (!joined.add(file)) {
      return;
    }
    String own = read(file);
    Matcher imports = IMPORT.matcher(own);
    while (imports.find()) {
      add(URI.create(file).resolve(imports.group(1)).toString());
    }
    text.append(EXPORT.matcher(IMPORT.matcher(own).replaceAll("")).replaceAll(""));
  }

  private static String read(String file) {
    try (InputStream in = ScriptFile.class.getResourceAsStream("/convlab/" + file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " from the course's jar", e);
    }
  }
}
