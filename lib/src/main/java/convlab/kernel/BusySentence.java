package convlab.kernel;

import convlab.notebook.interrupt.CellThreads;
import java.util.Collection;
import java.util.Optional;

/** What a cell says when Stop could not stop it. */
final class BusySentence {
  private BusySentence() {}

  /**
   * One sentence that names what goes on, why it cannot be stopped, and what to do.
   *
   * @param stacks of the threads still in cell code, innermost frame first
   */
  static String of(Collection<StackTraceElement[]> stacks) {
    return training(stacks)
        .map(
            name ->
                "Stop: "
                    + name
                    + " ends by itself after the step it is in and keeps what it has learned so"
                    + " far; there is no need to restart the kernel.")
        .orElseGet(() -> busy(stacks));
  }

  /** The call that trains a network, if one does. */
  static Optional<String> training(Collection<StackTraceElement[]> stacks) {
    return stacks.stream().map(CellThreads::training).flatMap(Optional::stream).findFirst();
  }

  private static String busy(Collection<StackTraceElement[]> stacks) {
    Optional<String> call =
        stacks.stream().map(CellThreads::calledByCell).flatMap(Optional::stream).findFirst();
    return "Stop: "
        + call.map(name -> name + " is one long library call")
            .orElse("the cell's code is in one long step")
        + " that cannot be cut short; it goes on in the background until it returns."
        + " You can run other cells now; to end it at once, restart the kernel.";
  }
}
