package convlab.kernel;

import convlab.notebook.interrupt.StopSwitch;
import java.util.Arrays;
import jdk.jshell.spi.ExecutionControl;

/**
 * JJava's way of running snippets, with stop points woven into every class before it is loaded, and
 * with one answer, "Evaluation interrupted", to whatever a snippet throws once Stop was pressed.
 */
final class StoppableControl implements ExecutionControl {
  /** The class name by which JJava knows an interrupted snippet. */
  private static final String INTERRUPTED = "Execution Interrupted";

  private final ExecutionControl inner;
  private final StopSwitch stops;

  StoppableControl(ExecutionControl inner, StopSwitch stops) {
    this.inner = inner;
    this.stops = stops;
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    inner.load(woven(classes));
  }

  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    inner.redefine(woven(classes));
  }

  private static ClassBytecodes[] woven(ClassBytecodes[] classes) {
    return Arrays.stream(classes)
        .map(c -> new ClassBytecodes(c.name(), Weaver.weave(c.bytecodes())))
        .toArray(ClassBytecodes[]::new);
  }

  @Override
  public String invoke(String className, String methodName)
      throws RunException, EngineTerminationException, InternalException {
    // Stop pressed while the snippet was compiled: nothing runs yet that could be interrupted.
    refuseAfterStop();
    try {
      return inner.invoke(className, methodName);
    } catch (RunException e) {
      refuseAfterStop();
      throw e;
    }
  }

  private void refuseAfterStop() throws UserException {
    if (stops.isRaised()) {
      throw new UserException("Execution interrupted.", INTERRUPTED, new StackTraceElement[0]);
    }
  }

  @Override
  public String varValue(String className, String varName)
      throws RunException, EngineTerminationException, InternalException {
    return inner.varValue(className, varName);
  }

  @Override
  public void addToClasspath(String path) throws EngineTerminationException, InternalException {
    inner.addToClasspath(path);
  }

  @Override
  public void stop() throws EngineTerminationException, InternalException {
    inner.stop();
  }

  @Override
  public Object extensionCommand(String command, Object argument)
      throws RunException, EngineTerminationException, InternalException {
    return inner.extensionCommand(command, argument);
  }

  @Override
  public void close() {
    inner.close();
  }
}
