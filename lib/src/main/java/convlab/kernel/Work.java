package convlab.kernel;

import convlab.notebook.interrupt.CellThreads;
import java.time.Duration;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.Header;

/**
 * What the kernel's shell thread is at: one cell or one widget callback, or nothing. Guarded by its
 * own monitor, which also keeps an interrupt away from the shell thread between two pieces of work:
 * there it would end the kernel's loop.
 */
final class Work {
  /**
   * One cell or callback.
   *
   * @param env where its output goes
   * @param request the header of the message that asked for it
   * @param speaks whether a reader sees its output
   * @param shell the thread that handles it
   */
  record Piece(ShellReplyEnvironment env, Header<?> request, boolean speaks, Thread shell) {
    void say(String sentence) {
      if (speaks) {
        env.writeToStdErr(sentence + "\n");
      }
    }
  }

  private Piece piece;

  synchronized void begin(ShellReplyEnvironment env, Header<?> request, boolean speaks) {
    piece = new Piece(env, request, speaks, Thread.currentThread());
  }

  synchronized void end() {
    piece = null;
    // An interrupt meant for the piece of work must not reach the loop.
    Thread.interrupted();
    notifyAll();
  }

  synchronized Piece current() {
    return piece;
  }

  /**
   * Wakes every thread that sleeps or waits in cell code.
   *
   * @param output whose monitor a thread holds while it sends: none is interrupted half-way
   */
  synchronized void interruptThreads(Object output) {
    synchronized (output) {
      CellThreads.all().keySet().stream().filter(this::mayInterrupt).forEach(Thread::interrupt);
    }
  }

  private boolean mayInterrupt(Thread thread) {
    boolean kernels = thread.getName().startsWith("Shell-");
    return !kernels || (piece != null && piece.shell() == thread);
  }

  /** Waits until that piece has ended; false when it has not within the limit. */
  synchronized boolean awaitEnd(Piece awaited, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (piece == awaited) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return false;
      }
      try {
        wait(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
