package convlab.kernel;

import convlab.notebook.Lab;
import convlab.widget.Widgets;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows the names that the first cell of a lesson imports, for the learner who has not run it. */
final class MissingName {
  /** The rooms that lessons import. */
  static final List<String> ROOMS =
      List.of(
          "array",
          "conv",
          "nn",
          "data",
          "plot",
          "notebook",
          "play",
          "widget",
          "exercise",
          "training",
          "dl4j",
          "onnx",
          "cluster");

  private static final Pattern SYMBOL =
      Pattern.compile("symbol: +(?:variable|class|method) (\\w+)");

  private MissingName() {}

  /**
   * What to do when the compiler misses a name of the course.
   *
   * @param text a line of the compiler's complaint, without colours
   * @return a sentence, or nothing when the name is none of the course's
   */
  static Optional<String> hint(String text) {
    Matcher symbol = SYMBOL.matcher(text);
    return symbol.find() && isOfTheCourse(symbol.group(1))
        ? Optional.of(
            symbol.group(1)
                + " comes with the course: run the first cell of this lesson first, then this one"
                + " again.")
        : Optional.empty();
  }

  private static boolean isOfTheCourse(String name) {
    return ROOMS.stream().anyMatch(room -> exists("convlab." + room + "." + name))
        || Stream.of(Lab.class, Widgets.class)
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .map(Method::getName)
            .anyMatch(name::equals);
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, MissingName.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      // A LinkageError: on Windows and macOS a file of that name in other letters was found.
      return false;
    }
  }
}
