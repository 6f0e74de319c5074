package convlab.array;

import java.util.Locale;

/**
 * The one door at which arrays and sizes are checked, so that the methods behind it stay plain. A
 * sentence is put together only when something is wrong: a check that passes costs comparisons and
 * allocates nothing. What is refused is an {@link IllegalArgumentException} that names the value,
 * the limit and the mend.
 */
public final class Check {

  /** The most numbers one result may hold: 2^27, which is 1 GiB of doubles. */
  public static final long MOST_NUMBERS = 1L << 27;

  private Check() {}

  /**
   * Anything that must be there.
   *
   * @param value not null
   * @param name what to call it
   * @param kind what to give, such as "a Tensor"
   */
  public static void given(Object value, String name, String kind) {
    if (value == null) {
      refuse("%s is null; give %s", name, kind);
    }
  }

  /**
   * A signal: at least one number.
   *
   * @param x (N)
   * @param name what to call it
   */
  public static void signal(double[] x, String name) {
    if (x == null) {
      refuse("%s is null; give an array of numbers", name);
    } else if (x.length == 0) {
      refuse("%s is empty; give at least one number", name);
    }
  }

  /**
   * A picture: rows of one length, at least 1 x 1.
   *
   * @param x (H,W)
   * @param name what to call it
   */
  public static void picture(double[][] x, String name) {
    if (x == null) {
      refuse("%s is null; give an array of rows", name);
    } else if (x.length == 0) {
      refuse("%s is empty; give at least one row", name);
    }
    for (int i = 0; i < x.length; i++) {
      if (x[i] == null || x[i].length == 0) {
        signal(x[i], name + " row " + i);
      } else if (x[i].length != x[0].length) {
        refuse(
            "%s is ragged: row 0 has %d numbers, row %d has %d; give rows of equal length",
            name, x[0].length, i, x[i].length);
      }
    }
  }

  /**
   * Channels: pictures of one size, at least one.
   *
   * @param x (C,H,W)
   * @param name what to call it
   */
  public static void channels(double[][][] x, String name) {
    if (x == null) {
      refuse("%s is null; give an array of channels", name);
    } else if (x.length == 0) {
      refuse("%s is empty; give at least one channel", name);
    }
    for (int c = 0; c < x.length; c++) {
      if (!isPicture(x[c])) {
        picture(x[c], name + " channel " + c);
      }
      if (differ(x[0], x[c])) {
        sameSize(x[0], x[c], name + " channel 0", "channel " + c);
      }
    }
  }

  /**
   * A bank of filters of one size, at least one.
   *
   * @param x (F,C,K,K)
   */
  public static void filters(double[][][][] x) {
    if (x == null) {
      refuse("filters are null; give an array (F,C,K,K)");
    } else if (x.length == 0) {
      refuse("filters are empty; give at least one filter");
    }
    for (int f = 0; f < x.length; f++) {
      channels(x[f], "filter " + f);
      equal(x[0].length, x[f].length, "channels of filter 0", "of filter " + f);
      sameSize(x[0][0], x[f][0], "filter 0", "filter " + f);
    }
  }

  private static boolean isPicture(double[][] x) {
    if (x == null || x.length == 0 || x[0] == null || x[0].length == 0) {
      return false;
    }
    for (double[] row : x) {
      if (row == null || row.length != x[0].length) {
        return false;
      }
    }
    return true;
  }

  private static boolean differ(double[][] a, double[][] b) {
    return a.length != b.length || a[0].length != b[0].length;
  }

  /**
   * Two pictures of one size.
   *
   * @param a (H,W)
   * @param b (H,W)
   * @param nameA what to call the first
   * @param nameB what to call the second
   */
  public static void sameSize(double[][] a, double[][] b, String nameA, String nameB) {
    if (differ(a, b)) {
      refuse("%s is %s but %s is %s; give both the same size", nameA, size(a), nameB, size(b));
    }
  }

  /**
   * Two equal counts.
   *
   * @param a one
   * @param b the other
   * @param nameA what the first counts
   * @param nameB what the second counts
   */
  public static void equal(int a, int b, String nameA, String nameB) {
    if (a != b) {
      refuse("%s: %d, but %s: %d; make them equal", nameA, a, nameB, b);
    }
  }

  /**
   * A number with a lower limit.
   *
   * @param value to be checked
   * @param limit the least that is allowed
   * @param name what to call it
   */
  public static void atLeast(long value, long limit, String name) {
    if (value < limit) {
      refuse("%s is %d; it must be at least %d", name, value, limit);
    }
  }

  /**
   * A number with an upper limit.
   *
   * @param value to be checked
   * @param limit the most that is allowed
   * @param name what to call it
   */
  public static void atMost(long value, long limit, String name) {
    if (value > limit) {
      refuse("%s is %d; it must be at most %d", name, value, limit);
    }
  }

  /**
   * A size with a centre.
   *
   * @param size 1, 3, 5, ...
   * @param name what to call it
   */
  public static void odd(int size, String name) {
    atLeast(size, 1, name);
    if (size % 2 == 0) {
      refuse("%s is %d; use an odd number, so that there is a centre", name, size);
    }
  }

  /**
   * A positive number.
   *
   * @param value above 0 and finite
   * @param name what to call it
   */
  public static void positive(double value, String name) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      refuse("%s is %s; it must be positive", name, value);
    }
  }

  /**
   * Refuses a result too large to hold before any of it is allocated.
   *
   * @param rows of the result
   * @param columns of the result
   * @param name what to call it
   */
  public static void room(long rows, long columns, String name) {
    if (columns != 0 && rows > MOST_NUMBERS / columns) {
      refuse(
          "%s of %dx%d numbers is above the limit of %d; use a smaller input or less padding",
          name, rows, columns, MOST_NUMBERS);
    }
  }

  /**
   * A size worked out in long, given back as an int if it is one.
   *
   * @param size at most the largest int
   * @param name what to call it
   * @return the size
   */
  public static int size(long size, String name) {
    if (size > Integer.MAX_VALUE) {
      refuse(
          "%s %d overflows an int, whose limit is %d; use smaller sizes",
          name, size, Integer.MAX_VALUE);
    }
    return (int) size;
  }

  /**
   * A picture's size in words.
   *
   * @param x (H,W)
   * @return such as "3x5"
   */
  public static String size(double[][] x) {
    return x.length + "x" + x[0].length;
  }

  /**
   * Any other condition. Its values are gathered even when it holds: for doors that are called
   * seldom.
   *
   * @param holds what must be so
   * @param message the sentence, with %s and %d for the values
   * @param values for the sentence
   */
  public static void that(boolean holds, String message, Object... values) {
    if (!holds) {
      refuse(message, values);
    }
  }

  private static void refuse(String message, Object... values) {
    throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
  }
}
