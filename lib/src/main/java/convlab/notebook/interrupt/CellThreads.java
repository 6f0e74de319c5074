package convlab.notebook.interrupt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The threads that are in the code of a cell, and what they do there. */
public final class CellThreads {
  /** JShell puts every class of a cell into this package. */
  private static final String PACKAGE = "REPL.";

  private static final String LAMBDA = "$$Lambda";

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
