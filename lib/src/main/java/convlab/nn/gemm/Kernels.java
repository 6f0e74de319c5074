package convlab.nn.gemm;

/**
 * The inner loops of the engine, on plain float arrays. {@link ScalarKernels} is the reference,
 * {@link VectorKernels} the fast one; {@link KernelChoice} picks. All methods trust their offsets
 * (array bounds still hold) and may be called from several threads on disjoint outputs.
 */
public interface Kernels {

  /** Numbers that lie side by side in memory: the columns of a tile, the images of a block. */
  int LANES = 32;

  /** Rows and columns of the tile of {@link #dot}. */
  int DOT = 4;

  /** Rows R of the tile of {@link #tile}: the register block fitted to this CPU's registers. */
  int rows();

  /** Which instructions are used, for people: "Vector API, 512 bits, tile 8x2". */
  String description();

  /**
   * A tile of R x 32 results, each the sum over a list of taps of a factor times a number:
   *
   * <pre>
   *             b: 32 lanes            for each tap k:
   *           +------------+             p = aOffset + taps[2k]      R factors start here
   *   a  R |  |   c: R x   |             q = bOffset + taps[2k + 1]  32 numbers start here
   *           |   32 sums  |             c[r][l] += a[p + r] * b[q + l]
   *           +------------+
   * </pre>
   *
   * A matrix product has evenly spaced taps; a convolution's taps are the pixels under its kernel.
   * Cost R * 32 * tapCount multiply-adds; the sums stay in registers.
   *
   * @param first what the sums start from, R rows of 32 numbers firstStride apart: zeros, biases,
   *     or c itself to add to it
   * @param cStride distance of the rows of c
   * @param rows how many of the R rows are stored, 1..R
   * @param rectify true stores max(0, sum)
   */
  void tile(
      float[] a,
      int aOffset,
      int[] taps,
      int tapCount,
      float[] b,
      int bOffset,
      float[] first,
      int firstOffset,
      int firstStride,
      float[] c,
      int cOffset,
      int cStride,
      int rows,
      boolean rectify);

  /** Rows of the tile of {@link #rowTile}. */
  int ROW_TILE = 8;

  /**
   * The same for factors that lie along rows, as in a matrix nobody has packed: {@code c[r][l] +=
   * sum over k of a[r][k] * b[k][l]} for up to 8 rows of 32 sums.
   *
   * @param aStep distance of the rows of a
   * @param bStride distance of the rows of b, of which 32 numbers are read
   * @param count how many factors a row has
   * @param rows how many rows are stored, 1..8
   */
  void rowTile(
      float[] a,
      int aOffset,
      int aStep,
      float[] b,
      int bOffset,
      int bStride,
      int count,
      float[] first,
      int firstOffset,
      int firstStride,
      float[] c,
      int cOffset,
      int cStride,
      int rows,
      boolean rectify);

  /**
   * A tile of 4 x 4 sums of products: {@code sums[i][j] += p[i] * q[j]}, over {@link #dotStep}
   * neighbouring numbers at each pair of places: pair k is {@code pairs[2k]} in p and {@code
   * pairs[2k + 1]} in q. The lanes of a sum stay apart until {@link #fold}, so that a gradient can
   * be gathered strip by strip while the strip is in the cache.
   *
   * @param pStride distance of the four streams of p; qStride of those of q
   * @param sums 16 groups of {@link #foldWidth} lanes from sumsOffset, added to
   */
  void dot(
      float[] p,
      int pStride,
      float[] q,
      int qStride,
      int[] pairs,
      int count,
      int pOffset,
      int qOffset,
      float[] sums,
      int sumsOffset);

  /** Taps of the tile of {@link #dotRow}. */
  int ROW_TAPS = 3;

  /**
   * A tile of 4 x 3 sums of products along a row of pixels of 32 numbers: {@code sums[i][t] +=
   * p[i][x] * q[x S + t D]} for the pixels x below width. Lanes stay apart until {@link #fold}.
   *
   * @param pStride distance of the four rows of p
   * @param qStep distance in q of what neighbouring pixels of p meet
   * @param qTap distance in q of neighbouring taps
   * @param sums 12 groups of {@link #foldWidth} lanes from sumsOffset, added to
   */
  void dotRow(
      float[] p,
      int pOffset,
      int pStride,
      float[] q,
      int qOffset,
      int qStep,
      int qTap,
      int width,
      float[] sums,
      int sumsOffset);

  /** Numbers that {@link #dot} takes at each pair of places; divides 32. */
  int dotStep();

  /** Lanes that {@link #dot} keeps apart for each sum. */
  int foldWidth();

  /** Adds the lanes of sums up: {@code totals[i] = sum of group i}, as many as totals has. */
  void fold(float[] sums, int sumsOffset, float[] totals);

  /**
   * Maximum of 2x2 neighbours for one row of results: pixel x is the largest of pixels 2x and 2x +
   * 1 of the rows that start at {@code top} and {@code bottom}; a pixel is 32 lanes.
   *
   * @param winners which of the four is the largest, 0 to 3 in reading order, of equal ones the
   *     first
   * @param floor the results are not below this: 0 does a ReLU as well, which may come after the
   *     maximum as before it; negative infinity does not
   */
  void maxRow(
      float[] x,
      int top,
      int bottom,
      float[] pooled,
      float[] winners,
      int offset,
      int width,
      float floor);

  /**
   * Backward of {@link #maxRow}: each gradient goes to the winner of the four pixels, the others
   * get 0.
   *
   * @param top where the two rows of xGradient start
   */
  void maxRowBackward(
      float[] winners,
      float[] gradient,
      int offset,
      int width,
      float[] xGradient,
      int top,
      int bottom);

  /** {@code into[i] = output[i] > 0 ? gradient[i] : 0} for from <= i < to, a multiple of 32. */
  void rectifyBackward(float[] gradient, float[] output, float[] into, int from, int to);

  /**
   * Transposes rows of 32 numbers: {@code to[toOffset + i * toStride + j] = from[fromOffset +
   * places[j] + i]}.
   *
   * @param places where the rows start, 16 or 32 of them
   */
  void transpose(
      float[] from, int fromOffset, int[] places, float[] to, int toOffset, int toStride);

  /**
   * Winograd's {@code B^T d} (see {@code convlab.nn.layer.Winograd}) on {@code lines} lines of six
   * pixels of 32 numbers. Pixel i of line l is at {@code fromOffset + l * fromLine + i * fromStep},
   * result i of it at {@code toOffset + l * toLine + i * toStep}.
   */
  void sixToSix(
      float[] from,
      int fromOffset,
      int fromLine,
      int fromStep,
      float[] to,
      int toOffset,
      int toLine,
      int toStep,
      int lines);

  /** Winograd's {@code A^T m + first}: the same with four results. */
  void sixToFour(
      float[] from,
      int fromOffset,
      int fromLine,
      int fromStep,
      float[] to,
      int toOffset,
      int toLine,
      int toStep,
      int lines,
      float first);

  /** Winograd's {@code A y}: the same from four pixels to six results. */
  void fourToSix(
      float[] from,
      int fromOffset,
      int fromLine,
      int fromStep,
      float[] to,
      int toOffset,
      int toLine,
      int toStep,
      int lines);

  /**
   * Adds up lane by lane, over whole pixels of 32 lanes: {@code sums[l] += a[i] - aMean} and {@code
   * sums[32 + l] += (a[i] - aMean) * (x[i] - xMean)} for i from {@code from} to {@code to - 1} with
   * i mod 32 = l. Numbers far from 0 keep their digits when something near their mean is taken off.
   */
  void laneSums(float[] a, float aMean, float[] x, float xMean, int from, int to, float[] sums);
}
