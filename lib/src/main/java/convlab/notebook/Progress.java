package convlab.notebook;

import convlab.plot.NumberText;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * How far a long loop has come: one line, rewritten in place, with rate and time left; the last
 * state is the one line that the notebook saves, as "epoch 5 of 5: 469 batches in 22 s, loss
 * 0.021".
 *
 * <pre>{@code
 * try (Progress progress = Progress.of("epoch 1 of 5", 469, "batches")) {
 *   for (Batch batch : batches.epoch(0)) {
 *     progress.note("loss " + train(batch)).step();
 *   }
 * }
 * }</pre>
 *
 * <p>A step costs some nanoseconds; the line is redrawn at most four times a second. Safe to use
 * from several threads.
 */
public final class Progress implements AutoCloseable {
  private static final long REDRAW = 250_000_000L;
  private static final int BAR = 20;

  private final String label;
  private final long total;
  private final String unit;
  private final Page page;
  private final LongSupplier clock;
  private final String id = UUID.randomUUID().toString();
  private final long start;
  private long done;
  private long drawn;
  private int width;
  private String note = "";
  private boolean open;
  private boolean closed;

  Progress(String label, long total, String unit, Page page, LongSupplier clock) {
    if (total < 0) {
      throw new IllegalArgumentException(
          "a total of " + total + " " + unit + "; give 0 or more, the number of steps to come");
    }
    this.label = label;
    this.total = total;
    this.unit = unit;
    this.page = page;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.drawn = start;
  }

  /**
   * Starts a line that counts steps.
   *
   * @param label what is done, as "epoch 1 of 5"
   * @param total how many steps there will be
   * @return the progress, to be closed at the end
   * @throws IllegalArgumentException if the total is negative
   */
  public static Progress of(String label, long total) {
    return of(label, total, "steps");
  }

  /**
   * Starts a line that counts in a unit of its own.
   *
   * @param label what is done, as "epoch 1 of 5"
   * @param total how many there will be
   * @param unit what is counted, in the plural: "batches", "pictures"
   * @return the progress, to be closed at the end
   * @throws IllegalArgumentException if the total is negative
   */
  public static Progress of(String label, long total, String unit) {
    return new Progress(label, total, unit, Pages.current(), System::nanoTime);
  }

  /**
   * One more is done.
   *
   * @return this progress
   */
  public Progress step() {
    return step(1);
  }

  /**
   * So many more are done.
   *
   * @param count at least 0
   * @return this progress
   */
  public synchronized Progress step(long count) {
    done += count;
    long now = clock.getAsLong();
    if (!closed && now - drawn >= REDRAW) {
      drawn = now;
      redraw(now);
    }
    return this;
  }

  /**
   * What to say at the end of the line from now on.
   *
   * @param text as "loss 0.021"; empty for nothing
   * @return this progress
   */
  public synchronized Progress note(String text) {
    note = text;
    return this;
  }

  private void redraw(long now) {
    if (page.rewrites() || TerminalPage.INSTANCE.interactive()) {
      put(running((now - start) / 1e9));
    }
  }

  /** Shows or rewrites the line; blanks cover what a longer line left in a terminal. */
  private void put(String line) {
    String padded = page.rewrites() ? line : line + " ".repeat(Math.max(0, width - line.length()));
    width = line.length();
    if (open) {
      page.update(id, Bundle.text(padded));
    } else {
      page.open(id, Bundle.text(padded));
      open = true;
    }
  }

  private String running(double seconds) {
    double share = total == 0 ? 1 : Math.min(1, (double) done / total);
    int full = (int) (share * BAR);
    double rate = done / Math.max(1e-9, seconds);
    String left = done == 0 ? "" : ", " + Durations.of((total - done) / rate) + " left";
    return String.format(
        "%s  %s%s  %d %%  %s of %s %s, %s a second%s%s",
        label,
        "━".repeat(full),
        "╌".repeat(BAR - full),
        (int) (100 * share),
        NumberText.of(done),
        NumberText.of(total),
        unit,
        NumberText.of(rate >= 100 ? Math.rint(rate) : rate),
        done >= total ? "" : left,
        said());
  }

  private String said() {
    return note.isBlank() ? "" : ", " + note;
  }

  /** Leaves the one line that is saved; closing twice does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    String line = finished((clock.getAsLong() - start) / 1e9);
    if (page.rewrites()) {
      put(line);
    } else {
      page.show(open ? "\r" + padded(line) : line);
    }
  }

  private String padded(String line) {
    return line + " ".repeat(Math.max(0, width - line.length()));
  }

  private String finished(double seconds) {
    String count = NumberText.of(done);
    return done < total
        ? String.format(
            "%s: stopped at %s of %s %s after %s%s",
            label, count, NumberText.of(total), unit, Durations.of(seconds), said())
        : String.format("%s: %s %s in %s%s", label, count, unit, Durations.of(seconds), said());
  }
}
