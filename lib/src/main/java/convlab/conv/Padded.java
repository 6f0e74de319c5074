package convlab.conv;

import convlab.array.Check;

/** The input as the kernel sees it: with its border around it. Cost: one visit per padded pixel. */
final class Padded {

  private Padded() {}

  static double[] of(double[] x, int kernel, Slide slide) {
    int[] source = sources(x.length, kernel, slide);
    double[] padded = new double[source.length];
    for (int i = 0; i < padded.length; i++) {
      padded[i] = source[i] == Border.OUTSIDE ? slide.constant() : x[source[i]];
    }
    return padded;
  }

  /** Where the two axes show different constants, rows above and below the image win. */
  static double[][] of(
      double[][] image, int kernelRows, int kernelColumns, Slide rows, Slide columns) {
    int[] sourceRows = sources(image.length, kernelRows, rows);
    int width = sources(image[0].length, kernelColumns, columns).length;
    Check.room(sourceRows.length, width, "padded image");
    double[][] padded = new double[sourceRows.length][];
    for (int i = 0; i < padded.length; i++) {
      padded[i] =
          sourceRows[i] == Border.OUTSIDE
              ? constantRow(width, rows.constant())
              : of(image[sourceRows[i]], kernelColumns, columns);
    }
    return padded;
  }

  private static double[] constantRow(int width, double constant) {
    double[] row = new double[width];
    java.util.Arrays.fill(row, constant);
    return row;
  }

  /** For each padded index the input index that is seen there. */
  private static int[] sources(int n, int kernel, Slide slide) {
    Padding padding = slide.paddingFor(n, kernel);
    Check.room(1, n + padding.total(), "padded input");
    int[] source = new int[(int) (n + padding.total())];
    for (int i = 0; i < source.length; i++) {
      source[i] = slide.border().index(i - padding.before(), n);
    }
    return source;
  }
}
