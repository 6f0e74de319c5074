package convlab.nn.layer;

import convlab.nn.tensor.TensorShape;

/**
 * Sizes of one convolution. Which input pixels an output pixel sees is told, for rows and columns
 * alike, by an {@link Axis}. A transposed convolution is the same geometry run the other way.
 *
 * @param input C x H x W
 * @param output F x outH x outW
 * @param options kernel, stride, padding, dilation, groups
 */
record ConvolutionGeometry(TensorShape input, TensorShape output, ConvolutionOptions options) {

  /** Rows of the input that a row of the output sees. */
  Axis vertical() {
    return options.vertical();
  }

  /** The same for columns. */
  Axis horizontal() {
    return options.horizontal();
  }

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
    return vertical().kernel() * horizontal().kernel();
  }

  /** Multiplications of a forward pass of one example, those with padding counted too. */
  long multiplications() {
    return (long) output.size() * groupChannels() * kernelPixels();
  }

  /** Geometry of a convolution, checked. */
  static ConvolutionGeometry of(TensorShape input, int filters, ConvolutionOptions options) {
    requireGroups(input.channels(), filters, options.groups());
    requireCountable(input, input.channels(), filters, options);
    long height = options.vertical().outputs(input.height());
    long width = options.horizontal().outputs(input.width());
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          options.text()
              + " does not fit input "
              + size(input)
              + "; pad more or use a smaller kernel");
    }
    TensorShape output = new TensorShape(filters, (int) height, (int) width);
    return new ConvolutionGeometry(input, output, options);
  }

  /**
   * Geometry of a transposed convolution from {@code small} to a larger picture: the convolution
   * that would lead back.
   */
  static ConvolutionGeometry transposed(
      TensorShape small, int filters, ConvolutionOptions options, int extraHeight, int extraWidth) {
    requireGroups(small.channels(), filters, options.groups());
    requireCountable(small, small.channels(), filters, options);
    long height = options.vertical().inputs(small.height()) + extraHeight;
    long width = options.horizontal().inputs(small.width()) + extraWidth;
    if (height < 1 || width < 1 || Math.max(height, width) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "transposed "
              + options.text()
              + " on input "
              + size(small)
              + " would give "
              + height
              + "x"
              + width
              + (height < 1 || width < 1
                  ? "; use less padding or a larger kernel"
                  : "; use a smaller stride or kernel"));
    }
    TensorShape large = new TensorShape(filters, (int) height, (int) width);
    return new ConvolutionGeometry(large, small, options);
  }

  private static String size(TensorShape shape) {
    return shape.height() + "x" + shape.width();
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

  /** Padded sizes and weights must be ints: behind this door all arithmetic is plain. */
  private static void requireCountable(
      TensorShape input, int channels, int filters, ConvolutionOptions options) {
    Axis down = options.vertical();
    Axis across = options.horizontal();
    if (Math.max(down.padded(input.height()), across.padded(input.width())) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          options.text()
              + " makes input "
              + size(input)
              + " larger than "
              + Integer.MAX_VALUE
              + " on a side; use less padding");
    }
    double weights =
        (double) filters * channels / options.groups() * down.kernel() * across.kernel();
    if (weights > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          options.text()
              + " between "
              + channels
              + " channels and "
              + filters
              + " filters has more than "
              + Integer.MAX_VALUE
              + " weights; use a smaller kernel or fewer filters");
    }
  }
}
