package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A stand-in for IJava, which is in no package registry: a kernel on IJava's base that has its class's name, the one
 * method of it that others call, and its imports; no magics. Tests run the lessons through it.
 */
public final class IJava {
  private static BaseKernel kernel;

  private IJava() {}

  public static BaseKernel getKernelInstance() {
    return kernel;
  }

  public static void main(String[] args) throws Exception {
    kernel = new ShellKernel();
    JupyterConnection connection =
        new JupyterConnection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
    kernel.becomeHandlerForConnection(connection);
    connection.connect();
    connection.waitUntilClose();
  }

  /** Evaluates cells in this JVM, so that values are objects that a renderer can show. */
  private static final class ShellKernel extends BaseKernel {
    private static final List<String> IMPORTS =
        List.of(
            "java.util.*", "java.io.*", "java.math.*", "java.net.*", "java.util.concurrent.*",
            "java.util.prefs.*", "java.util.regex.*", "java.util.function.*", "java.nio.file.*");

    private final Values values = new Values();
    private final JShell shell;

    ShellKernel() {
      shell =
          JShell.builder()
              .executionEngine(values, Map.of())
              .compilerOptions("-classpath", System.getProperty("java.class.path"))
              .build();
      IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
    }

    @Override
    public DisplayData eval(String cell) throws Exception {
      Object last = null;
      String rest = cell;
      while (!rest.isBlank()) {
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        if (!next.completeness().isComplete()) {
          throw new IllegalArgumentException("is not complete: " + rest);
        }
        values.last = null;
        boolean shows = false;
        for (SnippetEvent event : shell.eval(next.source())) {
          fail(event);
          shows |=
              event.snippet().kind() == Snippet.Kind.EXPRESSION || event.snippet().kind() == Snippet.Kind.VAR
                  && event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        }
        last = shows ? values.last : null;
        rest = next.remaining();
      }
      return last == null ? null : getRenderer().render(last);
    }

    private void fail(SnippetEvent event) throws Exception {
      if (values.error != null) {
        Throwable error = values.error;
        values.error = null;
        throw new RuntimeException(error.toString(), error);
      }
      if (event.exception() != null) {
        throw event.exception();
      }
      if (event.status() == Snippet.Status.REJECTED) {
        throw new IllegalArgumentException(
            shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).collect(Collectors.joining("\n")));
      }
    }

    @Override
    public LanguageInfo getLanguageInfo() {
      return new LanguageInfo("java", "17", "text/x-java-source", ".jshell", "java", "java", "script");
    }
  }

  /** JShell's own engine for this JVM, which also keeps what the last expression gave. */
  private static final class Values implements ExecutionControlProvider {
    private Object last;
    private Throwable error;

    @Override
    public String name() {
      return "here";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
      return new LocalExecutionControl() {
        @Override
        protected String invoke(Method doit) throws Exception {
          try {
            last = doit.invoke(null);
          } catch (InvocationTargetException e) {
            error = e.getCause();
          }
          return "";
        }

        @Override
        public String varValue(String type, String name) throws RunException, EngineTerminationException, InternalException {
          try {
            last = findClass(type).getDeclaredField(name).get(null);
            return "";
          } catch (ReflectiveOperationException e) {
            throw new InternalException(e.toString());
          }
        }
      };
    }
  }
}
