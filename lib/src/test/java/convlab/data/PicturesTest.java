package convlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
  @TempDir Path folder;

  private static BufferedImage image(int type) {
    BufferedImage image = new BufferedImage(3, 2, type);
    int[] colours = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF000000, 0xFFFFFFFF, 0xFF808080};
    for (int i = 0; i < 6; i++) {
      image.setRGB(i % 3, i / 3, colours[i]);
    }
    return image;
  }

  private Path file(String name, BufferedImage image, String format) throws IOException {
    Path file = folder.resolve(name);
    assertTrue(ImageIO.write(image, format, file.toFile()));
    return file;
  }

  private static void refused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }

  private static void shape(int height, int width, double[][] picture) {
    assertEquals(height, picture.length);
    assertTrue(Arrays.stream(picture).allMatch(row -> row.length == width));
    assertTrue(
        Arrays.stream(picture)
            .flatMapToDouble(Arrays::stream)
            .allMatch(v -> v == Math.rint(v) && v >= 0 && v <= 255));
  }

  @Test
  void bundledPicturesHaveTheirSizes() {
    shape(224, 224, Pictures.cat());
    shape(312, 198, Pictures.castle());
    shape(192, 192, Pictures.logo());
    assertEquals(3, Pictures.catColour().length);
    shape(224, 224, Pictures.catColour()[1]);
    shape(312, 198, Pictures.castleColour()[2]);
  }

  @Test
  void logoIsBlackAndWhite() {
    double[][] logo = Pictures.logo();
    assertTrue(
        Arrays.stream(logo).flatMapToDouble(Arrays::stream).allMatch(v -> v == 0 || v == 255));
    assertEquals(255, logo[0][0]);
  }

  @Test
  void callersGetArraysOfTheirOwn() {
    Pictures.cat()[0][0] = -1;
    assertTrue(Pictures.cat()[0][0] >= 0);
  }

  /** Blocks of 8x8, because Java's GIF reader loses the end of pictures of a few pixels. */
  @ParameterizedTest(name = "{0} is read without loss")
  @ValueSource(strings = {"png", "bmp", "gif"})
  void losslessFormats(String format) throws IOException {
    BufferedImage small = image(BufferedImage.TYPE_INT_RGB);
    BufferedImage large = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 24 * 16; i++) {
      large.setRGB(i % 24, i / 24, small.getRGB(i % 24 / 8, i / 24 / 8));
    }
    double[][][] planes = Pictures.readColour(file("picture." + format, large, format));
    assertArrayEquals(
        new double[][] {{255, 0, 0}, {0, 255, 128}}, Pictures.resize(planes[0], 2, 3));
    assertArrayEquals(
        new double[][] {{0, 255, 0}, {0, 255, 128}}, Pictures.resize(planes[1], 2, 3));
    assertArrayEquals(
        new double[][] {{0, 0, 255}, {0, 255, 128}}, Pictures.resize(planes[2], 2, 3));
  }

  @Test
  void jpegIsReadNearly() throws IOException {
    BufferedImage flat = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      flat.setRGB(i % 16, i / 16, 0x4080C0);
    }
    double[][][] planes = Pictures.readColour(file("flat.jpg", flat, "jpeg").toString());
    assertEquals(0x40, planes[0][7][7], 4);
    assertEquals(0xC0, planes[2][7][7], 4);
  }

  @Test
  void greyIsLuminance() throws IOException {
    double[][] grey = Pictures.read(file("a.png", image(BufferedImage.TYPE_INT_RGB), "png"));
    assertArrayEquals(new double[] {76.245, 149.685, 29.07}, grey[0], 1e-9);
    assertArrayEquals(new double[] {0, 255, 128}, grey[1], 1e-9);
  }

  @Test
  void greyFileKeepsItsNumbers() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 128);
    image.getRaster().setSample(1, 0, 0, 7);
    Path file = file("grey.png", image, "png");
    assertArrayEquals(new double[][] {{128, 7}}, Pictures.read(file));
    assertArrayEquals(new double[][] {{128, 7}}, Pictures.readColour(file)[2]);
  }

  @Test
  void sixteenBitsAreScaled() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(0, 0, 0, 65535);
    image.getRaster().setSample(1, 0, 0, 257 * 100);
    double[][] grey = Pictures.read(file("deep.png", image, "png"));
    assertArrayEquals(new double[] {255, 100}, grey[0], 1e-9);
  }

  @Test
  void transparentBecomesWhite() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00FF0000);
    image.setRGB(1, 0, 0x80000000);
    double[][] grey = Pictures.read(file("clear.png", image, "png"));
    assertArrayEquals(new double[] {255, 127}, grey[0], 1e-9);
  }

  @Test
  void spacesInFileUrlsAndPathsAreFine() throws IOException {
    Path file = file("my cat.png", image(BufferedImage.TYPE_INT_RGB), "png");
    assertEquals(2, Pictures.read(file.toString()).length);
    assertEquals(2, Pictures.read(file.toUri().toString()).length);
    assertEquals(2, Pictures.read("file:" + file).length);
  }

  @ParameterizedTest(name = "{0} is found by its address")
  @ValueSource(strings = {"50%.png", "cat#2.png", "a%20b.png", "a b.png"})
  void codesInAddressesMayBePartOfTheName(String name) throws IOException {
    Path file = file(name, image(BufferedImage.TYPE_INT_RGB), "png");
    assertEquals(2, Pictures.read("file:" + file).length);
    assertEquals(2, Pictures.read("FILE://" + file).length);
    assertEquals(2, Pictures.read(file.toUri().toString()).length);
  }

  @Test
  void aNetworkAddressInCapitalsIsRefusedToo() {
    refused(
        "HTTPS://example.org/a.png is not on this computer; save the picture first and give the"
            + " path of the file",
        () -> Pictures.read("HTTPS://example.org/a.png"));
  }

  @Test
  void raggedPicturesAreRefusedAndHugeNoise() {
    double[][] ragged = {{1, 2}, {3}};
    String message =
        "the picture is ragged: row 0 has 2 numbers, row 1 has 1; give rows of equal length";
    refused(message, () -> Noise.saltAndPepper(ragged, 0.1, 1));
    refused(message, () -> PixelRange.CENTRED.of(ragged));
    refused(
        "noise of 46341 x 46341 pixels; give at most 40000000 pixels",
        () -> Noise.uniform(46_341, 46_341, 1));
  }

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("no.png");
    assertEquals(
        "there is no file %s (looked for in %s); check the path".formatted(missing, folder),
        assertThrows(UncheckedIOException.class, () -> Pictures.read(missing))
            .getCause()
            .getMessage());
  }

  @Test
  void networkAddressIsRefused() {
    refused(
        "https://example.org/a.png is not on this computer; save the picture first and give the"
            + " path of the file",
        () -> Pictures.read("https://example.org/a.png"));
  }

  @Test
  void textIsNoPicture() throws IOException {
    Path text = Files.writeString(folder.resolve("a.png"), "hello");
    refused(
        text + " is not a PNG, JPEG, GIF or BMP picture; open it and save it as PNG",
        () -> Pictures.read(text));
  }

  @Test
  void zerosAreNoPicture() {
    refused(
        "upload is not a PNG, JPEG, GIF or BMP picture; open it and save it as PNG",
        () -> Pictures.decode(new byte[100], "upload"));
  }

  @Test
  void cutPictureIsNamed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image(BufferedImage.TYPE_INT_RGB), "png", out);
    byte[] cut = Arrays.copyOf(out.toByteArray(), 50);
    String message =
        assertThrows(IllegalArgumentException.class, () -> Pictures.decode(cut, "cut.png"))
            .getMessage();
    assertTrue(message.startsWith("cut.png is damaged or of a kind Java cannot read ("), message);
  }

  /** A PNG whose header claims a size, without the pixels. */
  private static byte[] claim(int width, int height) {
    ByteBuffer body = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
    body.putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(body.array());
    ByteBuffer file = ByteBuffer.allocate(33).putLong(0x89504E470D0A1A0AL).putInt(13);
    return file.put(body.array()).putInt((int) crc.getValue()).array();
  }

  @Test
  void hugePictureIsRefusedBeforeItIsDecoded() {
    refused(
        "big.png has 30,000 x 40,000 pixels, more than the 40,000,000 allowed; make the picture"
            + " smaller first",
        () -> Pictures.decode(claim(40_000, 30_000), "big.png"));
  }

  @Test
  void hugeFileIsRefused() {
    refused(
        "big.bmp has 50,000,001 bytes, more than the 50,000,000 allowed; make the picture smaller"
            + " first",
        () -> Pictures.decode(new byte[50_000_001], "big.bmp"));
  }

  @Test
  void planesThatDoNotFitAreNamed() {
    refused(
        "a colour picture has 3 planes, not 1; give (3, H, W) with red, green and blue",
        () -> Pictures.grey(new double[1][2][2]));
    refused(
        "a plane of 2x3 does not fit the red one of 2x2; make all three equal",
        () -> Pictures.grey(new double[][][] {new double[2][2], new double[2][3], {{1}}}));
  }

  @Test
  void shrinkingAveragesTheArea() {
    double[][] picture = {{0, 100, 200, 255}, {100, 200, 255, 255}};
    assertArrayEquals(new double[][] {{100, 241.25}}, Pictures.resize(picture, 1, 2));
    double[][] thirds = Pictures.resize(new double[][] {{0, 30, 60, 90}}, 1, 3);
    assertArrayEquals(new double[] {7.5, 45, 82.5}, thirds[0], 1e-9);
  }

  @Test
  void flatStaysFlatAtAnySize() {
    double[][] flat = {{77, 77, 77}, {77, 77, 77}, {77, 77, 77}};
    for (int size : new int[] {1, 2, 3, 4, 7, 31}) {
      for (double[] row : Pictures.resize(flat, size, 32 - size)) {
        for (double value : row) {
          assertEquals(77, value, 1e-9);
        }
      }
    }
  }

  @Test
  void enlargingKeepsSlopesAndClips() {
    double[][] ramp = {{0, 20, 40, 60, 80, 100, 120, 140}};
    double[] twice = Pictures.resize(ramp, 1, 16)[0];
    for (int x = 4; x < 12; x++) {
      assertEquals(10 * x - 5, twice[x], 1e-9);
    }
    double[] edge = Pictures.resize(new double[][] {{0, 0, 255, 255}}, 1, 64)[0];
    assertTrue(Arrays.stream(edge).allMatch(v -> v >= 0 && v <= 255));
  }

  @Test
  void sameSizeIsUnchanged() {
    assertArrayEquals(Pictures.cat(), Pictures.resize(Pictures.cat(), 224, 224));
    assertArrayEquals(Pictures.castleColour(), Pictures.resize(Pictures.castleColour(), 312, 198));
  }

  @Test
  void badSizesAreNamed() {
    refused(
        "a picture cannot be resized to 0x5; use sizes of at least 1 and at most 40,000,000 pixels",
        () -> Pictures.resize(new double[2][2], 0, 5));
    refused(
        "a picture cannot be resized to 90000x90000; use sizes of at least 1 and at most"
            + " 40,000,000 pixels",
        () -> Pictures.resize(new double[2][2], 90_000, 90_000));
  }

  @Test
  void aPartIsCutOutAndTheWholeStaysAsItWas() {
    double[][] whole = {{1, 2, 3}, {4, 5, 6}};
    double[][] part = Pictures.crop(whole, 0, 1, 2, 2);
    assertArrayEquals(new double[][] {{2, 3}, {5, 6}}, part);
    part[0][0] = 9;
    assertEquals(2, whole[0][1]);
  }

  @Test
  void aPartBeyondThePictureNamesBothSizes() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> Pictures.crop(new double[2][3], 1, 1, 2, 1));
    assertEquals(
        "a part of 2 x 1 at row 1, column 1 does not lie in a picture of 2 x 3",
        thrown.getMessage());
  }
}
