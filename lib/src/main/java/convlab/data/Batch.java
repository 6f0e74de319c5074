package convlab.data;

/**
 * One batch of digits, ready for a network.
 *
 * @param pixels size * height * width values, image after image and row after row: NCHW with C = 1
 * @param labels the digit 0..9 of each image
 * @param size N, the number of images in this batch; the last batch of an epoch may be short
 */
public record Batch(float[] pixels, int[] labels, int size) {}
