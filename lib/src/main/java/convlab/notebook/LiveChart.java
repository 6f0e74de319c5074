package convlab.notebook;

/** A line chart that grows while a network trains, with a second one below when asked for. */
public final class LiveChart implements AutoCloseable {
  private final String title;

  private LiveChart(String title) {
    this.title = title;
  }

  /** Starts a chart; nothing is drawn before the first point. */
  public static LiveChart of(String title, String xAxis, String yAxis) {
    return new LiveChart(title);
  }

  /** Adds a second chart below, for a quantity that needs an axis of its own (accuracy). */
  public LiveChart below(String subtitle, String xAxis, String yAxis) {
    return this;
  }

  /** Adds a point to a line of the upper chart, which begins with its first point. */
  public synchronized void add(String series, double x, double y) {}

  /** Adds a point to a line of the chart below. */
  public synchronized void addBelow(String series, double x, double y) {}

  /** Draws the final state, which is what the notebook saves. */
  @Override
  public synchronized void close() {
    System.out.println(title);
  }
}
