package convlab.widget;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says under a widget that its callback takes long, and how to end it. */
final class Patience {
  private static final long MILLIS = 1000;
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "widget-clock");
            thread.setDaemon(true);
            return thread;
          });

  private final WidgetModel model;
  private final Future<?> later;
  private boolean over;

  private Patience(WidgetModel model) {
    this.model = model;
    this.later = CLOCK.schedule(this::say, MILLIS, TimeUnit.MILLISECONDS);
  }

  static Patience with(WidgetModel model) {
    return new Patience(model);
  }

  private synchronized void say() {
    if (!over) {
      model.note(Note.BUSY);
    }
  }

  synchronized void end() {
    over = true;
    later.cancel(false);
  }
}
