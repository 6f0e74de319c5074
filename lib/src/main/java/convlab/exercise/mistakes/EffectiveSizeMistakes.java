package convlab.exercise.mistakes;

/** Wrong programs for 07-effective-size. */
public final class EffectiveSizeMistakes {
  private EffectiveSizeMistakes() {}

  @Mistake(
      value = "The dilation is off by one: dilation 1 is the ordinary kernel and has no holes.",
      look = "Put d = 1: is the kernel as wide as it was?",
      credit = 0.5)
  static int oneHoleTooMany(int k, int d) {
    return k + (k - 1) * d;
  }

  @Mistake(
      value = "Holes are counted after every tap, the last one too.",
      look = "Between 3 taps there are 2 gaps, as between 3 posts.",
      credit = 0.5)
  static int holesAfterTheLast(int k, int d) {
    return k * d;
  }

  @Mistake(
      value = "The gaps are counted, but not the tap at the end: 1 is missing.",
      look = "Count the pixels of a kernel of 1 tap: is it 0 wide?",
      credit = 0.5)
  static int lastTapForgotten(int k, int d) {
    return (k - 1) * d;
  }

  @Mistake(value = "The dilation is not used.", look = "Where does d come into your formula?")
  static int dilationForgotten(int k, int d) {
    return k;
  }

  @Mistake(
      value = "The holes are counted, the taps are not.",
      look = "How many pixels do the k taps themselves take?",
      credit = 0.5)
  static int holesOnly(int k, int d) {
    return (k - 1) * (d - 1);
  }

  @Mistake(
      value = "Holes are counted around the kernel, too, before the first tap and after the last.",
      look = "The width runs from the first tap to the last. What lies outside of them?",
      credit = 0.5)
  static int holesAround(int k, int d) {
    return k + (k + 1) * (d - 1);
  }
}
