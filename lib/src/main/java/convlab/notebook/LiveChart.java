package convlab.notebook;

import convlab.plot.Drawing;
import convlab.plot.Picture;
import convlab.plot.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * A line chart that grows while a network trains, with a second one below for a quantity that needs
 * an axis of its own. It is redrawn at most twice a second and takes at most about a tenth of the
 * time; the last drawing, which the notebook saves, holds every point.
 *
 * <pre>{@code
 * try (LiveChart chart = LiveChart.of("Training loss", "epoch", "loss")
 *     .below("Accuracy on the test digits", "epoch", "accuracy (%)")) {
 *   chart.add("train", epoch, loss);
 *   chart.addBelow("test", epoch, accuracy);
 * }
 * }</pre>
 *
 * <p>Where pictures cannot be rewritten (a terminal) it says at the end what the chart shows. Safe
 * to use from several threads.
 */
public final class LiveChart implements AutoCloseable {
  private static final long SHORTEST_PAUSE = 500_000_000L;
  private static final long LONGEST_PAUSE = 3_000_000_000L;
  private static final int WORK_TO_PAUSE = 10;

  private final List<Panel> panels = new ArrayList<>();
  private final Page page;
  private final LongSupplier clock;
  private final String id = UUID.randomUUID().toString();
  private long next;
  private boolean open;
  private boolean unable;
  private boolean closed;

  LiveChart(Panel first, Page page, LongSupplier clock) {
    this.page = page;
    this.clock = clock;
    this.next = clock.getAsLong() + SHORTEST_PAUSE;
    panels.add(first);
  }

  /**
   * Starts a chart; nothing is drawn before the first point.
   *
   * @param title what is seen
   * @param xAxis what is counted to the right
   * @param yAxis what is counted upwards, with its unit
   * @return the chart, to be closed at the end
   */
  public static LiveChart of(String title, String xAxis, String yAxis) {
    return new LiveChart(new Panel(title, xAxis, yAxis), Pages.current(), System::nanoTime);
  }

  /**
   * Adds a chart below, for a quantity that needs an axis of its own, as accuracy beside loss.
   *
   * @param title what is seen
   * @param xAxis what is counted to the right
   * @param yAxis what is counted upwards, with its unit
   * @return this chart
   */
  public synchronized LiveChart below(String title, String xAxis, String yAxis) {
    panels.add(new Panel(title, xAxis, yAxis));
    return this;
  }

  /**
   * Adds a point to a line of the upper chart. A name not seen before begins a line.
   *
   * @param series the name of the line
   * @param x position
   * @param y value; NaN leaves a gap
   */
  public synchronized void add(String series, double x, double y) {
    add(panels.get(0), series, x, y);
  }

  /**
   * Adds a point to a line of the chart below.
   *
   * @param series the name of the line
   * @param x position
   * @param y value; NaN leaves a gap
   * @throws IllegalStateException if there is no chart below
   */
  public synchronized void addBelow(String series, double x, double y) {
    if (panels.size() < 2) {
      throw new IllegalStateException(
          "this live chart has no second chart; begin it with LiveChart.of(...).below(...)");
    }
    add(panels.get(panels.size() - 1), series, x, y);
  }

  private void add(Panel panel, String series, double x, double y) {
    panel.add(series, x, y);
    long now = clock.getAsLong();
    if (!closed && page.rewrites() && now >= next) {
      redraw();
      long work = clock.getAsLong() - now;
      next = now + work + Math.max(SHORTEST_PAUSE, Math.min(LONGEST_PAUSE, WORK_TO_PAUSE * work));
    }
  }

  private void redraw() {
    Drawing[] drawings =
        panels.stream().filter(Panel::drawable).map(Panel::chart).toArray(Drawing[]::new);
    if (drawings.length == 0 || unable) {
      return;
    }
    try {
      put(Plot.stack(drawings));
    } catch (IllegalStateException e) {
      // No fonts, say: a training run of minutes must not end for want of its picture.
      unable = true;
      page.show(e.getMessage());
    }
  }

  private void put(Picture picture) {
    if (!page.rewrites()) {
      page.show(picture);
      return;
    }
    Bundle bundle = Values.bundle(picture).orElseThrow();
    if (open) {
      page.update(id, bundle);
    } else {
      page.open(id, bundle);
      open = true;
    }
  }

  /** Draws the final state with every point; closing twice does nothing. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      redraw();
    }
  }
}
