package convlab.nn.layer;

import convlab.nn.tensor.TensorShape;

/**
 * Sizes of one convolution. Output pixel (oy, ox) sees input pixels (oy S - P + ky D, ox S - P + kx
 * D) for ky, kx below K. A transposed convolution is the same geometry run the other way.
 *
 * @param input C x H x W
 * @param output F x outH x outW
 * @param options kernel, stride, padding, dilation, groups
 */
record ConvolutionGeometry(TensorShape input, TensorShape output, ConvolutionOptions options) {

  /** Input channels of one group. */
  int groupChannels() {
    return input.channels() / options.groups();
  }

  /** Filters of one group. */
  int groupFilters() {
    return output.channels() / options.groups();
  }

  /** K K. */
  int kernelPixels() {
    return options.kernelHeight() * options.kernelWidth();
  }

  /** Multiplications of a forward pass of one example, those with padding counted too. */
  long multiplications() {
    return (long) output.size() * groupChannels() * kernelPixels();
  }

  /** Geometry of a convolution, checked. */
  static ConvolutionGeometry of(TensorShape input, int filters, ConvolutionOptions options) {
    requireGroups(input.channels(), filters, options.groups());
    int height =
        outputSize(
            input.height(),
            options.kernelHeight(),
            options.strideHeight(),
            options.paddingHeight(),
            options.dilationHeight());
    int width =
        outputSize(
            input.width(),
            options.kernelWidth(),
            options.strideWidth(),
            options.paddingWidth(),
            options.dilationWidth());
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          options.text()
              + " does not fit input "
              + input.height()
              + "x"
              + input.width()
              + "; pad more or use a smaller kernel");
    }
    return new ConvolutionGeometry(input, new TensorShape(filters, height, width), options);
  }

  /**
   * Geometry of a transposed convolution from {@code small} to a larger picture: the convolution
   * that would lead back.
   */
  static ConvolutionGeometry transposed(
      TensorShape small, int filters, ConvolutionOptions options, int extraHeight, int extraWidth) {
    requireGroups(small.channels(), filters, options.groups());
    int height =
        (small.height() - 1) * options.strideHeight()
            - 2 * options.paddingHeight()
            + options.dilationHeight() * (options.kernelHeight() - 1)
            + 1
            + extraHeight;
    int width =
        (small.width() - 1) * options.strideWidth()
            - 2 * options.paddingWidth()
            + options.dilationWidth() * (options.kernelWidth() - 1)
            + 1
            + extraWidth;
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "transposed "
              + options.text()
              + " on input "
              + small.height()
              + "x"
              + small.width()
              + " would give "
              + height
              + "x"
              + width
              + "; use less padding or a larger kernel");
    }
    return new ConvolutionGeometry(new TensorShape(filters, height, width), small, options);
  }

  /** (n + 2 P - D (K - 1) - 1) / S + 1, rounded down; below 1 if the kernel does not fit. */
  private static int outputSize(int n, int kernel, int stride, int padding, int dilation) {
    return Math.floorDiv(n + 2 * padding - dilation * (kernel - 1) - 1, stride) + 1;
  }

  private static void requireGroups(int channels, int filters, int groups) {
    if (channels % groups != 0 || filters % groups != 0) {
      throw new IllegalArgumentException(
          groups
              + " groups do not divide "
              + channels
              + " channels and "
              + filters
              + " filters; use a common divisor of both");
    }
  }
}
