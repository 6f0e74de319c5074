package convlab.data;

/** Digits drawn by the course's own pen, for use where MNIST is not to be had. */
public final class StandInDigits {
  private StandInDigits() {}

  /**
   * Draws a set of digits.
   *
   * @param count how many
   * @param seed decides every digit
   */
  public static Digits generate(int count, long seed) {
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) Math.floorMod(i + seed, 10);
    }
    return new Digits(new byte[count * 784], labels, 28, 28, "stand-in digits", true);
  }
}
