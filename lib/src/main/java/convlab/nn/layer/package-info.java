/**
 * The engine's layers, forward and backward side by side in one class each, and the two ways to
 * convolve: directly, and by Winograd's transform. A new layer goes here, holds a {@code Place},
 * which refuses what does not belong to it, and gets a line in {@link convlab.nn.Layers}, which is
 * the door; what is public here is so for the other floors. Uses {@link convlab.nn.tensor} and
 * {@link convlab.nn.gemm}; losses, optimisers and data may not enter.
 */
package convlab.nn.layer;
