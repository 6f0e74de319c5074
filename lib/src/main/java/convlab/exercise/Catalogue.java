package convlab.exercise;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * All exercises of the course with their known wrong programs, printable: {@code java -cp
 * lib/target/convlab.jar convlab.exercise.Catalogue sheet} writes the teacher's sheet, {@code json}
 * the same for programs.
 */
public final class Catalogue {
  private Catalogue() {}

  /**
   * Prints the catalogue on standard output.
   *
   * @param arguments "sheet" for Markdown, "json" for JSON
   * @throws IllegalArgumentException if it is neither
   */
  public static void main(String[] arguments) {
    String form = arguments.length == 1 ? arguments[0] : "";
    if (!form.equals("sheet") && !form.equals("json")) {
      throw new IllegalArgumentException("say sheet or json, not " + List.of(arguments));
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(
        form.equals("sheet") ? MistakeSheet.markdown(exercises()) : MistakeSheet.json(exercises()));
    out.flush();
  }

  static List<Exercise> exercises() {
    return Stream.of(
            Lesson00.EXERCISES,
            Lesson01.EXERCISES,
            Lesson02.EXERCISES,
            Lesson03.EXERCISES,
            Lesson04.EXERCISES,
            Lesson05.EXERCISES,
            Lesson06.EXERCISES,
            Lesson07.EXERCISES)
        .flatMap(List::stream)
        .toList();
  }
}
