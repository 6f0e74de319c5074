package convlab.play;

import convlab.conv.Convolution2d;
import convlab.notebook.Channels;
import convlab.notebook.Html;
import convlab.notebook.Play;
import convlab.plot.Picture;
import java.util.Arrays;

/**
 * A convolution to step through by hand: the window on the input, the products, the running sum,
 * the output. It plays in the page itself, without network and kernel; where scripts do not run (a
 * notebook not trusted yet, GitHub) a still frame remains.
 *
 * <pre>{@code
 * StepThrough.of("Where the picture changes from left to right", image, kernel)
 *     .padding(1).stride(2)
 * }</pre>
 *
 * <p>The kernel is laid down as it is given, which is what deep learning calls convolution; {@link
 * #flipped()} turns it first, as mathematics does. Each call changes this play and returns it.
 */
public final class StepThrough implements Play {
  private static final int MOST_CHANNELS = 3;
  private static final int MOST_CELLS = 40;

  private final String title;
  private final double[][][] input;
  private final double[][][] kernel;
  private final boolean line;
  private int[] padding = {0, 0, 0, 0};
  private int[] outputPadding = {0, 0};
  private int[] stride = {1, 1};
  private int[] dilation = {1, 1};
  private double bias;
  private boolean flipped;
  private boolean transposed;
  private int step;

  private StepThrough(String title, double[][][] input, double[][][] kernel, boolean line) {
    this.title = title;
    this.input = Channels.checked("input", input);
    this.kernel = Channels.checked("kernel", kernel);
    this.line = line;
    if (input.length != kernel.length) {
      throw new IllegalArgumentException(
          String.format(
              "input has %d channels and the kernel %d; give as many",
              input.length, kernel.length));
    }
    if (input.length > MOST_CHANNELS) {
      throw new IllegalArgumentException(
          input.length + " channels are too many to look at; give at most " + MOST_CHANNELS);
    }
  }

  /**
   * A signal and a kernel.
   *
   * @param title what is seen
   * @param input at most 40 values
   * @param kernel its weights
   * @return the play
   * @throws IllegalArgumentException if an array is empty, too long or holds NaN or infinity
   */
  public static StepThrough of(String title, double[] input, double[] kernel) {
    return new StepThrough(title, new double[][][] {{input}}, new double[][][] {{kernel}}, true);
  }

  /**
   * A picture and a kernel.
   *
   * @param title what is seen
   * @param input height x width, at most 40 x 40
   * @param kernel height x width
   * @return the play
   * @throws IllegalArgumentException if an array is empty, ragged, too large or holds NaN or
   *     infinity
   */
  public static StepThrough of(String title, double[][] input, double[][] kernel) {
    return new StepThrough(title, new double[][][] {input}, new double[][][] {kernel}, false);
  }

  /**
   * A picture of up to three channels and a kernel with as many; the products of all are summed.
   *
   * @param title what is seen
   * @param input (C, H, W)
   * @param kernel (C, K, K)
   * @return the play
   * @throws IllegalArgumentException if the channels differ or are more than three, or an array is
   *     empty, ragged, too large or holds NaN or infinity
   */
  public static StepThrough of(String title, double[][][] input, double[][][] kernel) {
    return new StepThrough(title, input, kernel, false);
  }

  /**
   * Zeros all around, so many on each side; for a signal left and right only.
   *
   * @param cells 0 or more
   * @return this play
   * @throws IllegalArgumentException if it is negative
   */
  public StepThrough padding(int cells) {
    return line ? padding(0, 0, cells, cells) : padding(cells, cells, cells, cells);
  }

  /**
   * Zeros at each side of their own number, which even kernels need to keep the size.
   *
   * @param top rows above
   * @param bottom rows below
   * @param left columns
   * @param right columns
   * @return this play
   * @throws IllegalArgumentException if one is negative
   */
  public StepThrough padding(int top, int bottom, int left, int right) {
    if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 0) {
      throw new IllegalArgumentException(
          String.format("padding %d %d %d %d; give 0 or more", top, bottom, left, right));
    }
    padding = new int[] {top, bottom, left, right};
    return this;
  }

  /**
   * How far the window moves each time.
   *
   * @param cells 1 or more
   * @return this play
   * @throws IllegalArgumentException if it is less than 1
   */
  public StepThrough stride(int cells) {
    return stride(cells, cells);
  }

  /**
   * How far the window moves down and to the right.
   *
   * @param rows 1 or more
   * @param columns 1 or more
   * @return this play
   * @throws IllegalArgumentException if one is less than 1
   */
  public StepThrough stride(int rows, int columns) {
    stride = positive("stride", rows, columns);
    return this;
  }

  /**
   * How far apart neighbouring weights lie; 1 is a dense kernel.
   *
   * @param cells 1 or more
   * @return this play
   * @throws IllegalArgumentException if it is less than 1
   */
  public StepThrough dilation(int cells) {
    return dilation(cells, cells);
  }

  /**
   * How far apart neighbouring weights lie down and to the right.
   *
   * @param rows 1 or more
   * @param columns 1 or more
   * @return this play
   * @throws IllegalArgumentException if one is less than 1
   */
  public StepThrough dilation(int rows, int columns) {
    dilation = positive("dilation", rows, columns);
    return this;
  }

  private static int[] positive(String what, int rows, int columns) {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          what + " " + rows + " x " + columns + "; give 1 or more in both directions");
    }
    return new int[] {rows, columns};
  }

  /**
   * A number added to every output.
   *
   * @param value finite
   * @return this play
   */
  public StepThrough bias(double value) {
    bias = value;
    return this;
  }

  /**
   * Turns the kernel by half a turn before it is laid down: the convolution of mathematics.
   *
   * @return this play
   */
  public StepThrough flipped() {
    flipped = true;
    return this;
  }

  /**
   * The transposed operation: each input cell lays its multiple of the kernel onto the output, and
   * padding is what is cut off the output afterwards. Dumoulin and Visin (arXiv:1603.07285).
   *
   * @return this play
   */
  public StepThrough transposed() {
    transposed = true;
    return this;
  }

  /**
   * Rows and columns added to the transposed output at the bottom and at the right.
   *
   * @param rows below the stride
   * @param columns below the stride
   * @return this play
   * @throws IllegalArgumentException if one is negative
   */
  public StepThrough outputPadding(int rows, int columns) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "output padding " + rows + " x " + columns + "; give 0 or more");
    }
    outputPadding = new int[] {rows, columns};
    return this;
  }

  /**
   * Begins at a step other than the first; the still frame shows it too.
   *
   * @param number 0 for the first; looked at when the play is shown
   * @return this play
   */
  public StepThrough at(int number) {
    step = number;
    return this;
  }

  /**
   * What the operation returns, computed by {@code convlab.conv}.
   *
   * @return height x width
   * @throws IllegalArgumentException if the kernel does not fit the padded input
   */
  public double[][] output() {
    return sliding().result();
  }

  private static double[][][] turned(double[][][] kernel) {
    return Arrays.stream(kernel).map(Convolution2d::flip).toArray(double[][][]::new);
  }

  Sliding sliding() {
    if (line && padding[0] + padding[1] + outputPadding[0] > 0) {
      throw new IllegalArgumentException("a signal has no rows to pad; pad left and right only");
    }
    double[][][] laid = flipped ? turned(kernel) : kernel;
    Sliding sliding =
        transposed
            ? Sliding.transposed(input, laid, padding, outputPadding, stride, dilation, bias)
            : Sliding.windows(input, laid, padding, stride, dilation, bias);
    int largest =
        Math.max(
            Math.max(sliding.input()[0].length, sliding.input()[0][0].length),
            Math.max(sliding.output().length, sliding.output()[0].length));
    if (largest > MOST_CELLS) {
      throw new IllegalArgumentException(
          largest + " cells in a row are too many to look at; cut out at most " + MOST_CELLS);
    }
    if (step < 0 || step >= sliding.steps()) {
      throw new IllegalArgumentException(
          "no step " + step + " among " + sliding.steps() + "; they are counted from 0");
    }
    return sliding;
  }

  /**
   * The still frame.
   *
   * @return one step as a picture
   * @throws IllegalArgumentException if the kernel does not fit the padded input
   */
  @Override
  public Picture draw() {
    return StepFrame.of(title, sliding(), step, line, kernelName());
  }

  private String kernelName() {
    return flipped ? "kernel, flipped" : "kernel";
  }

  @Override
  public Html html() {
    return StepPage.of(title, sliding(), step, line, kernelName(), draw());
  }
}
