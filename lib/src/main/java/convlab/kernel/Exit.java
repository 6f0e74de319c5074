package convlab.kernel;

/** The end of the kernel's process. */
final class Exit {
  /** Enough for the sockets to send what is queued. */
  private static final long FLUSH_MILLIS = 100;

  /** The JVM writes a class-data archive while it ends, which takes seconds; a hook may hang. */
  private static final long PATIENCE_MILLIS = 20_000;

  private Exit() {}

  /** Ends the process in a moment, whatever threads cells have left behind. */
  static void soon() {
    daemon("kernel-exit", FLUSH_MILLIS, () -> System.exit(0));
    daemon("kernel-halt", PATIENCE_MILLIS, () -> Runtime.getRuntime().halt(1));
  }

  /** Ends the process when Jupyter has gone without saying so (killed, crashed). */
  static void withParent(String pid) {
    if (pid == null || !pid.matches("\\d{1,18}")) {
      return;
    }
    ProcessHandle.of(Long.parseLong(pid))
        .ifPresent(jupyter -> jupyter.onExit().thenRun(Exit::soon));
  }

  private static void daemon(String name, long millis, Runnable end) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(millis);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              end.run();
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }
}
