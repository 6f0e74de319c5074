package convlab.notebook;

import convlab.plot.Drawing;

/**
 * A drawing that plays in the page itself, without a kernel, where scripts may run: in a notebook
 * that is trusted. Everywhere else, and in words, the still picture stands for it.
 */
public interface Play extends Drawing {

  /**
   * The play as a piece of a page, with {@link #draw} in it for where scripts do not run.
   *
   * @return the piece
   */
  Html html();
}
