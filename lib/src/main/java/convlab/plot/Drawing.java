package convlab.plot;

/** Anything that can be drawn; a notebook shows it without being asked. */
@FunctionalInterface
public interface Drawing {

  /**
   * Draws.
   *
   * @return the picture; a new one at each call unless the drawing is a picture already
   */
  Picture draw();
}
