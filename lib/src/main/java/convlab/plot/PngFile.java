package convlab.plot;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small PNG files: a palette when 256 colours are enough, and the strongest compression. */
final class PngFile {
  private static final int PALETTE = 256;

  private PngFile() {}

  static byte[] of(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam strongest = writer.getDefaultWriteParam();
      strongest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      strongest.setCompressionQuality(0);
      writer.setOutput(out);
      writer.write(null, new IIOImage(withPalette(image), null, null), strongest);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode the picture as PNG", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The same pixels with one byte each, or the image itself when it has too many colours. */
  private static BufferedImage withPalette(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    Map<Integer, Integer> places = new LinkedHashMap<>();
    byte[] indexed = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      Integer place = places.get(pixels[i]);
      if (place == null) {
        if (places.size() == PALETTE || pixels[i] >>> 24 != 255) {
          return image;
        }
        place = places.size();
        places.put(pixels[i], place);
      }
      indexed[i] = place.byteValue();
    }
    int[] palette = places.keySet().stream().mapToInt(Integer::intValue).toArray();
    BufferedImage small =
        new BufferedImage(
            width,
            height,
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
    small.getRaster().setDataElements(0, 0, width, height, indexed);
    return small;
  }
}
