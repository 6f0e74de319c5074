package convlab.conv;

import java.util.Locale;

/** The one door at which arrays and sizes are checked, so that the methods behind it stay plain. */
final class Check {

  /** The most numbers one result may hold: 2^27, which is 1 GiB of doubles. */
  static final long MOST_NUMBERS = 1L << 27;

  private Check() {}

  static void signal(double[] x, String name) {
    that(x != null, "%s is null; give an array of numbers", name);
    that(x.length > 0, "%s is empty; give at least one number", name);
  }

  static void picture(double[][] x, String name) {
    that(x != null, "%s is null; give an array of rows", name);
    that(x.length > 0, "%s is empty; give at least one row", name);
    for (int i = 0; i < x.length; i++) {
      signal(x[i], name + " row " + i);
      that(
          x[i].length == x[0].length,
          "%s is ragged: row 0 has %d numbers, row %d has %d; give rows of equal length",
          name,
          x[0].length,
          i,
          x[i].length);
    }
  }

  static void channels(double[][][] x, String name) {
    that(x != null, "%s is null; give an array of channels", name);
    that(x.length > 0, "%s is empty; give at least one channel", name);
    for (int c = 0; c < x.length; c++) {
      picture(x[c], name + " channel " + c);
      sameSize(x[0], x[c], name + " channel 0", "channel " + c);
    }
  }

  static void filters(double[][][][] x) {
    that(x != null, "filters are null; give an array (F,C,K,K)");
    that(x.length > 0, "filters are empty; give at least one filter");
    for (int f = 0; f < x.length; f++) {
      channels(x[f], "filter " + f);
      equal(x[0].length, x[f].length, "channels of filter 0", "of filter " + f);
      sameSize(x[0][0], x[f][0], "filter 0", "filter " + f);
    }
  }

  static void sameSize(double[][] a, double[][] b, String nameA, String nameB) {
    that(
        a.length == b.length && a[0].length == b[0].length,
        "%s is %s but %s is %s; give both the same size",
        nameA,
        size(a),
        nameB,
        size(b));
  }

  static void equal(int a, int b, String nameA, String nameB) {
    that(a == b, "%s: %d, but %s: %d; make them equal", nameA, a, nameB, b);
  }

  static void atLeast(long value, long limit, String name) {
    that(value >= limit, "%s is %d; it must be at least %d", name, value, limit);
  }

  static void odd(int size, String name) {
    atLeast(size, 1, name);
    that(size % 2 == 1, "%s is %d; use an odd number, so that there is a centre", name, size);
  }

  static void positive(double value, String name) {
    that(
        value > 0 && value < Double.POSITIVE_INFINITY,
        "%s is %s; it must be positive",
        name,
        value);
  }

  /** Refuses a result too large to hold before any of it is allocated. */
  static void room(long rows, long columns, String name) {
    that(
        columns == 0 || rows <= MOST_NUMBERS / columns,
        "%s of %dx%d numbers is above the limit of %d; use a smaller input or less padding",
        name,
        rows,
        columns,
        MOST_NUMBERS);
  }

  /** A size worked out in long, given back as an int if it is one. */
  static int size(long size, String name) {
    that(
        size <= Integer.MAX_VALUE,
        "%s %d overflows an int, whose limit is %d; use smaller sizes",
        name,
        size,
        Integer.MAX_VALUE);
    return (int) size;
  }

  static String size(double[][] x) {
    return x.length + "x" + x[0].length;
  }

  static void that(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
    }
  }
}
