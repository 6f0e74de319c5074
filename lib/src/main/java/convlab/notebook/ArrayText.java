package convlab.notebook;

import convlab.plot.Look;
import convlab.plot.NumberText;
import convlab.plot.Picture;
import convlab.plot.Plot;
import convlab.plot.Tile;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Arrays as a reader wants them: short ones as numbers, long ones as their ends and their range,
 * pictures as pictures.
 */
final class ArrayText {
  private static final int MOST_COLUMNS = 12;
  private static final int MOST_ROWS = 12;
  private static final int MOST_MAPS = 6;
  private static final int MOST_VALUES = 40;
  private static final int ENDS = 6;
  private static final int LINE = 88;

  private ArrayText() {}

  /** "[-2, 0, 0, 5]", or the first and last six with the range of all. */
  static String vector(double[] values) {
    if (values.length <= MOST_VALUES) {
      return broken(Arrays.stream(values).mapToObj(NumberText::of).toArray(String[]::new));
    }
    String first = joined(Arrays.copyOf(values, ENDS));
    String last = joined(Arrays.copyOfRange(values, values.length - ENDS, values.length));
    return String.format(
            "[%s, ..., %s]%n%s",
            first, last, range(NumberText.of(values.length) + " values", values))
        .replace("\r", "");
  }

  private static String joined(double[] values) {
    return Arrays.stream(values).mapToObj(NumberText::of).collect(Collectors.joining(", "));
  }

  private static String range(String what, double[] values) {
    double least = Arrays.stream(values).min().orElse(Double.NaN);
    double most = Arrays.stream(values).max().orElse(Double.NaN);
    return what + " from " + NumberText.of(least) + " to " + NumberText.of(most);
  }

  /** Lines of at most 88 characters, broken after a comma. */
  private static String broken(String[] texts) {
    StringBuilder all = new StringBuilder("[");
    int line = 1;
    for (int i = 0; i < texts.length; i++) {
      String piece = texts[i] + (i < texts.length - 1 ? ", " : "");
      if (line + piece.length() > LINE) {
        all.setLength(all.length() - 1);
        all.append("\n ");
        line = 1;
      }
      all.append(piece);
      line += piece.length();
    }
    return all.append("]").toString();
  }

  /** Up to 12 x 12 a grid of numbers, above that a picture: grey, or signed when it has signs. */
  static Bundle matrix(double[][] values) {
    if (values.length == 0 || values[0] == null || values[0].length == 0) {
      return Bundle.text("an empty array");
    }
    boolean small = values.length <= MOST_ROWS && widest(values) <= MOST_COLUMNS;
    if (small || ragged(values)) {
      return Bundle.text(small ? NumberText.grid(values) : "a ragged array: " + size(values));
    }
    double[] flat = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    boolean signed = Arrays.stream(flat).anyMatch(v -> v < 0);
    Tile tile = signed ? Tile.signed("", values) : Tile.grey("", values);
    String title = range(size(values) + " values", flat);
    return picture(Plot.grid(title).add(tile).width(Look.HALF).draw());
  }

  /** Maps one after another as numbers while they are small, else as pictures side by side. */
  static Bundle maps(double[][][] maps) {
    if (maps.length == 0) {
      return Bundle.text("an empty array");
    }
    boolean small =
        maps.length <= MOST_MAPS
            && Arrays.stream(maps)
                .allMatch(m -> m.length <= MOST_ROWS && widest(m) <= MOST_COLUMNS);
    return small
        ? Bundle.text(channels(maps))
        : picture(Plot.featureMaps(maps.length + " channels of " + size(maps[0]), maps));
  }

  private static String channels(double[][][] maps) {
    return IntStream.range(0, maps.length)
        .mapToObj(i -> "channel " + i + "\n" + NumberText.grid(maps[i]))
        .collect(Collectors.joining("\n\n"));
  }

  private static Bundle picture(Picture picture) {
    String base64 = Base64.getEncoder().encodeToString(picture.png());
    return Bundle.png(base64, picture.width(), picture.alt());
  }

  private static String size(double[][] values) {
    return values.length + " x " + widest(values);
  }

  private static int widest(double[][] values) {
    return Arrays.stream(values).mapToInt(row -> row.length).max().orElse(0);
  }

  private static boolean ragged(double[][] values) {
    return Arrays.stream(values).anyMatch(row -> row.length != values[0].length);
  }

  static double[] wide(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  static double[] wide(int[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  static double[][] wide(float[][] values) {
    return Arrays.stream(values).map(ArrayText::wide).toArray(double[][]::new);
  }

  static double[][] wide(int[][] values) {
    return Arrays.stream(values).map(ArrayText::wide).toArray(double[][]::new);
  }
}
