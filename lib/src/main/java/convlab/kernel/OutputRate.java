package convlab.kernel;

/**
 * How much a cell may show: a megabyte at once, then a megabyte a second. Faster than anyone reads,
 * slow enough for a browser to stay alive under an endless println.
 */
final class OutputRate {
  private static final long BURST = 1 << 20;
  private static final long PER_SECOND = 1 << 20;

  private double left = BURST;
  private long updated = System.nanoTime();

  /**
   * Takes characters from the allowance; sleeps when it is used up, but not on a thread that is
   * being interrupted or that handles the kernel's messages.
   */
  void spend(int characters) {
    long millis = take(characters, System.nanoTime());
    Thread thread = Thread.currentThread();
    if (millis <= 0 || thread.isInterrupted() || thread.getName().startsWith("Shell-")) {
      return;
    }
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      thread.interrupt();
    }
  }

  /** The milliseconds to wait until the allowance is no longer overdrawn. */
  synchronized long take(int characters, long now) {
    left = Math.min(BURST, left + (now - updated) * 1e-9 * PER_SECOND) - characters;
    updated = now;
    return left >= 0 ? 0 : (long) (-left * 1000 / PER_SECOND);
  }
}
