package convlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class DigitsTest {
  @TempDir Path folder;

  private static final double[][][] IMAGES = {
    {{0, 255, 3}, {1, 2, 3}}, {{9, 8, 7}, {200, 128, 127}}, {{1.6, -5, 300}, {0, 0, 0}}
  };
  private final Digits digits = Digits.of(IMAGES, new int[] {7, 0, 9}, "three");

  private static void refused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }

  @Test
  void imagesAndLabelsComeBack() {
    assertArrayEquals(IMAGES[1], digits.image(1));
    assertEquals(9, digits.label(2));
    assertEquals("3 images 2x3, three", digits.toString());
    assertFalse(digits.isStandIn());
  }

  @Test
  void valuesAreRoundedAndClipped() {
    assertArrayEquals(new double[] {2, 0, 255}, digits.image(2)[0]);
  }

  @Test
  void imageIsCopied() {
    digits.image(0)[0][0] = 99;
    assertEquals(0, digits.image(0)[0][0]);
  }

  @Test
  void sliceOfSliceCountsFromItsOwnStart() {
    Digits last = digits.slice(1, 3).slice(1, 2);
    assertEquals(1, last.size());
    assertEquals(9, last.label(0));
    assertArrayEquals(digits.image(2), last.image(0));
    assertEquals(7, digits.take(1).label(0));
  }

  @Test
  void badPositionsAreNamed() {
    refused("there is no image 3 in this set of 3; use 0 to 2", () -> digits.image(3));
    refused("there is no image -1 in this set of 3; use 0 to 2", () -> digits.label(-1));
    refused("there is no image 1 in this set of 1; use 0 to 0", () -> digits.take(1).label(1));
    refused(
        "images 0 to 4 do not lie in this set of 3; use 0 <= from <= to <= 3",
        () -> digits.take(4));
    refused(
        "images 2 to 1 do not lie in this set of 3; use 0 <= from <= to <= 3",
        () -> digits.slice(2, 1));
  }

  @Test
  void badImagesAreNamed() {
    refused(
        "0 images make no set; give at least one",
        () -> Digits.of(new double[0][][], new int[0], "x"));
    refused(
        "3 images but 1 labels; give one label per image",
        () -> Digits.of(IMAGES, new int[] {1}, "x"));
    refused(
        "label 10 of image 1 is not a digit; use 0 to 9",
        () -> Digits.of(IMAGES, new int[] {1, 10, 2}, "x"));
    refused(
        "image 1 is not 1x1 like image 0; all images of a set have one height and width",
        () -> Digits.of(new double[][][] {{{1}}, {{1, 2}}}, new int[] {1, 2}, "x"));
    refused(
        "the picture is empty; give at least one row",
        () -> Digits.of(new double[][][] {{}}, new int[] {1}, "x"));
  }

  private Path images(int count) throws IOException {
    return Files.write(
        folder.resolve("images"),
        IdxFileTest.idx(0x803, new int[] {count, 2, 2}, new byte[count * 4]));
  }

  private Path labels(byte... labels) throws IOException {
    return Files.write(
        folder.resolve("labels"), IdxFileTest.idx(0x801, new int[] {labels.length}, labels));
  }

  @Test
  void differentCountsAreNamed() throws IOException {
    Path images = images(3);
    Path labels = labels((byte) 1, (byte) 2);
    refused(
        "%s holds 3 images but %s holds 2 labels; take both files from the same set"
            .formatted(images, labels),
        () -> Digits.read(images, labels, "x"));
  }

  @Test
  void labelThatIsNoDigitIsNamed() throws IOException {
    Path images = images(2);
    Path labels = labels((byte) 1, (byte) 200);
    refused(
        labels
            + " has the value 200 at position 1, but labels are digits 0 to 9;"
            + " fetch it again with: python3 course.py data",
        () -> Digits.read(images, labels, "x"));
  }
}
