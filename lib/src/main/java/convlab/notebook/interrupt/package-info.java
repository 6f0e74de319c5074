/**
 * What stops the code of a cell, and what a cell prints and shows: the switch that Stop throws, the
 * stop points that a kernel weaves into classes of cells, the threads that are in them. Library
 * classes are never touched, so they keep their speed; a long loop in the library polls {@link
 * Thread#interrupted()}. Knows only the JDK: kernels, which weave and throw the switch, stand in
 * room {@code kernel}; without one nothing is ever stopped.
 */
package convlab.notebook.interrupt;
