package convlab.notebook.interrupt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The threads that are in the code of a cell, and what they do there. */
public final class CellThreads {
  /** JShell puts every class of a cell into this package. */
  private static final String PACKAGE = "REPL.";

  private static final String LAMBDA = "$$Lambda";

  private static final Pattern TRAINING =
      Pattern.compile("convlab\\.(training\\..*|.*\\.\\w*Train\\w*)");

  private CellThreads() {}

  /**
   * Every live thread with a frame of a cell on its stack. Stops the JVM for about a millisecond.
   */
  public static Map<Thread, StackTraceElement[]> all() {
    Map<Thread, StackTraceElement[]> inCells = new HashMap<>();
    Thread.getAllStackTraces()
        .forEach(
            (thread, stack) -> {
              if (origin(stack).isPresent()) {
                inCells.put(thread, stack);
              }
            });
    return inCells;
  }

  /**
   * The class and method of a cell by which the thread came into cell code, innermost frame first
   * in {@code stack}. JShell numbers the classes of cells, so this tells two runs of a pool's
   * thread apart.
   */
  public static Optional<String> origin(StackTraceElement[] stack) {
    for (int i = stack.length - 1; i >= 0; i--) {
      if (ofCell(stack[i])) {
        return Optional.of(stack[i].getClassName() + "." + stack[i].getMethodName());
      }
    }
    return Optional.empty();
  }

  /** The library method that the cell's code called and waits for, if it is in one. */
  public static Optional<String> calledByCell(StackTraceElement[] stack) {
    for (int i = 0; i < stack.length; i++) {
      if (ofCell(stack[i])) {
        return i == 0 ? Optional.empty() : Optional.of(name(stack[i - 1]));
      }
    }
    return Optional.empty();
  }

  /**
   * The method of the course that trains a network for the cell, if one does; it looks for Stop
   * between two batches, ends by itself and keeps the weights.
   */
  public static Optional<String> training(StackTraceElement[] stack) {
    if (origin(stack).isEmpty()) {
      return Optional.empty();
    }
    return Arrays.stream(stack)
        .filter(frame -> TRAINING.matcher(frame.getClassName()).matches())
        .reduce((inner, outer) -> outer)
        .map(CellThreads::name);
  }

  /** A lambda's own frame does not count: a thread sees it on other stacks, but not on its own. */
  private static boolean ofCell(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.startsWith(PACKAGE) && !type.contains(LAMBDA);
  }

  private static String name(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }
}
