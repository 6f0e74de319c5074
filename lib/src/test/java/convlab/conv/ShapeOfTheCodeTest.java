package convlab.conv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The room stays readable: short classes, short methods, every public method explained. */
class ShapeOfTheCodeTest {

  private static final Path ROOM = Path.of("src/main/java/convlab/conv");

  /** First line of a method or constructor, as the formatter writes it. */
  private static final Pattern METHOD =
      Pattern.compile("( {2}| {4})(?!return|else|new|throw)[A-Za-z][\\w<>\\[\\], .?]* ?\\w*\\(.*");

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(ROOM)) {
      return files.filter(f -> !f.endsWith("package-info.java")).sorted().toList();
    }
  }

  /** Lines of every method, braces and head included. */
  private static List<Integer> methodLengths() throws IOException {
    List<Integer> lengths = new ArrayList<>();
    for (Path source : sources()) {
      List<String> lines = Files.readAllLines(source);
      for (int i = 0; i < lines.size(); i++) {
        String indent = lines.get(i).startsWith("    ") ? "    " : "  ";
        boolean begins =
            METHOD.matcher(lines.get(i)).matches()
                && !lines.get(i).endsWith("{}")
                && isMember(lines, i, indent);
        if (begins) {
          lengths.add(lines.subList(i, lines.size()).indexOf(indent + "}") + 1);
        }
      }
    }
    return lengths;
  }

  /** A statement is told from a member by its visibility or by the empty line or text above. */
  private static boolean isMember(List<String> lines, int i, String indent) {
    String above = lines.get(i - 1).trim();
    boolean afterText = above.isEmpty() || above.endsWith("*/") || above.startsWith("@");
    return afterText && !lines.get(i).endsWith(";") && indent.length() == 2
        || lines.get(i).startsWith(indent + "public ") && !lines.get(i).contains(" record ");
  }

  @Test
  void no_class_is_above_300_lines() throws IOException {
    for (Path source : sources()) {
      assertTrue(Files.readAllLines(source).size() <= 300, source + " is too long");
    }
  }

  @Test
  void the_median_method_has_at_most_8_lines_and_the_longest_25() throws IOException {
    List<Integer> lengths = methodLengths().stream().sorted().toList();
    int median = lengths.get(lengths.size() / 2);
    int longest = lengths.get(lengths.size() - 1);
    System.out.printf("%d methods, median %d, longest %d%n", lengths.size(), median, longest);
    assertTrue(lengths.size() > 150, "only " + lengths.size() + " methods were found");
    assertTrue(median <= 8, "median " + median);
    assertTrue(longest <= 25, "longest " + longest);
  }

  @Test
  void every_public_method_is_explained() throws IOException {
    List<String> bare = new ArrayList<>();
    for (Path source : sources()) {
      List<String> lines = Files.readAllLines(source);
      for (int i = 1; i < lines.size(); i++) {
        boolean isPublic = lines.get(i).matches("\\s+public (?!.*private).*");
        boolean explained = lines.get(i - 1).trim().matches(".*\\*/|@Override");
        if (isPublic && !explained) {
          bare.add(source.getFileName() + ":" + (i + 1) + lines.get(i));
        }
      }
    }
    assertEquals(List.of(), bare);
  }

  /** A sentence, each parameter, and what comes back. */
  @Test
  void every_explanation_names_parameters_and_result() throws IOException {
    Pattern documented =
        Pattern.compile(
            "/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s+public (static )?(?!record)(\\S+) (\\w+)\\(([^)]*)\\)");
    List<String> incomplete = new ArrayList<>();
    for (Path source : sources()) {
      var matcher = documented.matcher(Files.readString(source));
      while (matcher.find()) {
        String text = matcher.group(1);
        boolean result = matcher.group(3).equals("void") || text.contains("@return");
        boolean parameters =
            parameters(matcher.group(5)).allMatch(p -> text.contains("@param " + p));
        if (!result || !parameters) {
          incomplete.add(source.getFileName() + " " + matcher.group(4));
        }
      }
    }
    assertEquals(List.of(), incomplete);
  }

  private static Stream<String> parameters(String list) {
    return Stream.of(list.split(","))
        .map(String::trim)
        .filter(p -> !p.isEmpty())
        .map(p -> p.substring(p.lastIndexOf(' ') + 1));
  }
}
