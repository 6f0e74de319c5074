import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControlProvider;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Compiles, or runs, cells in the JDK's own shell, where nothing of a notebook's kernel is:
 *
 * <pre>java PlainShell.java CLASSPATH compile|run FILE...</pre>
 *
 * A file holds the cells of one lesson, divided by form feeds. Prints a line for each fault: file, cell, what is wrong,
 * divided by tabs.
 */
public final class PlainShell {
  /** What JJava and IJava import before the first cell. */
  private static final List<String> IMPORTS =
      List.of(
          "java.util.*", "java.io.*", "java.math.*", "java.net.*", "java.util.concurrent.*",
          "java.util.prefs.*", "java.util.regex.*", "java.util.stream.*");

  private static final Pattern MAGIC = Pattern.compile("(?m)^%%?\\w+ ?");

  public static void main(String[] args) throws Exception {
    boolean runs = args[1].equals("run");
    for (int i = 2; i < args.length; i++) {
      Path file = Path.of(args[i]);
      try (JShell shell = shell(args[0], runs)) {
        String[] cells = Files.readString(file).split("\f");
        for (int cell = 0; cell < cells.length; cell++) {
          for (String fault : faults(shell, MAGIC.matcher(cells[cell]).replaceAll(""))) {
            System.out.println("FAULT\t" + file.getFileName() + "\t" + cell + "\t" + fault.replace('\n', ' '));
          }
        }
      }
    }
    System.exit(0);
  }

  private static JShell shell(String classpath, boolean runs) {
    ExecutionControlProvider engine = runs ? new LocalExecutionControlProvider() : new OnlyCompiles();
    JShell shell = JShell.builder().executionEngine(engine, Map.of()).build();
    if (!runs) {
      shell.addToClasspath(classpath);
    }
    IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
    return shell;
  }

  private static List<String> faults(JShell shell, String cell) {
    List<String> found = new ArrayList<>();
    String rest = cell;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (!next.completeness().isComplete()) {
        found.add("is not complete: " + rest.strip());
        return found;
      }
      for (SnippetEvent event : shell.eval(next.source())) {
        if (event.status() == Snippet.Status.REJECTED) {
          Diag fault = shell.diagnostics(event.snippet()).findFirst().orElseThrow();
          found.add(next.source().strip() + " -> " + fault.getMessage(Locale.ENGLISH));
        } else if (event.exception() != null) {
          found.add(next.source().strip() + " -> " + event.exception());
        }
      }
      rest = next.remaining();
    }
    return found;
  }

  /** Lets JShell compile each snippet, and runs none. */
  private static final class OnlyCompiles implements ExecutionControlProvider, ExecutionControl {
    @Override
    public String name() {
      return "onlyCompiles";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
      return this;
    }

    @Override
    public void load(ClassBytecodes[] classes) {}

    @Override
    public void redefine(ClassBytecodes[] classes) {}

    @Override
    public String invoke(String type, String method) {
      return "";
    }

    @Override
    public String varValue(String type, String name) {
      return "";
    }

    @Override
    public void addToClasspath(String path) {}

    @Override
    public void stop() {}

    @Override
    public Object extensionCommand(String command, Object argument) {
      return null;
    }

    @Override
    public void close() {}
  }
}
