package convlab.data;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Grey pictures of digits with their labels, such as the 60,000 training digits of MNIST. The bytes
 * are held once (47 MB for 60,000); {@link #slice} and {@link #take} share them. Immutable.
 */
public final class Digits {
  private final byte[] pixels;
  private final byte[] labels;
  private final int first;
  private final int size;
  private final int height;
  private final int width;
  private final String source;
  private final boolean standIn;

  /** Takes the arrays over without a copy: the caller must not write to them afterwards. */
  Digits(byte[] pixels, byte[] labels, int height, int width, String source, boolean standIn) {
    this(pixels, labels, 0, labels.length, height, width, source, standIn);
  }

  private Digits(
      byte[] pixels,
      byte[] labels,
      int first,
      int size,
      int height,
      int width,
      String source,
      boolean standIn) {
    assert pixels.length == (long) labels.length * height * width;
    this.pixels = pixels;
    this.labels = labels;
    this.first = first;
    this.size = size;
    this.height = height;
    this.width = width;
    this.source = source;
    this.standIn = standIn;
  }

  /**
   * A set made of pictures at hand: drawn, shifted or filtered ones.
   *
   * @param images N pictures of one height and width, grey 0..255; rounded and clipped to bytes
   * @param labels N digits 0..9
   * @param source what to call them, for titles
   * @throws IllegalArgumentException when there is no image, shapes or counts differ, or a label is
   *     not a digit
   */
  public static Digits of(double[][][] images, int[] labels, String source) {
    checkCounts(images, labels);
    int height = Shapes.height(images[0]);
    int width = images[0][0].length;
    byte[] bytes = new byte[images.length * height * width];
    byte[] digits = new byte[labels.length];
    for (int i = 0; i < images.length; i++) {
      checkShape(images[i], i, height, width);
      digits[i] = (byte) checkedLabel(labels[i], i);
      for (int p = 0; p < height * width; p++) {
        long grey = Math.round(images[i][p / width][p % width]);
        bytes[i * height * width + p] = (byte) Math.max(0, Math.min(255, grey));
      }
    }
    return new Digits(bytes, digits, height, width, source, false);
  }

  private static void checkCounts(double[][][] images, int[] labels) {
    if (images.length == 0) {
      throw new IllegalArgumentException("0 images make no set; give at least one");
    }
    if (images.length != labels.length) {
      throw new IllegalArgumentException(
          images.length + " images but " + labels.length + " labels; give one label per image");
    }
  }

  private static void checkShape(double[][] image, int i, int height, int width) {
    if (image.length != height || Arrays.stream(image).anyMatch(row -> row.length != width)) {
      throw new IllegalArgumentException(
          ("image %d is not %dx%d like image 0; all images of a set have one height and width")
              .formatted(i, height, width));
    }
  }

  private static int checkedLabel(int label, int i) {
    if (label < 0 || label > 9) {
      throw new IllegalArgumentException(
          "label " + label + " of image " + i + " is not a digit; use 0 to 9");
    }
    return label;
  }

  /**
   * Reads a pair of IDX files, plain or compressed with gzip.
   *
   * @param images a file of N x height x width bytes
   * @param labels a file of N bytes 0..9
   * @param source what to call them, for titles
   * @throws IllegalArgumentException when a file is not what it should be, see {@link IdxFile},
   *     when the counts differ or a label is not a digit
   */
  public static Digits read(Path images, Path labels, String source) {
    IdxFile pictures = IdxFile.read(images, 3);
    IdxFile answers = IdxFile.read(labels, 1);
    if (pictures.size(0) != answers.size(0)) {
      throw new IllegalArgumentException(
          "%s holds %,d images but %s holds %,d labels; take both files from the same set"
              .formatted(images, pictures.size(0), labels, answers.size(0)));
    }
    answers.checkValues(9, "labels are digits 0 to 9");
    return new Digits(
        pictures.bytes(), answers.bytes(), pictures.size(1), pictures.size(2), source, false);
  }

  /** N, the number of images. */
  public int size() {
    return size;
  }

  /** H, the rows of every image. */
  public int height() {
    return height;
  }

  /** W, the columns of every image. */
  public int width() {
    return width;
  }

  /**
   * The digit that image {@code i} shows.
   *
   * @return 0..9
   * @throws IllegalArgumentException when i is not in 0..size-1
   */
  public int label(int i) {
    return labels[first + checked(i)];
  }

  /**
   * A copy of image {@code i}, rows first, white ink on black: 0 is paper, 255 full ink.
   *
   * @return height x width
   * @throws IllegalArgumentException when i is not in 0..size-1
   */
  public double[][] image(int i) {
    int from = (first + checked(i)) * height * width;
    double[][] image = new double[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image[y][x] = pixels[from + y * width + x] & 0xFF;
      }
    }
    return image;
  }

  /**
   * The first n images.
   *
   * @throws IllegalArgumentException when there are fewer than n
   */
  public Digits take(int n) {
    return slice(0, n);
  }

  /**
   * Images from..to-1, sharing the bytes of this set.
   *
   * @throws IllegalArgumentException unless 0 <= from <= to <= size
   */
  public Digits slice(int from, int to) {
    if (from < 0 || to < from || to > size) {
      throw new IllegalArgumentException(
          "images %d to %d do not lie in this set of %,d; use 0 <= from <= to <= %d"
              .formatted(from, to, size, size));
    }
    return new Digits(pixels, labels, first + from, to - from, height, width, source, standIn);
  }

  /** Where the digits come from: "MNIST", "stand-in digits", or what the caller named them. */
  public String source() {
    return source;
  }

  /** Whether these are drawn by {@link StandInDigits} because MNIST was not there. */
  public boolean isStandIn() {
    return standIn;
  }

  /** Writes image i into {@code target} from {@code at} on, row after row, in the given range. */
  void copyTo(int i, float[] target, int at, PixelRange range) {
    int from = (first + checked(i)) * height * width;
    for (int p = 0; p < height * width; p++) {
      target[at + p] = range.of(pixels[from + p] & 0xFF);
    }
  }

  private int checked(int i) {
    if (i < 0 || i >= size) {
      throw new IllegalArgumentException(
          "there is no image %d in this set of %,d; use 0 to %d".formatted(i, size, size - 1));
    }
    return i;
  }

  @Override
  public String toString() {
    return "%,d images %dx%d, %s".formatted(size, height, width, source);
  }
}
