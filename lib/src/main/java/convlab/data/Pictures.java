package convlab.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * The pictures of the course and the learner's own, as arrays of numbers 0..255, rows first: {@code
 * picture[y][x]} for grey, {@code planes[c][y][x]} with c = 0 red, 1 green, 2 blue for colour.
 */
public final class Pictures {
  /** The most bytes a picture file may have. */
  public static final long MAX_BYTES = 50_000_000;

  /** The most pixels a picture may have: 40 million, as a large camera makes. */
  public static final long MAX_PIXELS = 40_000_000;

  private static final double RED = 0.299;
  private static final double GREEN = 0.587;
  private static final double BLUE = 0.114;

  private Pictures() {}

  /** A tabby cat on a table: fur, whiskers, soft and hard shadows; 224x224, whole numbers. */
  public static double[][] cat() {
    return grey(bundled("cat"));
  }

  /** A castle in the morning sun: stones, slanting roofs, clouds; 312 rows x 198 columns. */
  public static double[][] castle() {
    return grey(bundled("castle"));
  }

  /** The course's logo, 192x192: black 0 or white 255 and nothing between. */
  public static double[][] logo() {
    return grey(bundled("logo"));
  }

  /** The cat in colour: (3, 224, 224). */
  public static double[][][] catColour() {
    return colour(bundled("cat-colour"));
  }

  /** The castle in colour: (3, 312, 198). */
  public static double[][][] castleColour() {
    return colour(bundled("castle-colour"));
  }

  private static BufferedImage bundled(String name) {
    URL url = Pictures.class.getResource("/convlab/pictures/" + name + ".png");
    if (url == null) {
      throw new IllegalStateException(
          "the picture " + name + ".png is not on the class path; build the jar again");
    }
    try (InputStream in = url.openStream()) {
      return PictureDecoder.decode(in.readAllBytes(), name + ".png");
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException(name + ".png cannot be read; build the jar again", e));
    }
  }

  /**
   * Reads a PNG, JPEG, GIF (its first frame) or BMP file as grey, by the luminance of {@link
   * #grey(double[][][])}. Transparent parts become white. A camera's note that the picture lies on
   * its side is not followed.
   *
   * @param file a path, or a URL that begins with {@code file:}
   * @return (H, W), 0..255
   * @throws UncheckedIOException when there is no such file or it cannot be read
   * @throws IllegalArgumentException when it is no such picture, is damaged, or is larger than
   *     {@link #MAX_BYTES} or {@link #MAX_PIXELS}
   */
  public static double[][] read(String file) {
    return grey(load(path(file)));
  }

  /** {@link #read(String)} for a path. */
  public static double[][] read(Path file) {
    return grey(load(file));
  }

  /**
   * Reads a picture file in colour; a grey one gives three equal planes. Limits and errors as in
   * {@link #read(String)}.
   *
   * @param file a path, or a URL that begins with {@code file:}
   * @return (3, H, W), 0..255
   */
  public static double[][][] readColour(String file) {
    return colour(load(path(file)));
  }

  /** {@link #readColour(String)} for a path. */
  public static double[][][] readColour(Path file) {
    return colour(load(file));
  }

  /**
   * Decodes the bytes of a picture file at hand, such as an upload. Limits and errors as in {@link
   * #read(String)}.
   *
   * @param content the bytes of a PNG, JPEG, GIF or BMP file
   * @param name what to call it in an error
   * @return (3, H, W), 0..255
   */
  public static double[][][] decode(byte[] content, String name) {
    return colour(PictureDecoder.decode(content, name));
  }

  private static Path path(String file) {
    String scheme = file.toLowerCase(Locale.ROOT);
    if (scheme.startsWith("file:")) {
      return ofAddress(file.substring(5));
    }
    if (scheme.matches("[a-z]{2,}:.*")) {
      throw new IllegalArgumentException(
          file + " is not on this computer; save the picture first and give the path of the file");
    }
    return file.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), file.substring(2))
        : Path.of(file);
  }

  /** A file of that very name comes first: % and # may be part of it instead of a code. */
  private static Path ofAddress(String rest) {
    String path = rest.startsWith("///") ? rest.substring(2) : rest;
    if (Files.exists(Path.of(path))) {
      return Path.of(path);
    }
    try {
      return Path.of(URI.create("file:" + path.replace(" ", "%20").replace("#", "%23")));
    } catch (IllegalArgumentException e) {
      return Path.of(path);
    }
  }

  private static BufferedImage load(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UncheckedIOException(
          new IOException(
              "there is no file %s (looked for in %s); check the path"
                  .formatted(file, file.toAbsolutePath().getParent())));
    }
    try {
      PictureDecoder.checkBytes(Files.size(file), file.toString());
      return PictureDecoder.decode(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException(file + " cannot be read (" + e.getMessage() + "); check its rights", e));
    }
  }

  /**
   * The grey values of an image of Java's. A grey image keeps its numbers; a colour image is turned
   * into luminance, see {@link #grey(double[][][])}.
   *
   * @return (H, W), 0..255
   */
  public static double[][] grey(BufferedImage image) {
    return PictureDecoder.isGrey(image) ? PictureDecoder.samples(image) : grey(colour(image));
  }

  /**
   * The red, green and blue planes of an image of Java's, laid on white where it is transparent.
   *
   * @return (3, H, W), 0..255
   */
  public static double[][][] colour(BufferedImage image) {
    if (PictureDecoder.isGrey(image)) {
      double[][] grey = PictureDecoder.samples(image);
      return new double[][][] {grey, copy(grey), copy(grey)};
    }
    return PictureDecoder.planes(image);
  }

  private static double[][] copy(double[][] picture) {
    double[][] out = new double[picture.length][];
    for (int y = 0; y < out.length; y++) {
      out[y] = picture[y].clone();
    }
    return out;
  }

  /**
   * Luminance: 0.299 red + 0.587 green + 0.114 blue, the weights of ITU-R BT.601, on the values as
   * they are stored.
   *
   * @param planes (3, H, W); not changed
   * @return (H, W)
   * @throws IllegalArgumentException when there are not three planes of one shape
   */
  public static double[][] grey(double[][][] planes) {
    Shapes.checkColour(planes);
    double[][] grey = new double[planes[0].length][planes[0][0].length];
    for (int y = 0; y < grey.length; y++) {
      for (int x = 0; x < grey[y].length; x++) {
        grey[y][x] = RED * planes[0][y][x] + GREEN * planes[1][y][x] + BLUE * planes[2][y][x];
      }
    }
    return grey;
  }

  /**
   * A part of a picture, for a closer look.
   *
   * @param picture (H,W), not changed
   * @param top its first row, from 0
   * @param left its first column, from 0
   * @param height rows taken
   * @param width columns taken
   * @return (height,width), new
   * @throws IllegalArgumentException if the part is empty or reaches beyond the picture
   */
  public static double[][] crop(double[][] picture, int top, int left, int height, int width) {
    boolean inside = top >= 0 && left >= 0 && height >= 1 && width >= 1;
    if (!inside || height > picture.length - top || width > picture[0].length - left) {
      throw new IllegalArgumentException(
          String.format(
              "a part of %d x %d at row %d, column %d does not lie in a picture of %d x %d",
              height, width, top, left, picture.length, picture[0].length));
    }
    double[][] part = new double[height][];
    for (int i = 0; i < height; i++) {
      part[i] = Arrays.copyOfRange(picture[top + i], left, left + width);
    }
    return part;
  }

  /**
   * A picture in another size. An axis that shrinks averages the area under each new pixel, so that
   * fine texture does not turn into false patterns; an axis that grows uses the cubic of Keys
   * (1981, a = -0.5), clipped to 0..255. Proportions are not kept unless the sizes keep them.
   *
   * @param picture (H, W), 0..255; not changed
   * @param height the new H
   * @param width the new W
   * @return (height, width)
   * @throws IllegalArgumentException when the picture is empty or ragged, or a size is below 1 or
   *     beyond {@link #MAX_PIXELS}
   */
  public static double[][] resize(double[][] picture, int height, int width) {
    Shapes.height(picture);
    if (height < 1 || width < 1 || (long) height * width > MAX_PIXELS) {
      throw new IllegalArgumentException(
          "a picture cannot be resized to %dx%d; use sizes of at least 1 and at most %,d pixels"
              .formatted(height, width, MAX_PIXELS));
    }
    return Resize.quality(picture, height, width);
  }

  /**
   * {@link #resize(double[][], int, int)} of each plane.
   *
   * @param planes (3, H, W), 0..255; not changed
   * @return (3, height, width)
   */
  public static double[][][] resize(double[][][] planes, int height, int width) {
    Shapes.checkColour(planes);
    double[][][] out = new double[planes.length][][];
    for (int c = 0; c < out.length; c++) {
      out[c] = resize(planes[c], height, width);
    }
    return out;
  }
}
