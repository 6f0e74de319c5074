package convlab.notebook;

import convlab.notebook.interrupt.ThreadOutput;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The page of this program. A kernel hands in its own; without one values go to the terminal. */
public final class Pages {
  private static volatile Page handedIn;
  private static volatile boolean asked;

  private Pages() {}

  /**
   * A kernel that tells nobody when it starts. Named in {@code META-INF/services}, it is asked when
   * a page, or a line to one, is first needed.
   */
  public interface LateKernel {

    /** Hands in page and comms if this kernel runs here. */
    void handIn();
  }

  /**
   * The kernel's part, once, before the first cell runs.
   *
   * @param page of the running kernel
   */
  public static void handIn(Page page) {
    handedIn = page;
  }

  /** The page to show on now. */
  static Page current() {
    if (ThreadOutput.isKept()) {
      // In a widget's callback no cell runs that could show it; the widget's line tells it in
      // words.
      return TerminalPage.INSTANCE;
    }
    return isHandedIn() ? handedIn : TerminalPage.INSTANCE;
  }

  /**
   * Whether a kernel runs; asks the late ones, once.
   *
   * @return whether a page has been handed in
   */
  public static boolean isHandedIn() {
    if (handedIn == null && !asked) {
      asked = true;
      try {
        ServiceLoader.load(LateKernel.class, Pages.class.getClassLoader())
            .forEach(LateKernel::handIn);
      } catch (ServiceConfigurationError | LinkageError e) {
        // The late kernel's classes are not there: jshell, another kernel or a plain program.
        return false;
      }
    }
    return handedIn != null;
  }
}
