package convlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {
  @TempDir Path folder;

  /** The header of an IDX file with this magic number and sizes, then the values. */
  static byte[] idx(int magic, int[] sizes, byte... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sizes.length + values.length).putInt(magic);
    for (int size : sizes) {
      buffer.putInt(size);
    }
    return buffer.put(values).array();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    return out.toByteArray();
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("some-idx3-ubyte"), content);
  }

  private String refusal(byte[] content) throws IOException {
    Path file = file(content);
    String message =
        assertThrows(IllegalArgumentException.class, () -> IdxFile.read(file, 3)).getMessage();
    assertTrue(message.startsWith(file + " "), message);
    return message.substring(file.toString().length() + 1);
  }

  private static final byte[] GOOD =
      idx(0x803, new int[] {2, 1, 3}, new byte[] {1, 2, 3, 4, 5, -1});

  @Test
  void plainFileIsRead() throws IOException {
    IdxFile read = IdxFile.read(file(GOOD), 3);
    assertEquals("some-idx3-ubyte: 2x1x3 unsigned bytes", read.toString());
    assertEquals(2, read.size(0));
    assertEquals(3, read.size(2));
    assertEquals(255, read.value(5));
  }

  @Test
  void compressedFileIsReadWhateverItsName() throws IOException {
    assertEquals(255, IdxFile.read(file(gzip(GOOD)), 3).value(5));
  }

  @Test
  void dimensionThatIsNotThereIsRefused() throws IOException {
    IdxFile read = IdxFile.read(file(GOOD), 3);
    assertEquals(
        folder.resolve("some-idx3-ubyte") + " has no dimension 3; use 0 to 2",
        assertThrows(IllegalArgumentException.class, () -> read.size(3)).getMessage());
  }

  @Test
  void positionThatIsNotThereIsRefused() throws IOException {
    IdxFile read = IdxFile.read(file(GOOD), 3);
    assertEquals(
        folder.resolve("some-idx3-ubyte") + " has no value 6; use 0 to 5",
        assertThrows(IllegalArgumentException.class, () -> read.value(6)).getMessage());
  }

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("nothing");
    assertEquals(
        missing + " does not exist; get it with: python3 course.py data",
        assertThrows(UncheckedIOException.class, () -> IdxFile.read(missing, 3))
            .getCause()
            .getMessage());
  }

  @Test
  void otherFileIsNamed() throws IOException {
    assertEquals(
        "starts with 0x3c68746d, not 0x00000803: no IDX file;"
            + " fetch it again with: python3 course.py data",
        refusal("<html>not found</html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
  }

  @Test
  void otherTypeIsNamed() throws IOException {
    assertEquals(
        "holds values of type 0x0d, not unsigned bytes 0x08;"
            + " fetch it again with: python3 course.py data",
        refusal(idx(0xD03, new int[] {1, 1, 1}, (byte) 0)));
  }

  @Test
  void swappedFilesAreNamed() throws IOException {
    assertEquals(
        "has 1 dimensions, not 3; images have 3 and labels 1: were the two files swapped?",
        refusal(idx(0x801, new int[] {2}, new byte[2])));
  }

  @Test
  void emptyFileIsNamed() throws IOException {
    assertEquals(
        "ends inside its header; fetch it again with: python3 course.py data",
        refusal(new byte[0]));
  }

  @Test
  void shortHeaderIsNamed() throws IOException {
    assertEquals(
        "ends inside its header; fetch it again with: python3 course.py data",
        refusal(Arrays.copyOf(GOOD, 11)));
  }

  @Test
  void truncatedFileIsNamed() throws IOException {
    assertEquals(
        "is cut short: 5 values of the 6 that its shape 2x1x3 needs;"
            + " fetch it again with: python3 course.py data",
        refusal(Arrays.copyOf(GOOD, GOOD.length - 1)));
  }

  @Test
  void trailingBytesAreNamed() throws IOException {
    assertEquals(
        "goes on after the 6 values of its shape 2x1x3;"
            + " fetch it again with: python3 course.py data",
        refusal(Arrays.copyOf(GOOD, GOOD.length + 1)));
  }

  @Test
  void zeroSizeIsNamed() throws IOException {
    assertEquals(
        "says it has the shape 2x0x3, with a size below 1;"
            + " fetch it again with: python3 course.py data",
        refusal(idx(0x803, new int[] {2, 0, 3})));
  }

  @Test
  void sizeBeyondThirtyOneBitsIsNamedAsWritten() throws IOException {
    assertEquals(
        "says it has the shape 4294967295x28x28, with a size below 1;"
            + " fetch it again with: python3 course.py data",
        refusal(idx(0x803, new int[] {-1, 28, 28})));
  }

  @Test
  void overflowingSizesAreNamed() throws IOException {
    assertEquals(
        "says it has the shape 65536x65536x65536, more than the 2,147,483,639 bytes of a Java"
            + " array; fetch it again with: python3 course.py data",
        refusal(idx(0x803, new int[] {65536, 65536, 65536})));
  }

  @Test
  void largeClaimInSmallFileCostsNoMemory() throws IOException {
    assertTrue(
        refusal(idx(0x803, new int[] {2_000_000, 28, 38}, (byte) 1)).startsWith("is cut short"));
  }

  @Test
  void truncatedCompressionIsNamed() throws IOException {
    byte[] zip = gzip(GOOD);
    assertTrue(
        refusal(Arrays.copyOf(zip, zip.length - 9)).startsWith("is damaged inside its gzip"));
  }

  @Test
  void damagedCompressionIsNamed() throws IOException {
    byte[] zip = gzip(GOOD);
    zip[zip.length - 6] ^= 0x55;
    assertTrue(refusal(zip).startsWith("is damaged inside its gzip"));
  }
}
