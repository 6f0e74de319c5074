package convlab.kernel;

import convlab.notebook.interrupt.StopSwitch;

/**
 * Ends a cell that fills the memory while there is still some left. When the last byte is gone it
 * is chance which thread gets the OutOfMemoryError, and a kernel that loses a thread of its sockets
 * is deaf.
 *
 * <p>Stop points look at the memory only while it is well filled; else, that is nearly always,
 * cells run at full speed.
 */
final class MemoryGuard {
  private static final double WELL_FILLED = 0.5;

  /** The serial collector of JDK 25 gives up with an eighth of the heap unused. */
  private static final double RESERVE = 0.2;

  /** Between two polls the collector may move a quarter of the memory. */
  private static final long POLL_MILLIS = 5;

  /** To and fro is dear: each change of the stop points makes the JVM compile cells again. */
  private static final long CALM_NANOS = 10_000_000_000L;

  /**
   * A look takes tens of nanoseconds; 16 steps of a cell take no more than a part of the reserve.
   */
  private static final int STEPS_A_LOOK = 16;

  private final StopSwitch stops;
  private final long most = Runtime.getRuntime().maxMemory();
  private volatile long reserve = (long) (RESERVE * most);
  private volatile boolean wellFilled;
  private int steps;

  MemoryGuard(StopSwitch stops) {
    this.stops = stops;
  }

  /** From here on the guard watches. */
  void start() {
    Thread thread = new Thread(this::watch, "memory-guard");
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  /**
   * A cell may use what is left by the ones before it, but for a reserve. When they left little it
   * is half of that, for a cell that frees memory must run.
   */
  void cellBegins() {
    long usual = (long) (RESERVE * most);
    if (wellFilled && available() < 2 * usual) {
      System.gc();
      reserve = Math.min(usual, available() / 2);
    } else {
      reserve = usual;
    }
  }

  private void watch() {
    long last = 0;
    while (true) {
      if (available() < (1 - WELL_FILLED) * most) {
        last = System.nanoTime();
        look(true);
      } else if (wellFilled && System.nanoTime() - last > CALM_NANOS) {
        look(false);
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look(boolean atStopPoints) {
    if (atStopPoints != wellFilled) {
      wellFilled = atStopPoints;
      stops.alsoAt(atStopPoints ? this::look : null);
    }
  }

  /** What a stop point does while the memory is well filled. */
  private void look() {
    // Threads may lose counts to each other: then one looks a little later.
    if (++steps % STEPS_A_LOOK != 0 || available() > reserve) {
      return;
    }
    System.gc();
    // More than the reserve, or the collector would run for every few objects.
    if (available() < reserve + reserve / 8) {
      throw new OutOfMemoryError("the memory is nearly full");
    }
  }

  private long available() {
    Runtime runtime = Runtime.getRuntime();
    return most - (runtime.totalMemory() - runtime.freeMemory());
  }
}
