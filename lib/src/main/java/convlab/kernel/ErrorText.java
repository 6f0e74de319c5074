package convlab.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/** Errors of cells in a readable length, with the fix where the kernel knows one. */
final class ErrorText {
  private static final int MOST_LINES = 40;
  private static final int FIRST = 16;
  private static final int LAST = 4;

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  /** JShell numbers the cells: the frame of one is {@code at .method(#12:3)}. */
  private static final Pattern FRAME_OF_CELL = Pattern.compile("^\\s*at \\S*\\(#\\d+:\\d+\\)");

  /** What the library throws on purpose, with a sentence that needs no stack to be understood. */
  private static final Pattern REFUSAL =
      Pattern.compile("^java\\.lang\\.Illegal(Argument|State)Exception: ");

  private static final Pattern UNRESOLVED =
      Pattern.compile("jdk\\.jshell\\.UnresolvedReferenceException: .*Snippet:(\\w+)/");

  private ErrorText() {}

  static List<String> of(List<String> lines, StringStyler styler) {
    String first = lines.isEmpty() ? "" : plain(lines.get(0));
    Matcher unresolved = UNRESOLVED.matcher(first);
    if (unresolved.find()) {
      return List.of(styler.secondary(unresolved(unresolved.group(1))));
    }
    List<String> told = REFUSAL.matcher(first).find() ? withoutInnerFrames(lines) : lines;
    List<String> text = new ArrayList<>(shortened(withoutNotices(told), styler));
    if (first.contains("java.lang.OutOfMemoryError")) {
      text.add(styler.secondary(outOfMemory()));
    } else if (first.contains("java.lang.StackOverflowError")) {
      text.add(styler.secondary("Calls go deeper than the stack holds: does the recursion end?"));
    }
    lines.stream()
        .map(line -> MissingName.hint(plain(line)))
        .flatMap(Optional::stream)
        .distinct()
        .forEach(hint -> text.add(styler.secondary(hint)));
    return text;
  }

  private static String plain(String line) {
    return COLOUR.matcher(line).replaceAll("");
  }

  /**
   * Without the compiler's notice that the Vector API incubates, and the line of code above it. It
   * comes with every mistake and has nothing to do with any.
   */
  private static List<String> withoutNotices(List<String> lines) {
    List<String> kept = new ArrayList<>();
    List<String> complaint = new ArrayList<>();
    for (String line : lines) {
      complaint.add(line);
      if (line.isEmpty()) {
        keep(complaint, kept);
      }
    }
    keep(complaint, kept);
    return kept;
  }

  private static void keep(List<String> complaint, List<String> kept) {
    if (complaint.stream().noneMatch(line -> line.contains("using incubating module"))) {
      kept.addAll(complaint);
    }
    complaint.clear();
  }

  /** Of the frames above the cell's first one, only the method that the cell called. */
  private static List<String> withoutInnerFrames(List<String> lines) {
    int cell = 1;
    while (cell < lines.size() && !FRAME_OF_CELL.matcher(plain(lines.get(cell))).find()) {
      cell++;
    }
    if (cell == lines.size()) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, 1));
    kept.addAll(lines.subList(Math.max(1, cell - 1), lines.size()));
    return kept;
  }

  /** A stack overflow has a thousand lines, all alike. */
  private static List<String> shortened(List<String> lines, StringStyler styler) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> text = new ArrayList<>(lines.subList(0, FIRST));
    text.add(styler.secondary("\t... " + (lines.size() - FIRST - LAST) + " lines more"));
    text.addAll(lines.subList(lines.size() - LAST, lines.size()));
    return text;
  }

  private static String unresolved(String name) {
    return name
        + " uses a name that is declared nowhere; declare it (names of the course come with the"
        + " first cell of the lesson), then run this cell again.";
  }

  private static String outOfMemory() {
    long mb = Runtime.getRuntime().maxMemory() >> 20;
    return "The kernel has "
        + mb
        + " MB for objects: set large variables to null (x = null;), use less data, or restart it.";
  }
}
