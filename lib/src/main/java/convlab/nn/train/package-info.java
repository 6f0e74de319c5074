/**
 * How an engine's network learns: losses, optimisers and schedules, one training step, epochs over
 * examples, evaluation, and the check of gradients by central differences. Uses the floors below
 * and {@link convlab.nn.Sequential}; layers may not enter, nor anything that shows: progress and
 * curves belong to rooms above.
 */
package convlab.nn.train;
