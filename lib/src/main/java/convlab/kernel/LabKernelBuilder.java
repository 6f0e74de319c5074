package convlab.kernel;

import convlab.notebook.interrupt.StopSwitch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.dflib.jjava.jupyter.kernel.HelpLink;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.kernel.JavaKernelBuilder;
import org.dflib.jjava.kernel.execution.CodeEvaluator;
import org.dflib.jjava.kernel.execution.EvaluationInterruptedException;

/** Builds JJava's kernel around a {@link StoppableControl}. */
final class LabKernelBuilder extends JavaKernelBuilder<LabKernelBuilder, LabKernel> {
  private final StopSwitch stops = new StopSwitch();

  @Override
  public LabKernel build() {
    CodeEvaluator evaluator = buildCodeEvaluator(buildName());
    return new LabKernel(
        new LabKernel.Parts(
            buildName(),
            buildVersion(),
            buildLanguageInfo(),
            List.of(
                new HelpLink(
                    "Java's library", "https://docs.oracle.com/en/java/javase/17/docs/api/")),
            buildJupyterIO(buildJupyterIOEncoding()),
            buildCommManager(),
            buildRenderer(),
            buildMagicsResolver(buildMagicTranspiler()),
            buildMagicsRegistry(),
            buildErrorStyler(),
            buildJShell(evaluator),
            evaluator),
        stops);
  }

  /**
   * Without the JDK's version, and just as the lessons are saved: the lab writes this into a
   * notebook that it opens, and marks it as changed when it differs.
   */
  @Override
  protected LanguageInfo buildLanguageInfo() {
    return new LanguageInfo("java", null, "text/x-java-source", ".jshell", "java", "java", null);
  }

  /** Does not even compile what comes after a Stop: the rest of the cell, and cells that wait. */
  @Override
  protected CodeEvaluator buildCodeEvaluator(String name) {
    return new CodeEvaluator(name, -1, TimeUnit.MILLISECONDS) {
      @Override
      protected Object evalSingle(JShell shell, String code) {
        if (stops.isRaised()) {
          throw new EvaluationInterruptedException(code.strip());
        }
        return super.evalSingle(shell, code);
      }
    };
  }

  /** Widgets are opened by cells and by callbacks while the shell thread looks them up. */
  @Override
  protected CommManager buildCommManager() {
    return new CommManager() {
      {
        comms = new ConcurrentHashMap<>();
        targets = new ConcurrentHashMap<>();
      }
    };
  }

  @Override
  protected JShell buildJShell(CodeEvaluator evaluator) {
    return JShell.builder()
        .out(System.out)
        .err(System.err)
        .in(System.in)
        .executionEngine(new Provider(evaluator.getExecControlProvider(), stops), Map.of())
        .compilerOptions(compilerOpts.toArray(new String[0]))
        .build();
  }

  private record Provider(ExecutionControlProvider inner, StopSwitch stops)
      implements ExecutionControlProvider {
    @Override
    public String name() {
      return inner.name();
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters)
        throws Throwable {
      return new StoppableControl(inner.generate(env, parameters), stops);
    }
  }
}
