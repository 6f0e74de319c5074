/**
 * Everything the course draws: pictures side by side, kernels with their numbers, heat maps, line
 * charts and tables, all in one look. A drawing is a {@link convlab.plot.Picture}: pixels, the
 * width to show them at and one sentence that says what is seen. The room may use {@code
 * convlab.data} and {@code convlab.conv}; it knows nothing of kernels, notebooks or networks.
 */
package convlab.plot;
