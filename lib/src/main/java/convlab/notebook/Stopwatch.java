package convlab.notebook;

/** How long a piece of work takes once the JVM has warmed to it. */
public final class Stopwatch {
  private static final int FEWEST = 3;
  private static final int MOST = 200;
  private static final long ENOUGH_NANOS = 400_000_000L;

  private Stopwatch() {}

  /**
   * Runs the work 3 to 200 times, for about 0.4 s, and takes the fastest run: what else the machine
   * does can only make a run slower.
   *
   * @param work what is timed; its results must not depend on how often it runs
   * @return milliseconds of the fastest run
   */
  public static double milliseconds(Runnable work) {
    long begin = System.nanoTime();
    long least = Long.MAX_VALUE;
    for (int run = 0; run < MOST; run++) {
      long start = System.nanoTime();
      work.run();
      least = Math.min(least, System.nanoTime() - start);
      if (run + 1 >= FEWEST && System.nanoTime() - begin > ENOUGH_NANOS) {
        break;
      }
    }
    return least / 1e6;
  }
}
