package convlab.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTest {
  private static final BufferedImage IMAGE = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);

  @Test
  void heightFollowsTheWidth() {
    assertEquals(175, new Picture(IMAGE, 350, "Nothing.").height());
  }

  @Test
  void pngHoldsTheSamePixels() throws IOException {
    IMAGE.setRGB(3, 2, 0xFFD55E00);
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(new Picture(IMAGE, 4, "A.").png()));
    assertEquals(0xFFD55E00, back.getRGB(3, 2));
    assertEquals(0xFF000000, back.getRGB(0, 0));
  }

  @Test
  void pngOfManyColoursHoldsTheSamePixels() throws IOException {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 1600; i++) {
      image.setRGB(i % 40, i / 40, 0xFF000000 | i * 997);
    }
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(new Picture(image, 20, "A.").png()));
    int[] expected = image.getRGB(0, 0, 40, 40, null, 0, 40);
    assertArrayEquals(expected, back.getRGB(0, 0, 40, 40, null, 0, 40));
  }

  @Test
  void manyShadesOfAChartComeNearWithAPalette() throws IOException {
    Picture drawn =
        Plot.lines("Loss", "batch", "loss").line("a", 3, 2, 1, 4).area("b", 1, 2).draw();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(drawn.png()));
    assertInstanceOf(IndexColorModel.class, read.getColorModel());
    int farOff = 0;
    for (int y = 0; y < read.getHeight(); y++) {
      for (int x = 0; x < read.getWidth(); x++) {
        Color exact = new Color(drawn.image().getRGB(x, y));
        Color near = new Color(read.getRGB(x, y));
        farOff += Math.abs(exact.getGreen() - near.getGreen()) > 12 ? 1 : 0;
      }
    }
    assertTrue(farOff <= 0.02 * read.getWidth() * read.getHeight(), farOff + " pixels");
  }

  @Test
  void scaleBarKeepsAllItsColours() throws IOException {
    double[][] mostlyZero = new double[60][60];
    mostlyZero[5][5] = 9;
    mostlyZero[6][5] = -9;
    Picture drawn =
        Plot.pictures("Scales", Tile.signed("s", mostlyZero), Tile.magnitude("m", mostlyZero));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(drawn.png()));
    int middle = read.getHeight() - 73;
    for (int bar : new int[] {32, 734}) {
      for (int x = bar + 4; x < bar + 352; x++) {
        int exact = new Color(drawn.image().getRGB(x, middle)).getGreen();
        int near = new Color(read.getRGB(x, middle)).getGreen();
        assertEquals(exact, near, 6, "at " + x + ", " + middle);
      }
    }
  }

  @Test
  void savesItself(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.png");
    new Picture(IMAGE, 4, "A.").save(file);
    assertEquals(8, ImageIO.read(Files.newInputStream(file)).getWidth());
  }

  @Test
  void saysWhatIsSeenInsteadOfItsClass() {
    assertEquals("A cat.", new Picture(IMAGE, 4, "A cat.").toString());
  }

  @Test
  void refusesAMissingSentence() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Picture(IMAGE, 4, " "));
    assertEquals(
        "a picture needs one sentence that says what is seen, for readers who do not see it",
        e.getMessage());
  }

  @Test
  void refusesAWidthOfZero() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Picture(IMAGE, 0, "A."));
    assertEquals(
        "display width 0 is not positive; the lessons use 720, 350 or 220", e.getMessage());
  }
}
