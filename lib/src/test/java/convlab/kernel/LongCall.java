package convlab.kernel;

/** A library call that no interrupt cuts short. */
public final class LongCall {
  private LongCall() {}

  public static void sleepOn(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        continue;
      }
    }
  }
}
