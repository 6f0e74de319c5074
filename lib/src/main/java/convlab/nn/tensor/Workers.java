package convlab.nn.tensor;

import convlab.nn.gemm.Gemm;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed team of threads for loops whose parts are independent. Part i always goes to the same
 * thread: thread t of T takes parts {@code count t / T} to {@code count (t + 1) / T - 1}. Waiting
 * is spinning for some microseconds, because the next loop of a training step comes at once, then
 * parking. One loop at a time, from one thread.
 */
public final class Workers implements Gemm.Split, AutoCloseable {
  /** Everything on the calling thread; needs no closing. */
  public static final Workers SINGLE = new Workers(1);

  /** More than any machine that one batch keeps busy. */
  public static final int MOST_THREADS = 1024;

  /** Looks at the other side's flag before a thread parks, some 20 microseconds. */
  private static final int SPINS = 2_000;

  private final int threads;
  private final Thread[] helpers;
  private final AtomicInteger unfinished = new AtomicInteger();
  private volatile int loop;
  private volatile boolean closed;
  private volatile Thread waiting;
  private volatile Throwable failure;
  private int count;
  private Gemm.Range part;

  private Workers(int threads) {
    this.threads = threads;
    this.helpers = new Thread[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      int index = i + 1;
      helpers[i] = new Thread(() -> help(index), "convlab-worker-" + index);
      helpers[i].setDaemon(true);
      helpers[i].start();
    }
  }

  /**
   * A team of this many threads, the calling one included.
   *
   * @throws IllegalArgumentException below 1 or above {@link #MOST_THREADS}
   */
  public static Workers of(int threads) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          threads
              + " threads cannot work, "
              + MOST_THREADS
              + " is the limit; use 1 to "
              + Runtime.getRuntime().availableProcessors());
    }
    return new Workers(threads);
  }

  /** One thread for each processor that the JVM sees. */
  public static Workers all() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /** How many threads, the calling one included. */
  public int threads() {
    return threads;
  }

  /**
   * Runs part over 0..count-1 and returns when all is done. The first exception of any thread is
   * thrown here.
   */
  @Override
  public void run(int count, Gemm.Range part) {
    if (threads == 1 || count < 2) {
      part.run(0, count);
      return;
    }
    this.count = count;
    this.part = part;
    unfinished.set(helpers.length);
    loop++;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
    share(0);
    waitForHelpers();
    rethrow();
  }

  private void share(int index) {
    try {
      int from = (int) ((long) count * index / threads);
      int to = (int) ((long) count * (index + 1) / threads);
      if (from < to) {
        part.run(from, to);
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  private void waitForHelpers() {
    for (int i = 0; i < SPINS && unfinished.get() > 0; i++) {
      Thread.onSpinWait();
    }
    waiting = Thread.currentThread();
    boolean interrupted = false;
    while (unfinished.get() > 0) {
      interrupted |= Thread.interrupted();
      LockSupport.park(this);
    }
    waiting = null;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void rethrow() {
    Throwable thrown = failure;
    failure = null;
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
  }

  private void help(int index) {
    int seen = 0;
    while (!closed) {
      for (int i = 0; i < SPINS && loop == seen; i++) {
        Thread.onSpinWait();
      }
      while (loop == seen && !closed) {
        LockSupport.park(this);
      }
      if (closed) {
        return;
      }
      seen = loop;
      share(index);
      if (unfinished.decrementAndGet() == 0) {
        LockSupport.unpark(waiting);
      }
    }
  }

  /** Ends the helpers; {@link #SINGLE} has none. */
  @Override
  public void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }
}
