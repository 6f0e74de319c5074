package convlab.notebook;

/**
 * Printing and displaying on a thread that has been interrupted fails now and then inside the
 * kernel's sockets. This clears the flag, does the work, and sets the flag again, so that the loop
 * which is to stop still sees it.
 */
public final class Uninterrupted {
  private Uninterrupted() {}

  /**
   * Runs work that prints or displays.
   *
   * @param work short; it cannot be interrupted
   */
  public static void run(Runnable work) {
    boolean interrupted = Thread.interrupted();
    try {
      work.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
