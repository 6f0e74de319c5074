package convlab.nn.layer;

import convlab.nn.tensor.TensorShape;

/**
 * The window of a pooling layer.
 *
 * @param height rows of the window
 * @param width columns
 * @param stride steps down and right; PyTorch's default is the window's own size
 * @param padding rows and columns outside the picture that a window may reach into
 */
public record Window(
    int height, int width, int strideHeight, int strideWidth, int paddingHeight, int paddingWidth) {

  public Window {
    if (height < 1 || width < 1 || strideHeight < 1 || strideWidth < 1) {
      throw new IllegalArgumentException(
          "pooling window "
              + height
              + "x"
              + width
              + " with stride "
              + strideHeight
              + "x"
              + strideWidth
              + " is empty; use 1 or more");
    }
    if (paddingHeight < 0
        || paddingWidth < 0
        || paddingHeight > height / 2
        || paddingWidth > width / 2) {
      throw new IllegalArgumentException(
          "pooling padding "
              + paddingHeight
              + "x"
              + paddingWidth
              + " must be between 0 and half the window "
              + height
              + "x"
              + width);
    }
  }

  /** A square window. */
  public static Window square(int size, int stride, int padding) {
    return new Window(size, size, stride, stride, padding, padding);
  }

  /** 2x2, stride 2, no padding. */
  public boolean isPairs() {
    return equals(square(2, 2, 0));
  }

  /** (n + 2 P - K) / S + 1, rounded down: a window that does not fit is dropped. */
  TensorShape outputShape(TensorShape in) {
    int rows = Math.floorDiv(in.height() + 2 * paddingHeight - height, strideHeight) + 1;
    int columns = Math.floorDiv(in.width() + 2 * paddingWidth - width, strideWidth) + 1;
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "pooling window "
              + height
              + "x"
              + width
              + " does not fit input "
              + in.height()
              + "x"
              + in.width()
              + "; use a smaller window or fewer pooling layers");
    }
    return new TensorShape(in.channels(), rows, columns);
  }

  /** First row inside the picture that the window of output row {@code oy} covers. */
  int top(int oy) {
    return Math.max(0, oy * strideHeight - paddingHeight);
  }

  /** Behind the last row. */
  int bottom(int oy, int rows) {
    return Math.min(rows, oy * strideHeight - paddingHeight + height);
  }

  /** First column inside the picture. */
  int left(int ox) {
    return Math.max(0, ox * strideWidth - paddingWidth);
  }

  /** Behind the last column. */
  int right(int ox, int columns) {
    return Math.min(columns, ox * strideWidth - paddingWidth + width);
  }

  String text() {
    String text = height + "x" + width;
    if (strideHeight != height || strideWidth != width) {
      text += ", stride " + pair(strideHeight, strideWidth);
    }
    if (paddingHeight + paddingWidth > 0) {
      text += ", padding " + pair(paddingHeight, paddingWidth);
    }
    return text;
  }

  private static String pair(int height, int width) {
    return height == width ? "" + height : height + "x" + width;
  }
}
