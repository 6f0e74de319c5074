package convlab.exercise.mistakes;

/** Wrong programs for 05-parameters. */
public final class ParameterCountMistakes {
  private ParameterCountMistakes() {}

  @Mistake(
      value = "The biases are forgotten: each filter has one.",
      look = "What is added to a filter's map after the products are summed?",
      credit = 0.5)
  static int biasesForgotten(int filters, int channels, int k) {
    return filters * channels * k * k;
  }

  @Mistake(
      value = "The channels are not counted: a filter has a kernel for each of them.",
      look = "How many numbers has one window of a colour picture?",
      credit = 0.5)
  static int channelsForgotten(int filters, int channels, int k) {
    return filters * (k * k + 1);
  }

  @Mistake(
      value = "A bias is counted for every kernel; there is one for each filter.",
      look =
          "The answers of all channels are added to one map first. How often is a bias added to it?",
      credit = 0.5)
  static int biasForEveryKernel(int filters, int channels, int k) {
    return filters * channels * (k * k + 1);
  }

  @Mistake(
      value = "One bias is counted for all filters together.",
      look = "Does each filter have a bias of its own?",
      credit = 0.5)
  static int oneBiasInAll(int filters, int channels, int k) {
    return filters * channels * k * k + 1;
  }

  @Mistake(
      value = "The parameters of one filter only.",
      look = "How many filters are there, and has each its own weights?",
      credit = 0.5)
  static int oneFilter(int filters, int channels, int k) {
    return channels * k * k + 1;
  }

  @Mistake(
      value = "A kernel has k weights here, not k x k.",
      look = "Draw a 3x3 kernel and count its numbers.",
      credit = 0.5)
  static int oneSideOnly(int filters, int channels, int k) {
    return filters * (channels * k + 1);
  }

  @Mistake(
      value = "A bias is counted for every weight.",
      look = "How many numbers are added to one map after its products are summed?")
  static int biasForEveryWeight(int filters, int channels, int k) {
    return 2 * filters * channels * k * k;
  }
}
