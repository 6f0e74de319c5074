package convlab.notebook.interrupt;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether cell code has to stop. Raised by Stop, lowered when the next cell or widget callback
 * starts.
 *
 * <p>Code that sat in a long library call meanwhile has not met a stop point yet. When the switch
 * is lowered such leftovers are remembered, and they alone are still stopped at their next stop
 * point, so that an endless loop around a slow call does not come back to life under the next cell.
 */
public final class StopSwitch {
  private static final long WATCH_MILLIS = 100;

  private final Map<Thread, String> leftovers = new ConcurrentHashMap<>();
  private volatile boolean raised;
  private Runnable also;

  /** True from Stop until the next cell starts. */
  public boolean isRaised() {
    return raised;
  }

  /** All cell code stops at its next stop point, on whatever thread. */
  public synchronized void raise() {
    raised = true;
    retarget();
  }

  /** New code may run; what was started before and runs on is stopped as soon as it can be. */
  public synchronized void lower() {
    if (!raised) {
      return;
    }
    raised = false;
    CellThreads.all()
        .forEach((thread, stack) -> leftovers.put(thread, CellThreads.origin(stack).orElseThrow()));
    retarget();
    if (!leftovers.isEmpty()) {
      watch();
    }
  }

  /** What runs on that thread now stops at its next stop point; all other code goes on. */
  synchronized void stop(Thread thread) {
    CellThreads.origin(thread.getStackTrace()).ifPresent(origin -> leftovers.put(thread, origin));
    retarget();
    watch();
  }

  /** What else stop points do from here on; null for nothing, at which cells run at full speed. */
  public synchronized void alsoAt(Runnable action) {
    also = action;
    retarget();
  }

  private void retarget() {
    Runnable more = also;
    if (raised) {
      StopPoint.close(StopSwitch::stop);
    } else if (leftovers.isEmpty() && more == null) {
      StopPoint.open();
    } else {
      StopPoint.close(
          () -> {
            stopLeftover();
            if (more != null) {
              more.run();
            }
          });
    }
  }

  private static void stop() {
    throw new CellStopped();
  }

  /** Stops the calling thread when it still runs what it ran before the switch was lowered. */
  private void stopLeftover() {
    Thread thread = Thread.currentThread();
    String origin = leftovers.get(thread);
    if (origin == null) {
      return;
    }
    if (isStill(origin, thread.getStackTrace())) {
      throw new CellStopped();
    }
    leftovers.remove(thread);
  }

  private static boolean isStill(String origin, StackTraceElement[] stack) {
    return CellThreads.origin(stack).filter(origin::equals).isPresent();
  }

  private void watch() {
    Thread watcher = new Thread(this::awaitLeftovers, "stopped-cells");
    watcher.setDaemon(true);
    watcher.start();
  }

  /** The look-up at each stop point costs time, so it goes when the last leftover has gone. */
  private void awaitLeftovers() {
    while (!openWhenClear()) {
      try {
        Thread.sleep(WATCH_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized boolean openWhenClear() {
    leftovers.entrySet().removeIf(e -> !isStill(e.getValue(), e.getKey().getStackTrace()));
    if (leftovers.isEmpty() && !raised) {
      retarget();
    }
    return leftovers.isEmpty() || raised;
  }
}
