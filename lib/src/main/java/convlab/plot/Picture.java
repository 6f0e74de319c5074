package convlab.plot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A finished drawing: its pixels, the width it is shown at and one sentence that says what is seen.
 *
 * @param image the pixels, twice as many in each direction as are shown, for sharp screens
 * @param width display width in CSS pixels: 720, 350 or 220 in the lessons
 * @param alt what is seen, as one sentence for readers who do not see it
 */
public record Picture(BufferedImage image, int width, String alt) implements Drawing {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the image is missing, the width not positive or the
   *     sentence blank
   */
  public Picture {
    if (image == null) {
      throw new IllegalArgumentException("a picture needs an image, not null");
    }
    if (width < 1) {
      throw new IllegalArgumentException(
          "display width " + width + " is not positive; the lessons use 720, 350 or 220");
    }
    if (alt == null || alt.isBlank()) {
      throw new IllegalArgumentException(
          "a picture needs one sentence that says what is seen, for readers who do not see it");
    }
  }

  /**
   * The height it is shown at, in CSS pixels, in proportion to the width.
   *
   * @return the display height
   */
  public int height() {
    return Math.max(1, Math.round((float) image.getHeight() * width / image.getWidth()));
  }

  /**
   * The same picture under another sentence, for a lesson that has more to say than the drawing
   * knows.
   *
   * @param sentence what is seen
   * @return the picture with that sentence; the pixels are shared
   */
  public Picture withAlt(String sentence) {
    return new Picture(image, width, sentence);
  }

  /**
   * The pixels as a PNG file.
   *
   * @return the bytes of the file
   * @throws UncheckedIOException if Java's encoder fails
   */
  public byte[] png() {
    return PngFile.of(image);
  }

  /**
   * Writes the picture as a PNG file, over one that is there.
   *
   * @param file where to write
   * @throws UncheckedIOException if the file cannot be written
   */
  public void save(Path file) {
    try {
      Files.write(file, png());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the picture to " + file, e);
    }
  }

  @Override
  public Picture draw() {
    return this;
  }

  /**
   * The sentence, so that a picture in a string still says what is seen.
   *
   * @return {@link #alt()}
   */
  @Override
  public String toString() {
    return alt;
  }
}
