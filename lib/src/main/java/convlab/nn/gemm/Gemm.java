package convlab.nn.gemm;

import java.util.Arrays;

/**
 * The matrix product on row-major float arrays, cut into the tiles of {@link Kernels#tile}.
 *
 * <p>Both factors are first laid out in panels, the order in which the tile reads them: R rows of A
 * with their values for one k side by side, 32 columns of B likewise. A transposed factor is read
 * transposed while its panel is written; no transposed copy is made. The sum over k is cut so that
 * a panel stays in the caches (after Goto and van de Geijn, 2008, doi:10.1145/1356052.1356053).
 */
public final class Gemm {
  /** Longest sum of one pass: a block of B, 256 x 32 floats, is 32 KB and stays in L1. */
  static final int DEPTH = 256;

  private static final Kernels KERNELS = KernelChoice.kernels();
  private static final int[] TAPS = taps();
  private static final float[] ZEROS = new float[Kernels.LANES];

  private Gemm() {}

  /** Where a loop over {@code count} independent parts runs: here, or on several threads. */
  @FunctionalInterface
  public interface Split {
    /** Runs part over ranges that together are 0..count-1, each once. */
    void run(int count, Range part);
  }

  /** One range of a split loop. */
  @FunctionalInterface
  public interface Range {
    /** Does the parts from (included) to to (excluded). */
    void run(int from, int to);
  }

  /** All on the calling thread. */
  public static final Split HERE = (count, part) -> part.run(0, count);

  /** Numbers in the panels of an M x K left factor: rows are rounded up to whole tiles. */
  public static int leftSize(int m, int k) {
    return panels(m) * KERNELS.rows() * k;
  }

  /** Numbers in the panels of a K x N right factor: columns are rounded up to whole blocks. */
  public static int rightSize(int n, int k) {
    return blocks(n) * Kernels.LANES * k;
  }

  /** Panels of R rows that m rows need. */
  public static int panels(int m) {
    return (m + KERNELS.rows() - 1) / KERNELS.rows();
  }

  /** Blocks of 32 columns that n columns need. */
  public static int blocks(int n) {
    return (n + Kernels.LANES - 1) / Kernels.LANES;
  }

  /**
   * A left factor as it lies in memory: element (i, k) is {@code values[offset + i * rowStride + k
   * * columnStride]}.
   */
  public record Left(
      float[] values, int offset, int rowStride, int columnStride, int rows, int columns) {

    /**
     * Writes this factor as columns first.. of panels that are {@code depth} deep: {@code panel[(i
     * / R * depth + k) * R + i % R]}, zeros below the last row.
     */
    public void pack(float[] panel, int panelOffset, int depth, int first) {
      pack(panel, panelOffset, depth, first, 0, panels(rows));
    }

    /** The same for the panels from..to-1 only. */
    public void pack(float[] panel, int panelOffset, int depth, int first, int from, int to) {
      int height = KERNELS.rows();
      for (int p = from; p < to; p++) {
        int used = Math.min(height, rows - p * height);
        for (int k = 0; k < columns; k++) {
          int read = offset + p * height * rowStride + k * columnStride;
          int write = panelOffset + (p * depth + first + k) * height;
          for (int r = 0; r < used; r++) {
            panel[write + r] = values[read + r * rowStride];
          }
          Arrays.fill(panel, write + used, write + height, 0);
        }
      }
    }
  }

  /** Taps of a plain product: factor k is R apart in its panel, row k of a block 32 apart. */
  private static int[] taps() {
    int[] taps = new int[2 * DEPTH];
    for (int k = 0; k < DEPTH; k++) {
      taps[2 * k] = k * KERNELS.rows();
      taps[2 * k + 1] = k * Kernels.LANES;
    }
    return taps;
  }

  /**
   * C = A B for row-major arrays. Cost M N K multiply-adds.
   *
   * @param transposeA true if a holds A transposed, K x M
   * @param transposeB true if b holds B transposed, N x K
   * @throws IllegalArgumentException if an array is too short for its matrix
   */
  public static void multiply(
      boolean transposeA,
      boolean transposeB,
      int m,
      int n,
      int k,
      float[] a,
      float[] b,
      float[] c,
      Split split) {
    requireLength("A", a, m, k);
    requireLength("B", b, k, n);
    requireLength("C", c, m, n);
    float[] left = new float[leftSize(m, k)];
    float[] right = new float[rightSize(n, k)];
    Left factor = new Left(a, 0, transposeA ? 1 : k, transposeA ? m : 1, m, k);
    split.run(panels(m), (from, to) -> factor.pack(left, 0, k, 0, from, to));
    split.run(blocks(n), (from, to) -> packRight(b, transposeB, n, k, right, from, to));
    Product product = new Product(left, right, m, n, k, c, Kernels.LANES, n, null, false);
    split.run(panels(m), product::panels);
  }

  private static void requireLength(String name, float[] values, int rows, int columns) {
    if (values.length < (long) rows * columns) {
      throw new IllegalArgumentException(
          name
              + " has "
              + values.length
              + " numbers, too few for "
              + rows
              + "x"
              + columns
              + "; give at least "
              + (long) rows * columns);
    }
  }

  private static void packRight(
      float[] b, boolean transposed, int n, int k, float[] right, int from, int to) {
    for (int block = from; block < to; block++) {
      int j0 = block * Kernels.LANES;
      int used = Math.min(Kernels.LANES, n - j0);
      if (transposed) {
        packTransposed(b, k, j0, used, right);
        continue;
      }
      for (int i = 0; i < k; i++) {
        System.arraycopy(b, i * n + j0, right, j0 * k + i * Kernels.LANES, used);
      }
    }
  }

  private static void packTransposed(float[] b, int k, int j0, int used, float[] right) {
    for (int i = 0; i < k; i++) {
      int at = j0 * k + i * Kernels.LANES;
      for (int j = 0; j < used; j++) {
        right[at + j] = b[(j0 + j) * k + i];
      }
    }
  }

  /**
   * A product whose factors lie in panels.
   *
   * @param left panels of the M x K left factor
   * @param right blocks of 32 columns of the K x N right factor, each K x 32
   * @param n columns that are stored; the last block of c may be narrower than 32
   * @param cBlock distance of the blocks of 32 columns in c
   * @param cStride distance of the rows in c
   * @param start first value of each row, 32 times side by side, or null for zeros
   * @param rectify true stores max(0, sum)
   */
  public record Product(
      float[] left,
      float[] right,
      int m,
      int n,
      int k,
      float[] c,
      int cBlock,
      int cStride,
      float[] start,
      boolean rectify) {

    /** Computes the rows of the panels from..to-1. */
    public void panels(int from, int to) {
      float[] edge = new float[KERNELS.rows() * Kernels.LANES];
      for (int k0 = 0; k0 < k; k0 += DEPTH) {
        for (int block = 0; block < blocks(n); block++) {
          for (int panel = from; panel < to; panel++) {
            tile(panel, block, k0, edge);
          }
        }
      }
    }

    private void tile(int panel, int block, int k0, float[] edge) {
      int rows = KERNELS.rows();
      int used = Math.min(rows, m - panel * rows);
      int columns = Math.min(Kernels.LANES, n - block * Kernels.LANES);
      int at = panel * rows * cStride + block * cBlock;
      boolean whole = columns == Kernels.LANES;
      if (!whole && k0 > 0) {
        copyRows(c, at, cStride, edge, 0, Kernels.LANES, used, columns);
      }
      float[] sums = whole ? c : edge;
      int sumsAt = whole ? at : 0;
      int sumsStride = whole ? cStride : Kernels.LANES;
      boolean goesOn = k0 > 0;
      boolean zero = start == null;
      KERNELS.tile(
          left,
          (panel * k + k0) * rows,
          TAPS,
          Math.min(DEPTH, k - k0),
          right,
          (block * k + k0) * Kernels.LANES,
          goesOn ? sums : zero ? ZEROS : start,
          goesOn ? sumsAt : zero ? 0 : panel * rows * Kernels.LANES,
          goesOn ? sumsStride : zero ? 0 : Kernels.LANES,
          sums,
          sumsAt,
          sumsStride,
          used,
          rectify && k0 + DEPTH >= k);
      if (!whole) {
        copyRows(edge, 0, Kernels.LANES, c, at, cStride, used, columns);
      }
    }

    private static void copyRows(
        float[] from, int at, int stride, float[] to, int toAt, int toStride, int rows, int n) {
      for (int r = 0; r < rows; r++) {
        System.arraycopy(from, at + r * stride, to, toAt + r * toStride, n);
      }
    }
  }
}
