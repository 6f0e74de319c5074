package convlab.conv;

import convlab.array.Check;

/**
 * A convolution layer without its engine: F filters look at all C channels of one input and make F
 * maps. Kernels are not turned, as everywhere in deep learning.
 *
 * <pre>
 *  out[f] = bias[f] + sum over c of correlate(in[c], filters[f][c])
 * </pre>
 *
 * The relatives restrict which channels a filter sees: grouped (a block of them), depthwise (one),
 * pointwise (all, but one pixel), separable (depthwise, then pointwise). Channels come first,
 * (C,H,W), as in PyTorch.
 */
public final class FilterBank {

  private FilterBank() {}

  /**
   * One filter on one input: a kernel for each channel, all answers summed to one map.
   *
   * @param input (C,H,W)
   * @param filter (C,K,K)
   * @param slide padding, border, stride and dilation of both axes
   * @return (outH,outW); Theta(C K K outH outW)
   * @throws IllegalArgumentException if an array is null, empty or ragged, the channels differ in
   *     number, or the kernel does not fit
   */
  public static double[][] correlate(double[][][] input, double[][][] filter, Slide slide) {
    return correlate(input, new double[][][][] {filter}, slide)[0];
  }

  /**
   * F filters without bias.
   *
   * @param input (C,H,W)
   * @param filters (F,C,K,K)
   * @param slide padding, border, stride and dilation of both axes
   * @return (F,outH,outW); Theta(F C K K outH outW)
   * @throws IllegalArgumentException if an array is null, empty or ragged, the channels differ in
   *     number, or a kernel does not fit
   */
  public static double[][][] correlate(double[][][] input, double[][][][] filters, Slide slide) {
    Check.filters(filters);
    return correlate(input, filters, new double[filters.length], slide);
  }

  /**
   * F filters, each with its bias.
   *
   * @param input (C,H,W)
   * @param filters (F,C,K,K)
   * @param bias (F)
   * @param slide padding, border, stride and dilation of both axes
   * @return (F,outH,outW); Theta(F C K K outH outW)
   * @throws IllegalArgumentException if an array is null, empty or ragged, the channels differ in
   *     number, the biases are not F, or a kernel does not fit
   */
  public static double[][][] correlate(
      double[][][] input, double[][][][] filters, double[] bias, Slide slide) {
    return grouped(input, filters, bias, 1, slide, slide);
  }

  /**
   * The general case: channels and filters are cut into groups, and a filter sees only the channels
   * of its own group. One group is the plain bank, C groups are depthwise.
   *
   * @param input (C,H,W)
   * @param filters (F, C / groups, K, K)
   * @param bias (F)
   * @param groups a divisor of C and of F
   * @param rows how the kernels move down
   * @param columns how they move to the right
   * @return (F,outH,outW); Theta(F C / groups K K outH outW)
   * @throws IllegalArgumentException if an array is null, empty or ragged, the groups do not divide
   *     C and F, the channels or biases differ in number, or a kernel does not fit
   */
  public static double[][][] grouped(
      double[][][] input,
      double[][][][] filters,
      double[] bias,
      int groups,
      Slide rows,
      Slide columns) {
    check(input, filters, bias, groups);
    int channelsPerGroup = input.length / groups;
    int filtersPerGroup = filters.length / groups;
    double[][][] output = new double[filters.length][][];
    for (int f = 0; f < filters.length; f++) {
      int firstChannel = f / filtersPerGroup * channelsPerGroup;
      output[f] = oneMap(input, firstChannel, filters[f], bias[f], rows, columns);
    }
    return output;
  }

  private static double[][] oneMap(
      double[][][] input, int first, double[][][] filter, double bias, Slide rows, Slide columns) {
    double[][] map = Convolution2d.emptyOutput(input[first], filter[0], rows, columns);
    for (double[] row : map) {
      java.util.Arrays.fill(row, bias);
    }
    for (int c = 0; c < filter.length; c++) {
      addInPlace(map, Convolution2d.correlate(input[first + c], filter[c], rows, columns));
    }
    return map;
  }

  private static void addInPlace(double[][] sum, double[][] part) {
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < sum[0].length; j++) {
        sum[i][j] += part[i][j];
      }
    }
  }

  private static void check(double[][][] input, double[][][][] filters, double[] bias, int groups) {
    Check.channels(input, "input");
    Check.filters(filters);
    Check.signal(bias, "bias");
    Check.equal(filters.length, bias.length, "filters", "biases");
    Check.atLeast(groups, 1, "groups");
    Check.that(
        input.length % groups == 0 && filters.length % groups == 0,
        "%d groups do not divide %d channels and %d filters; use a divisor of both",
        groups,
        input.length,
        filters.length);
    Check.equal(
        input.length / groups, filters[0].length, "channels in a group", "channels of a filter");
  }

  /**
   * One kernel for each channel, nothing summed.
   *
   * @param input (C,H,W)
   * @param kernels (C,K,K)
   * @param slide padding, border, stride and dilation of both axes
   * @return (C,outH,outW); Theta(C K K outH outW)
   * @throws IllegalArgumentException if an array is null, empty or ragged, the kernels are not C,
   *     or a kernel does not fit
   */
  public static double[][][] depthwise(double[][][] input, double[][][] kernels, Slide slide) {
    Check.channels(input, "input");
    Check.channels(kernels, "kernels");
    Check.equal(input.length, kernels.length, "channels", "kernels");
    double[][][][] filters = new double[kernels.length][][][];
    for (int c = 0; c < kernels.length; c++) {
      filters[c] = new double[][][] {kernels[c]};
    }
    return grouped(input, filters, new double[input.length], input.length, slide, slide);
  }

  /**
   * A 1x1 convolution: the same dense layer at every pixel, from its C channels to F numbers.
   *
   * @param input (C,H,W)
   * @param weights (F,C)
   * @param bias (F)
   * @return (F,H,W); Theta(F C H W)
   * @throws IllegalArgumentException if an array is null, empty or ragged, or C or F differ
   */
  public static double[][][] pointwise(double[][][] input, double[][] weights, double[] bias) {
    Check.picture(weights, "weights");
    double[][][][] filters = new double[weights.length][weights[0].length][1][1];
    for (int f = 0; f < weights.length; f++) {
      for (int c = 0; c < weights[0].length; c++) {
        filters[f][c][0][0] = weights[f][c];
      }
    }
    return correlate(input, filters, bias, Slide.valid());
  }

  /**
   * Depthwise, then pointwise: the plain bank with {@code filters[f][c] = weights[f][c]
   * kernels[c]}, at about {@code 1/F + 1/(K K)} of its cost.
   *
   * @param input (C,H,W)
   * @param kernels (C,K,K)
   * @param weights (F,C)
   * @param bias (F)
   * @param slide padding, border, stride and dilation of both axes
   * @return (F,outH,outW); Theta((C K K + F C) outH outW)
   * @throws IllegalArgumentException if an array is null, empty or ragged, C or F differ, or a
   *     kernel does not fit
   */
  public static double[][][] separable(
      double[][][] input, double[][][] kernels, double[][] weights, double[] bias, Slide slide) {
    return pointwise(depthwise(input, kernels, slide), weights, bias);
  }

  /**
   * A filter that uses one kernel on every channel.
   *
   * @param kernel (K,K)
   * @param channels C, at least 1
   * @return (C,K,K), each channel a copy
   * @throws IllegalArgumentException if the kernel is null, empty or ragged or C below 1
   */
  public static double[][][] onEveryChannel(double[][] kernel, int channels) {
    Check.picture(kernel, "kernel");
    Check.atLeast(channels, 1, "channels");
    Check.room(channels, (long) kernel.length * kernel[0].length, "filter");
    double[][][] filter = new double[channels][kernel.length][];
    for (double[][] copy : filter) {
      for (int m = 0; m < kernel.length; m++) {
        copy[m] = kernel[m].clone();
      }
    }
    return filter;
  }
}
