package convlab.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;

/** The pictures of the course and the learner's own, as arrays of numbers 0..255, rows first. */
public final class Pictures {
  private Pictures() {}

  /** The cat, 224 x 224 grey values 0..255. */
  public static double[][] cat() {
    return new double[224][224];
  }

  /** The castle, 312 rows x 198 columns of grey values 0..255. */
  public static double[][] castle() {
    return new double[312][198];
  }

  /** The logo, black 0 and white 255. */
  public static double[][] logo() {
    return new double[96][96];
  }

  /** The cat in colour, 3 x 224 x 224: red, green, blue planes of values 0..255. */
  public static double[][][] catColour() {
    return new double[3][224][224];
  }

  /** The castle in colour, 3 x 312 x 198: red, green, blue planes of values 0..255. */
  public static double[][][] castleColour() {
    return new double[3][312][198];
  }

  /** Reads a PNG, JPEG, GIF or BMP file as grey. */
  public static double[][] read(String pathOrUrl) {
    throw new UncheckedIOException(new IOException(pathOrUrl));
  }

  /** Reads a PNG, JPEG, GIF or BMP file as grey. */
  public static double[][] read(Path path) {
    return read(path.toString());
  }

  /** Reads a PNG, JPEG, GIF or BMP file as grey. */
  public static double[][] read(URL url) {
    return read(url.toString());
  }
}
