package convlab.widget;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one thread that runs what readers give to widgets. It is neither the kernel's shell thread,
 * which has to go on answering, nor a cell's. Callbacks run one after another; of several that wait
 * under one key only the latest runs.
 */
final class Callbacks {
  static final String THREAD = "widget-callbacks";
  private static final Callbacks INSTANCE = new Callbacks();

  private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
  private Thread thread;

  private Callbacks() {}

  /**
   * Runs a task soon, in place of one that waits under the same key.
   *
   * @param key what the task answers to
   * @param task whose errors are its own business
   */
  static void submit(Object key, Runnable task) {
    INSTANCE.add(key, task);
  }

  private synchronized void add(Object key, Runnable task) {
    waiting.put(key, task);
    if (thread == null) {
      thread = new Thread(this::runAll, THREAD);
      thread.setDaemon(true);
      thread.start();
    }
    notifyAll();
  }

  private void runAll() {
    while (true) {
      try {
        next().run();
      } catch (Throwable e) {
        // A task has caught what its callback threw; this is a fault of ours, or of memory.
        Complaints.add(e);
      }
    }
  }

  private synchronized Runnable next() {
    while (waiting.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Stop wakes every thread in cell code; between two tasks there is nothing to stop.
        Thread.interrupted();
      }
    }
    Object first = waiting.keySet().iterator().next();
    return waiting.remove(first);
  }
}
