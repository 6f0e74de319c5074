package convlab.data.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.data.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The committed pictures are what the programs draw. After a change of a drawing: {@code mvn test
 * -Dtest=DrawingsTest -Dconvlab.redraw=true} writes the files again.
 */
class DrawingsTest {
  private static final Path FOLDER = Path.of("../data/pictures");

  /** JDK 17 and 25 draw the same to the pixel; another may round a curve differently. */
  private static final double MEAN_TOLERANCE = 0.05;

  private static final double PIXEL_TOLERANCE = 24;

  @ParameterizedTest(name = "{0} is what its program draws")
  @ValueSource(
      strings = {"cat.png", "cat-colour.png", "castle.png", "castle-colour.png", "logo.png"})
  void committedPictureIsDrawnAnew(String name) throws IOException {
    BufferedImage drawn = Gallery.draw(name);
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("convlab.redraw")) {
      ImageIO.write(drawn, "png", file.toFile());
    }
    assertAlike(name, Pictures.colour(drawn), Pictures.readColour(file));
  }

  private static void assertAlike(String name, double[][][] drawn, double[][][] committed) {
    int rows = drawn[0].length;
    int columns = drawn[0][0].length;
    assertEquals(rows, committed[0].length, "rows");
    assertEquals(columns, committed[0][0].length, "columns");
    double sum = 0;
    double worst = 0;
    for (int i = 0; i < 3 * rows * columns; i++) {
      int plane = i % 3;
      int y = i / 3 / columns;
      int x = i / 3 % columns;
      double difference = Math.abs(drawn[plane][y][x] - committed[plane][y][x]);
      sum += difference;
      worst = Math.max(worst, difference);
    }
    double mean = sum / (3.0 * rows * columns);
    assertTrue(mean <= MEAN_TOLERANCE, name + " differs by " + mean + " on average");
    assertTrue(worst <= PIXEL_TOLERANCE, name + " differs by up to " + worst);
  }

  @ParameterizedTest(name = "{0} stays small enough for a first page")
  @ValueSource(
      strings = {"cat.png", "cat-colour.png", "castle.png", "castle-colour.png", "logo.png"})
  void filesAreSmall(String name) throws IOException {
    assertTrue(Files.size(FOLDER.resolve(name)) < 150_000);
  }

  @ParameterizedTest(name = "grey {0} is the luminance of the colour one")
  @ValueSource(strings = {"cat", "castle"})
  void greyIsLuminance(String name) {
    double[][] grey = Pictures.read(FOLDER.resolve(name + ".png"));
    double[][] luminance = Pictures.grey(Pictures.readColour(FOLDER.resolve(name + "-colour.png")));
    for (int y = 0; y < grey.length; y++) {
      assertArrayEquals(luminance[y], grey[y], 0.5001);
    }
  }
}
