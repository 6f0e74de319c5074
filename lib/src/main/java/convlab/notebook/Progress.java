package convlab.notebook;

/**
 * How far a long loop has come, on one line that is rewritten in place.
 *
 * <pre>{@code
 * try (Progress progress = Progress.of("epoch 1 of 5", 469, "batches")) {
 *   for (Batch batch : batches) {
 *     ...
 *     progress.note("loss 0.021").step();
 *   }
 * }
 * }</pre>
 */
public final class Progress implements AutoCloseable {
  private final String label;
  private final long total;
  private final String unit;
  private final long start = System.nanoTime();
  private long done;
  private String note = "";

  private Progress(String label, long total, String unit) {
    this.label = label;
    this.total = total;
    this.unit = unit;
  }

  /** Starts a line that counts steps. */
  public static Progress of(String label, long total) {
    return of(label, total, "steps");
  }

  /** Starts a line that counts in the unit named, in the plural. */
  public static Progress of(String label, long total, String unit) {
    return new Progress(label, total, unit);
  }

  /** One more is done. */
  public Progress step() {
    return step(1);
  }

  /** So many more are done. */
  public synchronized Progress step(long count) {
    done += count;
    return this;
  }

  /** What to say at the end of the line, as "loss 0.021". */
  public synchronized Progress note(String text) {
    note = text;
    return this;
  }

  /** Leaves the one line that is saved. */
  @Override
  public synchronized void close() {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %d of %d %s in %.1f s%s%n",
        label, done, total, unit, seconds, note.isEmpty() ? "" : ", " + note);
  }
}
