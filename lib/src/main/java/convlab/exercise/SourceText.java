package convlab.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/** The text of one method, cut out of its class's source, which lies in the jar beside it. */
final class SourceText {
  /** As the formatter writes the end of a method. */
  private static final String END = "\n  }\n";

  private SourceText() {}

  static String of(Method method, String newName) {
    String all = read(method.getDeclaringClass());
    int name = all.indexOf(" " + method.getName() + "(");
    int begin = all.lastIndexOf("\n  static ", name);
    int end = all.indexOf(END, name);
    if (name < 0 || begin < 0 || end < 0) {
      throw new IllegalStateException("cannot find the source of " + method);
    }
    return all.substring(begin, end + END.length())
        .replace("\n  ", "\n")
        .strip()
        .replaceFirst("^static ", "")
        .replaceFirst("\\b" + method.getName() + "\\(", newName + "(");
  }

  private static String read(Class<?> type) {
    String file = type.getSimpleName() + ".java";
    try (InputStream in = type.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
