package convlab.bench;

import convlab.data.Digits;
import convlab.data.Mnist;
import java.nio.file.Path;

/**
 * The training images in the order of the race: bytes 0..255, shuffled by {@link Formula#order}.
 * Made up by formula when there is no MNIST, for the speed is the same; never the stand-in digits,
 * which Python cannot draw.
 */
final class RaceData {
  static final int PIXELS = 28 * 28;
  private static final int IMAGES = 60_000;

  private final byte[][] images;
  private final int[] labels;

  private RaceData(byte[][] images, int[] labels) {
    this.images = images;
    this.labels = labels;
  }

  /** MNIST's training part from {@code folder}, or made-up images when the folder is empty text. */
  static RaceData load(String folder) {
    return folder.isEmpty() ? madeUp() : of(Mnist.read(Path.of(folder)).train());
  }

  private static RaceData madeUp() {
    byte[][] images = new byte[IMAGES][PIXELS];
    for (int i = 0; i < IMAGES; i++) {
      for (int p = 0; p < PIXELS; p++) {
        images[i][p] = (byte) Formula.key(7, (long) i * PIXELS + p);
      }
    }
    return new RaceData(images, Formula.labels(8, IMAGES, 10));
  }

  private static RaceData of(Digits digits) {
    byte[][] images = new byte[digits.size()][PIXELS];
    int[] labels = new int[digits.size()];
    for (int i = 0; i < images.length; i++) {
      double[][] image = digits.image(i);
      for (int p = 0; p < PIXELS; p++) {
        images[i][p] = (byte) (int) image[p / 28][p % 28];
      }
      labels[i] = digits.label(i);
    }
    return new RaceData(images, labels);
  }

  int size() {
    return labels.length;
  }

  /**
   * The images and labels of one epoch in the order of {@code seed}, cut into batches; the last may
   * be short.
   *
   * @param low what pixel 0 becomes; pixel 255 becomes 1
   */
  Part[] batches(int batch, double low, long seed) {
    int[] order = Formula.order(seed, size());
    Part[] parts = new Part[(size() + batch - 1) / batch];
    for (int b = 0; b < parts.length; b++) {
      int from = b * batch;
      int count = Math.min(batch, size() - from);
      parts[b] = new Part(new float[count * PIXELS], new int[count]);
      for (int i = 0; i < count; i++) {
        copy(order[from + i], (float) low, parts[b], i);
      }
    }
    return parts;
  }

  private void copy(int image, float low, Part part, int place) {
    float scale = (float) ((1.0 - low) / 255.0);
    for (int p = 0; p < PIXELS; p++) {
      part.pixels()[place * PIXELS + p] = (images[image][p] & 0xFF) * scale + low;
    }
    part.labels()[place] = labels[image];
  }

  /** A batch: pixels (N,1,28,28) and N labels. */
  record Part(float[] pixels, int[] labels) {}
}
