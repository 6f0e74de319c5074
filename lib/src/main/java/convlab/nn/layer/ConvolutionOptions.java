package convlab.nn.layer;

/** What a convolution can be told, height before width, with PyTorch's defaults. */
public record ConvolutionOptions(
    int kernelHeight,
    int kernelWidth,
    int strideHeight,
    int strideWidth,
    int paddingHeight,
    int paddingWidth,
    int dilationHeight,
    int dilationWidth,
    int groups,
    boolean bias) {

  public ConvolutionOptions {
    requireAtLeast(1, "kernel", kernelHeight, kernelWidth);
    requireAtLeast(1, "stride", strideHeight, strideWidth);
    requireAtLeast(0, "padding", paddingHeight, paddingWidth);
    requireAtLeast(1, "dilation", dilationHeight, dilationWidth);
    requireAtLeast(1, "groups", groups, groups);
  }

  private static void requireAtLeast(int limit, String what, int height, int width) {
    if (height < limit || width < limit) {
      throw new IllegalArgumentException(
          what + " " + height + "x" + width + " is below " + limit + "; use " + limit + " or more");
    }
  }

  public static ConvolutionOptions kernel(int height, int width) {
    return new ConvolutionOptions(height, width, 1, 1, 0, 0, 1, 1, 1, true);
  }

  ConvolutionOptions stride(int h, int w) {
    return new ConvolutionOptions(
        kernelHeight,
        kernelWidth,
        h,
        w,
        paddingHeight,
        paddingWidth,
        dilationHeight,
        dilationWidth,
        groups,
        bias);
  }

  ConvolutionOptions padding(int h, int w) {
    return new ConvolutionOptions(
        kernelHeight,
        kernelWidth,
        strideHeight,
        strideWidth,
        h,
        w,
        dilationHeight,
        dilationWidth,
        groups,
        bias);
  }

  ConvolutionOptions dilation(int h, int w) {
    return new ConvolutionOptions(
        kernelHeight,
        kernelWidth,
        strideHeight,
        strideWidth,
        paddingHeight,
        paddingWidth,
        h,
        w,
        groups,
        bias);
  }

  ConvolutionOptions groups(int count) {
    return new ConvolutionOptions(
        kernelHeight,
        kernelWidth,
        strideHeight,
        strideWidth,
        paddingHeight,
        paddingWidth,
        dilationHeight,
        dilationWidth,
        count,
        bias);
  }

  ConvolutionOptions withoutBias() {
    return new ConvolutionOptions(
        kernelHeight,
        kernelWidth,
        strideHeight,
        strideWidth,
        paddingHeight,
        paddingWidth,
        dilationHeight,
        dilationWidth,
        groups,
        false);
  }

  /** "kernel 5x5 with padding 0", and stride, dilation and groups where they are not 1. */
  String text() {
    StringBuilder text = new StringBuilder("kernel " + kernelHeight + "x" + kernelWidth);
    text.append(" with padding ").append(pair(paddingHeight, paddingWidth));
    if (strideHeight > 1 || strideWidth > 1) {
      text.append(", stride ").append(pair(strideHeight, strideWidth));
    }
    if (dilationHeight > 1 || dilationWidth > 1) {
      text.append(", dilation ").append(pair(dilationHeight, dilationWidth));
    }
    return groups > 1 ? text + ", groups " + groups : text.toString();
  }

  private static String pair(int height, int width) {
    return height == width ? "" + height : height + "x" + width;
  }
}
