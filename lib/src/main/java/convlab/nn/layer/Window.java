package convlab.nn.layer;

import convlab.nn.tensor.TensorShape;

/**
 * The window of a pooling layer; it may reach into the padding, at most by half its size.
 *
 * @param vertical rows of the window, their stride and padding
 * @param horizontal the same for columns
 */
public record Window(Axis vertical, Axis horizontal) {

  public Window {
    if (smallest(vertical) < 1 || smallest(horizontal) < 1) {
      throw new IllegalArgumentException(
          "pooling window "
              + vertical.kernel()
              + "x"
              + horizontal.kernel()
              + " with stride "
              + vertical.stride()
              + "x"
              + horizontal.stride()
              + " is empty; use 1 or more");
    }
    if (!paddedByHalf(vertical) || !paddedByHalf(horizontal)) {
      throw new IllegalArgumentException(
          "pooling padding "
              + vertical.padding()
              + "x"
              + horizontal.padding()
              + " must be between 0 and half the window "
              + vertical.kernel()
              + "x"
              + horizontal.kernel()
              + "; pad less");
    }
  }

  private static int smallest(Axis axis) {
    return Math.min(axis.kernel(), axis.stride());
  }

  private static boolean paddedByHalf(Axis axis) {
    return axis.padding() >= 0 && axis.padding() <= axis.kernel() / 2;
  }

  /** A square window. */
  public static Window square(int size, int stride, int padding) {
    Axis axis = new Axis(size, stride, padding, 1);
    return new Window(axis, axis);
  }

  /** Windows of height x width side by side. */
  public static Window sideBySide(int height, int width) {
    return new Window(new Axis(height, height, 0, 1), new Axis(width, width, 0, 1));
  }

  /** 2x2, stride 2, no padding. */
  public boolean isPairs() {
    return equals(square(2, 2, 0));
  }

  /** Pixels of a window, those of the padding counted too. */
  long pixels() {
    return (long) vertical.kernel() * horizontal.kernel();
  }

  /** (n + 2 P - K) / S + 1, rounded down: a window that does not fit is dropped. */
  TensorShape outputShape(TensorShape in) {
    long rows = vertical.outputs(in.height());
    long columns = horizontal.outputs(in.width());
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "pooling window "
              + vertical.kernel()
              + "x"
              + horizontal.kernel()
              + " does not fit input "
              + in.height()
              + "x"
              + in.width()
              + "; use a smaller window or fewer pooling layers");
    }
    return new TensorShape(in.channels(), (int) rows, (int) columns);
  }

  /** First row inside the picture that the window of output row {@code oy} covers. */
  int top(int oy) {
    return Math.max(0, vertical.start(oy));
  }

  /** Behind the last row. */
  int bottom(int oy, int rows) {
    return end(vertical, oy, rows);
  }

  /** First column inside the picture. */
  int left(int ox) {
    return Math.max(0, horizontal.start(ox));
  }

  /** Behind the last column. */
  int right(int ox, int columns) {
    return end(horizontal, ox, columns);
  }

  private static int end(Axis axis, int o, int size) {
    return Math.min(size, axis.start(o) + axis.kernel());
  }

  String text() {
    String text = vertical.kernel() + "x" + horizontal.kernel();
    if (vertical.stride() != vertical.kernel() || horizontal.stride() != horizontal.kernel()) {
      text += ", stride " + Axis.pair(vertical.stride(), horizontal.stride());
    }
    if (vertical.padding() + horizontal.padding() > 0) {
      text += ", padding " + Axis.pair(vertical.padding(), horizontal.padding());
    }
    return text;
  }
}
