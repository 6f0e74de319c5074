package convlab.exercise;

import convlab.plot.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One grid of a card.
 *
 * @param title what the numbers are
 * @param values the numbers; one row for a signal or a single number
 * @param marked the places that differ, as large as the values; all false where nothing is compared
 * @param axes how many axes the array has: 0 for a number, which needs no indices
 */
record NumberGrid(String title, double[][] values, boolean[][] marked, int axes) {
  /** A reader's eye takes in no more; what is larger is cut, and the title says so. */
  private static final int MOST = 12;

  /** One argument or result; an array of channels becomes one grid a channel. */
  static List<NumberGrid> of(String title, Object value, Object other) {
    if (value instanceof double[][][] channels) {
      return parts(title + ", channel ", channels, other);
    }
    if (value instanceof double[][][][] filters) {
      return parts(title + ", filter ", filters, other);
    }
    double[][] rows = rows(value);
    boolean comparable = other != null && Values.shape(value).equals(Values.shape(other));
    boolean[][] marked = marks(rows, comparable ? rows(other) : rows);
    return List.of(cut(title, rows, marked, Values.shape(value).size()));
  }

  private static List<NumberGrid> parts(String title, Object[] parts, Object other) {
    Object[] others = other instanceof Object[] array ? array : new Object[0];
    return IntStream.range(0, parts.length)
        .mapToObj(i -> of(title + i, parts[i], i < others.length ? others[i] : null))
        .flatMap(List::stream)
        .toList();
  }

  /** A number as one row of one, a signal as one row. */
  private static double[][] rows(Object value) {
    if (value instanceof double[][] rows) {
      return rows;
    }
    return new double[][] {Values.flat(value)};
  }

  private static boolean[][] marks(double[][] values, double[][] others) {
    boolean[][] marked = new boolean[values.length][];
    for (int row = 0; row < values.length; row++) {
      marked[row] = new boolean[values[row].length];
      for (int column = 0; column < values[row].length; column++) {
        marked[row][column] = !Values.same(values[row][column], others[row][column]);
      }
    }
    return marked;
  }

  private static NumberGrid cut(String title, double[][] rows, boolean[][] marked, int axes) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    if (rows.length <= MOST && columns <= MOST) {
      return new NumberGrid(title, rows, marked, axes);
    }
    int shownRows = Math.min(MOST, rows.length);
    int shownColumns = Math.min(MOST, columns);
    String part =
        axes == 1
            ? "the first " + shownColumns + " of " + columns
            : "the first "
                + shownRows
                + " x "
                + shownColumns
                + " of "
                + rows.length
                + " x "
                + columns;
    double[][] values =
        Arrays.stream(rows)
            .limit(MOST)
            .map(r -> Arrays.copyOf(r, shownColumns))
            .toArray(double[][]::new);
    return new NumberGrid(title + ", " + part, values, marked, axes);
  }

  /** The difference of two results of the same shape; empty when there is none to draw. */
  static List<NumberGrid> difference(Object yours, Object expected) {
    if (!Values.shape(yours).equals(Values.shape(expected))) {
      return List.of();
    }
    Object difference = minus(yours, expected);
    return of("difference", difference, Values.isArray(yours) ? zeros(difference) : 0.0);
  }

  private static Object minus(Object yours, Object expected) {
    if (yours instanceof Number a && expected instanceof Number b) {
      return clean(a.doubleValue() - b.doubleValue());
    }
    if (yours instanceof int[] || yours instanceof double[]) {
      double[] a = Values.flat(yours);
      double[] b = Values.flat(expected);
      double[] less = new double[a.length];
      Arrays.setAll(less, i -> Values.same(a[i], b[i]) ? 0 : clean(a[i] - b[i]));
      return less;
    }
    Object[] a = (Object[]) yours;
    Object[] b = (Object[]) expected;
    Object[] less =
        a instanceof double[][] ? new double[a.length][] : (Object[]) Values.copy(yours);
    for (int i = 0; i < a.length; i++) {
      less[i] = minus(a[i], b[i]);
    }
    return less;
  }

  private static double clean(double value) {
    return Math.abs(value) < 1e-12 ? 0 : value;
  }

  private static Object zeros(Object like) {
    return minus(like, like);
  }

  /** The numbers as they are written, all columns with the digits that their numbers need. */
  List<List<String>> texts() {
    List<List<String>> texts = new ArrayList<>();
    for (double[] row : values) {
      texts.add(Arrays.stream(row).mapToObj(NumberText::of).map(NumberGrid::minusSign).toList());
    }
    return texts;
  }

  private static String minusSign(String text) {
    return text.replace('-', '\u2212');
  }

  boolean isEmpty() {
    return values.length == 0 || values[0].length == 0;
  }

  boolean isMarked(int row, int column) {
    return marked[row][column];
  }
}
