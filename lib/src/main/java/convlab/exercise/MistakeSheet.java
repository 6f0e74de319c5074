package convlab.exercise;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The catalogue as a sheet for teachers and as data for programs. */
final class MistakeSheet {
  private static final String HEAD =
      """
      # The mistakes that the checks name

      For teachers; written by `convlab.exercise.Catalogue` from the catalogue that the checks
      use. Each sentence is what a learner's card says, and below it what the card tells the
      learner to look at. Points: the share that the answer earns when a class is graded. The
      programs show how the mistake is written; the checks know them by what they compute, so
      any program with the same results gets the same sentence.
      """;

  private MistakeSheet() {}

  static String markdown(List<Exercise> exercises) {
    return HEAD + exercises.stream().map(MistakeSheet::markdown).collect(Collectors.joining());
  }

  private static String markdown(Exercise exercise) {
    StringBuilder text = new StringBuilder("\n## ").append(exercise.id()).append("\n\n");
    text.append("`").append(check(exercise)).append("(").append(method(exercise)).append(")`, of ");
    text.append(
        exercise.arguments().stream().map(a -> "`" + a + "`").collect(Collectors.joining(", ")));
    text.append("\n\n| What the card says | What to look at | Points |\n|---|---|---|\n");
    for (WrongProgram program : exercise.wrong()) {
      text.append("| ").append(program.says()).append(" | ").append(program.look()).append(" | ");
      text.append(share(program.credit())).append(" |\n");
    }
    text.append("\n<details><summary>The programs</summary>\n\n```java\n");
    text.append(
        exercise.wrong().stream()
            .map(p -> "// " + p.says() + "\n" + p.source(method(exercise)))
            .collect(Collectors.joining("\n\n")));
    return text.append("\n```\n\n</details>\n").toString();
  }

  private static String share(double credit) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * credit);
  }

  static String json(List<Exercise> exercises) {
    return exercises.stream()
        .map(MistakeSheet::json)
        .collect(Collectors.joining(",\n", "[", "]\n"));
  }

  private static String json(Exercise exercise) {
    return "{\"id\": "
        + quoted(exercise.id())
        + ", \"check\": "
        + quoted(check(exercise))
        + ", \"method\": "
        + quoted(method(exercise))
        + ", \"arguments\": "
        + exercise.arguments().stream().map(MistakeSheet::quoted).toList()
        + ", \"wrong\": "
        + exercise.wrong().stream()
            .map(p -> json(p, method(exercise)))
            .collect(Collectors.joining(",\n", "[\n", "]}"));
  }

  private static String json(WrongProgram program, String method) {
    return "{\"name\": "
        + quoted(program.name())
        + ", \"says\": "
        + quoted(program.says())
        + ", \"look\": "
        + quoted(program.look())
        + ", \"credit\": "
        + program.credit()
        + ", \"source\": "
        + quoted(program.source(method))
        + "}";
  }

  /** "Lesson01.movingAverage" for 01-moving-average. */
  private static String check(Exercise exercise) {
    return "Lesson" + exercise.id().substring(0, 2) + "." + camel(exercise);
  }

  /** "myMovingAverage": what the lesson's stub calls the learner's method. */
  private static String method(Exercise exercise) {
    String name = camel(exercise);
    return "my" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String camel(Exercise exercise) {
    StringBuilder name = new StringBuilder();
    for (String word : exercise.id().substring(3).split("-")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }
}
