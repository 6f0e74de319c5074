package convlab.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Small PNG files: a palette when 256 colours are enough to the eye, and the strong compression.
 */
final class PngFile {
  private static final int PALETTE = 256;

  private PngFile() {}

  static byte[] of(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam strong = writer.getDefaultWriteParam();
      strong.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      // As small as at 0 within a percent, in a third of the time: live charts are encoded as they
      // grow.
      strong.setCompressionQuality(0.3f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(withPalette(image), null, null), strong);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode the picture as PNG", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The same picture with one byte a pixel, or the image itself when it has too many colours. */
  private static BufferedImage withPalette(BufferedImage image) {
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    return indexed(pixels, width).or(() -> indexed(FewColours.of(pixels), width)).orElse(image);
  }

  private static Optional<BufferedImage> indexed(int[] pixels, int width) {
    Colours colours = new Colours();
    byte[] indexed = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      // Most pixels are as the one before them.
      if (i > 0 && pixels[i] == pixels[i - 1]) {
        indexed[i] = indexed[i - 1];
        continue;
      }
      int place = colours.place(pixels[i]);
      if (place < 0) {
        return Optional.empty();
      }
      indexed[i] = (byte) place;
    }
    return Optional.of(image(indexed, width, colours.palette()));
  }

  private static BufferedImage image(byte[] indexed, int width, int[] palette) {
    int height = indexed.length / width;
    IndexColorModel model =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    image.getRaster().setDataElements(0, 0, width, height, indexed);
    return image;
  }

  /** Up to 256 opaque colours and their places, in a table that needs no objects. */
  private static final class Colours {
    private static final int SLOTS = 1024;
    private final int[] slots = new int[SLOTS];
    private final int[] palette = new int[PALETTE];
    private int count;

    /** The place of a colour, which it gets when it is new, or -1 when there is none left. */
    int place(int argb) {
      int slot = (argb * 0x9E3779B1) >>> 22;
      while (slots[slot] != 0 && palette[slots[slot] - 1] != argb) {
        slot = (slot + 1) % SLOTS;
      }
      if (slots[slot] == 0) {
        if (count == PALETTE || argb >>> 24 != 255) {
          return -1;
        }
        palette[count++] = argb;
        slots[slot] = count;
      }
      return slots[slot] - 1;
    }

    int[] palette() {
      return Arrays.copyOf(palette, count);
    }
  }
}
