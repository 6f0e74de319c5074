package convlab.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Turns the bytes of picture files into numbers, with limits that are checked before decoding. */
final class PictureDecoder {
  /** Java also claims to know others, and takes any file that begins with two zeros for WBMP. */
  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");

  private PictureDecoder() {}

  static BufferedImage decode(byte[] content, String name) {
    checkBytes(content.length, name);
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      ImageReader reader = reader(in, name);
      try {
        reader.setInput(in, true, true);
        checkPixels(reader.getHeight(0), reader.getWidth(0), name);
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw new IllegalArgumentException(
          "%s is damaged or of a kind Java cannot read (%s); open it and save it as PNG"
              .formatted(name, e.getMessage()),
          e);
    }
  }

  static void checkBytes(long bytes, String name) {
    if (bytes > Pictures.MAX_BYTES) {
      throw new IllegalArgumentException(
          "%s has %,d bytes, more than the %,d allowed; make the picture smaller first"
              .formatted(name, bytes, Pictures.MAX_BYTES));
    }
  }

  private static void checkPixels(int height, int width, String name) {
    if ((long) height * width > Pictures.MAX_PIXELS) {
      throw new IllegalArgumentException(
          "%s has %,d x %,d pixels, more than the %,d allowed; make the picture smaller first"
              .formatted(name, height, width, Pictures.MAX_PIXELS));
    }
  }

  private static ImageReader reader(ImageInputStream in, String name) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
      reader.dispose();
    }
    throw new IllegalArgumentException(
        name + " is not a PNG, JPEG, GIF or BMP picture; open it and save it as PNG");
  }

  /** Whether the image stores one opaque grey number per pixel. */
  static boolean isGrey(BufferedImage image) {
    return image.getRaster().getNumBands() == 1
        && !(image.getColorModel() instanceof IndexColorModel)
        && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }

  /**
   * The stored grey numbers, scaled to 0..255. Not by getRGB: Java takes grey images for linear
   * light and would brighten 128 to 188.
   */
  static double[][] samples(BufferedImage image) {
    return band(image.getRaster(), 0, image.getSampleModel().getSampleSize(0));
  }

  private static double[][] band(Raster raster, int band, int bits) {
    double scale = 255.0 / ((1L << bits) - 1);
    double[][] out = new double[raster.getHeight()][raster.getWidth()];
    for (int y = 0; y < out.length; y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, out[y].length, 1, band, out[y]);
      for (int x = 0; x < out[y].length; x++) {
        out[y][x] *= scale;
      }
    }
    return out;
  }

  /**
   * Red, green and blue over white; grey with transparency is handled by its stored numbers too.
   */
  static double[][][] planes(BufferedImage image) {
    if (image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
      return greyOverWhite(image);
    }
    int height = image.getHeight();
    int width = image.getWidth();
    double[][][] planes = new double[3][height][width];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        double alpha = (row[x] >>> 24) / 255.0;
        for (int c = 0; c < 3; c++) {
          planes[c][y][x] = overWhite(row[x] >> 16 - 8 * c & 0xFF, alpha);
        }
      }
    }
    return planes;
  }

  private static double[][][] greyOverWhite(BufferedImage image) {
    double[][] grey = samples(image);
    double[][] alpha = band(image.getRaster(), 1, image.getSampleModel().getSampleSize(1));
    double[][][] planes = new double[3][grey.length][grey[0].length];
    for (double[][] plane : planes) {
      for (int y = 0; y < grey.length; y++) {
        for (int x = 0; x < grey[y].length; x++) {
          plane[y][x] = overWhite(grey[y][x], alpha[y][x] / 255);
        }
      }
    }
    return planes;
  }

  private static double overWhite(double value, double alpha) {
    return alpha * value + (1 - alpha) * 255;
  }
}
