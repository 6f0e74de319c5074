package convlab.notebook.interrupt;

/**
 * Ends the code of a cell. An Error, so that {@code catch (Exception e)} lets it through; code that
 * catches Throwable meets it again at its next stop point.
 */
public final class CellStopped extends Error {
  private static final long serialVersionUID = 1;

  CellStopped() {
    // No stack trace: a loop that catches everything would spend its time filling them in.
    super("stopped", null, false, false);
  }
}
