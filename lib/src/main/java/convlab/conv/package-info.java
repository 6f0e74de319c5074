/**
 * Convolution and its family on plain arrays, written to be read: signals {@code double[]},
 * pictures {@code double[][]} (H,W), stacks of channels {@code double[][][]} (C,H,W), filter banks
 * {@code double[][][][]} (F,C,K,K). The letters: N batch, C channels, H height, W width, F filters,
 * K kernel, S stride, P padding, D dilation. Every method checks its arguments once at the door,
 * leaves them unchanged and returns new arrays; a {@code null}, empty or ragged array, or sizes
 * that do not fit, are answered by an {@link java.lang.IllegalArgumentException} that names the
 * value and the mend. Numbers are never refused: NaN and infinities follow the rules of floating
 * point, so a NaN spoils exactly the outputs whose window sees it (also under a zero weight, since
 * 0 NaN is NaN). These methods are what the fast engine is tested against, so nothing may enter
 * here that makes them harder to read for the sake of speed, and no dependency but the JDK and
 * {@link convlab.array}.
 */
package convlab.conv;
