package convlab.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file in IDX, the format in which MNIST is published: two zero bytes, a byte for the type of the
 * values (8 is unsigned byte), a byte for the number of dimensions, each dimension as a big-endian
 * 32-bit number, then the values with the last dimension fastest.
 *
 * <p>Everything is checked, because a cut or swapped file would otherwise train a network on
 * nonsense without a word.
 */
public final class IdxFile {
  private static final int UNSIGNED_BYTE = 0x08;
  private static final String FETCH_AGAIN = "fetch it again with: python3 course.py data";

  private final Path path;
  private final int[] sizes;
  private final byte[] bytes;

  private IdxFile(Path path, int[] sizes, byte[] bytes) {
    this.path = path;
    this.sizes = sizes;
    this.bytes = bytes;
  }

  /**
   * Reads a file of unsigned bytes, plain or compressed with gzip (told by its first two bytes, not
   * by its name).
   *
   * @param path the file
   * @param dimensions how many dimensions it must have: 1 for labels, 3 for images
   * @throws IllegalArgumentException naming the file, the value found and the fix when it is not an
   *     IDX file of bytes, has other dimensions, ends too early or goes on too long
   * @throws UncheckedIOException when the file is missing or cannot be read
   */
  public static IdxFile read(Path path, int dimensions) {
    if (!Files.isRegularFile(path)) {
      throw new UncheckedIOException(
          new IOException(path + " does not exist; get it with: python3 course.py data"));
    }
    try (InputStream in = open(path)) {
      int[] sizes = header(in, path, dimensions);
      int count = count(sizes, path);
      byte[] bytes = in.readNBytes(count);
      checkEnd(in, path, bytes.length, sizes);
      return new IdxFile(path, sizes, bytes);
    } catch (EOFException | ZipException e) {
      throw bad(path, "is damaged inside its gzip compression (" + e.getMessage() + ")");
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException(path + " cannot be read (" + e.getMessage() + "); check its rights", e));
    }
  }

  private static InputStream open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static int[] header(InputStream in, Path path, int dimensions) throws IOException {
    int magic = readInt(in, path);
    int expected = UNSIGNED_BYTE << 8 | dimensions;
    if (magic >>> 16 != 0) {
      throw bad(path, "starts with 0x%08x, not 0x%08x: no IDX file".formatted(magic, expected));
    }
    if (magic >>> 8 != UNSIGNED_BYTE) {
      throw bad(
          path,
          "holds values of type 0x%02x, not unsigned bytes 0x08".formatted(magic >>> 8 & 0xFF));
    }
    if ((magic & 0xFF) != dimensions) {
      throw new IllegalArgumentException(
          "%s has %d dimensions, not %d; images have 3 and labels 1: were the two files swapped?"
              .formatted(path, magic & 0xFF, dimensions));
    }
    int[] sizes = new int[dimensions];
    for (int d = 0; d < dimensions; d++) {
      sizes[d] = readInt(in, path);
    }
    return sizes;
  }

  private static int readInt(InputStream in, Path path) throws IOException {
    byte[] four = in.readNBytes(4);
    if (four.length < 4) {
      throw bad(path, "ends inside its header");
    }
    return (four[0] & 0xFF) << 24 | (four[1] & 0xFF) << 16 | (four[2] & 0xFF) << 8 | four[3] & 0xFF;
  }

  private static int count(int[] sizes, Path path) {
    long count = 1;
    for (int size : sizes) {
      if (size < 1) {
        throw bad(path, "says it has the shape " + shape(sizes) + ", with a size below 1");
      }
      count *= size;
      if (count > Integer.MAX_VALUE - 8) {
        throw bad(
            path,
            "says it has the shape %s, more than the 2,147,483,639 bytes of a Java array"
                .formatted(shape(sizes)));
      }
    }
    return (int) count;
  }

  private static void checkEnd(InputStream in, Path path, int read, int[] sizes)
      throws IOException {
    int count = count(sizes, path);
    if (read < count) {
      throw bad(
          path,
          "is cut short: %,d values of the %,d that its shape %s needs"
              .formatted(read, count, shape(sizes)));
    }
    if (in.read() >= 0) {
      throw bad(
          path, "goes on after the %,d values of its shape %s".formatted(count, shape(sizes)));
    }
  }

  private static IllegalArgumentException bad(Path path, String what) {
    return new IllegalArgumentException(path + " " + what + "; " + FETCH_AGAIN);
  }

  private static String shape(int[] sizes) {
    return Arrays.stream(sizes)
        .mapToObj(Integer::toUnsignedString)
        .collect(Collectors.joining("x"));
  }

  /**
   * The length of a dimension: of an image file 0 is N, 1 is H and 2 is W.
   *
   * @throws IllegalArgumentException when the file has no such dimension
   */
  public int size(int dimension) {
    if (dimension < 0 || dimension >= sizes.length) {
      throw new IllegalArgumentException(
          "%s has no dimension %d; use 0 to %d".formatted(path, dimension, sizes.length - 1));
    }
    return sizes[dimension];
  }

  /**
   * The value at a position in file order, the last dimension fastest.
   *
   * @return 0..255
   * @throws IllegalArgumentException when the file has no such position
   */
  public int value(int position) {
    if (position < 0 || position >= bytes.length) {
      throw new IllegalArgumentException(
          "%s has no value %d; use 0 to %d".formatted(path, position, bytes.length - 1));
    }
    return bytes[position] & 0xFF;
  }

  /** The values themselves, not a copy: for readers in this room that promise not to write. */
  byte[] bytes() {
    return bytes;
  }

  void checkValues(int largest, String rule) {
    for (int i = 0; i < bytes.length; i++) {
      if ((bytes[i] & 0xFF) > largest) {
        throw bad(path, "has the value %d at position %d, but %s".formatted(value(i), i, rule));
      }
    }
  }

  @Override
  public String toString() {
    return path.getFileName() + ": " + shape(sizes) + " unsigned bytes";
  }
}
