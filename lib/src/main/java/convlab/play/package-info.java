/**
 * Plays: what moves in the page without a kernel. A play is a state, a script beside this package
 * among the resources, and a still picture of the same thing for pages that run no script. A new
 * play is a class that implements {@link convlab.notebook.Play} and calls {@code PlayPage}, and a
 * script that exports {@code render}; colours, cards, buttons and cells come from {@code page.js}
 * and {@code raster.js}, which the scripts of widgets share. Mathematics comes from {@code conv};
 * nothing here may need a running kernel.
 */
package convlab.play;
