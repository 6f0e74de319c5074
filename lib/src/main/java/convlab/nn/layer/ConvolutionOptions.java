package convlab.nn.layer;

import java.util.function.UnaryOperator;

/**
 * What a convolution can be told, with PyTorch's defaults.
 *
 * @param vertical kernel, stride, padding and dilation down the picture
 * @param horizontal the same across it
 * @param groups of channels and filters that do not see each other
 * @param bias true adds a number to each filter's results
 */
public record ConvolutionOptions(Axis vertical, Axis horizontal, int groups, boolean bias) {

  public ConvolutionOptions {
    requireAtLeast(1, "kernel", vertical.kernel(), horizontal.kernel());
    requireAtLeast(1, "stride", vertical.stride(), horizontal.stride());
    requireAtLeast(0, "padding", vertical.padding(), horizontal.padding());
    requireAtLeast(1, "dilation", vertical.dilation(), horizontal.dilation());
    requireAtLeast(1, "groups", groups, groups);
  }

  private static void requireAtLeast(int limit, String what, int height, int width) {
    if (height < limit || width < limit) {
      throw new IllegalArgumentException(
          what + " " + height + "x" + width + " is below " + limit + "; use " + limit + " or more");
    }
  }

  /** A kernel of height x width, stride 1, padding 0, dilation 1, one group, with bias. */
  public static ConvolutionOptions kernel(int height, int width) {
    return new ConvolutionOptions(Axis.kernel(height), Axis.kernel(width), 1, true);
  }

  ConvolutionOptions stride(int height, int width) {
    return with(axis -> axis.withStride(height), axis -> axis.withStride(width));
  }

  ConvolutionOptions padding(int height, int width) {
    return with(axis -> axis.withPadding(height), axis -> axis.withPadding(width));
  }

  ConvolutionOptions dilation(int height, int width) {
    return with(axis -> axis.withDilation(height), axis -> axis.withDilation(width));
  }

  private ConvolutionOptions with(UnaryOperator<Axis> down, UnaryOperator<Axis> across) {
    return new ConvolutionOptions(down.apply(vertical), across.apply(horizontal), groups, bias);
  }

  ConvolutionOptions groups(int count) {
    return new ConvolutionOptions(vertical, horizontal, count, bias);
  }

  ConvolutionOptions withoutBias() {
    return new ConvolutionOptions(vertical, horizontal, groups, false);
  }

  /** "kernel 5x5 with padding 0", and stride, dilation and groups where they are not 1. */
  String text() {
    StringBuilder text = new StringBuilder("kernel ");
    text.append(vertical.kernel()).append('x').append(horizontal.kernel());
    text.append(" with padding ").append(Axis.pair(vertical.padding(), horizontal.padding()));
    if (vertical.stride() > 1 || horizontal.stride() > 1) {
      text.append(", stride ").append(Axis.pair(vertical.stride(), horizontal.stride()));
    }
    if (vertical.dilation() > 1 || horizontal.dilation() > 1) {
      text.append(", dilation ").append(Axis.pair(vertical.dilation(), horizontal.dilation()));
    }
    return groups > 1 ? text + ", groups " + groups : text.toString();
  }
}
