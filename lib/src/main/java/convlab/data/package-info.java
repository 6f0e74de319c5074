/**
 * The data of the course: handwritten digits (MNIST from IDX files, or digits drawn by the course's
 * own pen when MNIST is not there), batches of them for training, and the pictures that the filters
 * work on. Everything comes out as plain arrays. Knows only the JDK and {@link convlab.array}: no
 * network, no plots, no kernel and no downloads may enter; files are fetched and verified by the
 * launcher.
 */
package convlab.data;
