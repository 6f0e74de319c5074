package convlab.exercise.mistakes;

/** Wrong programs for 02-weights. */
public final class WeightsMistakes {
  private WeightsMistakes() {}

  @Mistake(
      value = "The channels are not counted: a filter has a k x k slice for each of them.",
      look = "8 filters 3x3 have 72 weights on a grey picture. How many on red, green and blue?",
      credit = 0.5)
  static int channelsForgotten(int filters, int channels, int k) {
    return filters * k * k;
  }

  @Mistake(
      value = "A slice has k weights here, not k x k.",
      look = "Draw a 3x3 kernel and count its numbers.",
      credit = 0.5)
  static int oneSideOnly(int filters, int channels, int k) {
    return filters * channels * k;
  }

  @Mistake(
      value = "The biases are counted as well, one a filter.",
      look = "The question is for the weights alone.",
      credit = 0.5)
  static int withBiases(int filters, int channels, int k) {
    return filters * (channels * k * k + 1);
  }

  @Mistake(
      value = "The weights of one filter only.",
      look = "Does each filter have weights of its own?",
      credit = 0.5)
  static int oneFilter(int filters, int channels, int k) {
    return channels * k * k;
  }

  @Mistake(
      value = "Filters and channels are added, not multiplied.",
      look = "Every filter has a slice for every channel: how many pairs of them are there?")
  static int addedChannels(int filters, int channels, int k) {
    return (filters + channels) * k * k;
  }

  @Mistake(value = "k is doubled, not squared.", look = "Draw a 3x3 kernel and count its numbers.")
  static int doubledSide(int filters, int channels, int k) {
    return filters * channels * 2 * k;
  }
}
