package convlab.kernel;

import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/** Errors of cells in a readable length, with the fix where the kernel knows one. */
final class ErrorText {
  private static final int MOST_LINES = 40;
  private static final int FIRST = 16;
  private static final int LAST = 4;

  private ErrorText() {}

  static List<String> of(List<String> lines, StringStyler styler) {
    List<String> text = new ArrayList<>(shortened(lines, styler));
    String first = lines.isEmpty() ? "" : lines.get(0);
    if (first.contains("java.lang.OutOfMemoryError")) {
      text.add(styler.secondary(outOfMemory()));
    } else if (first.contains("java.lang.StackOverflowError")) {
      text.add(styler.secondary("Calls go deeper than the stack holds: does the recursion end?"));
    }
    return text;
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

  private static String outOfMemory() {
    long mb = Runtime.getRuntime().maxMemory() >> 20;
    return "The kernel has "
        + mb
        + " MB for objects: set large variables to null (x = null;), use less data, or restart it.";
  }
}
