package convlab.dl4j;

/**
 * A digit read wrong.
 *
 * @param index its number in the set that was read
 * @param label the right digit
 * @param read the digit that the network saw
 * @param probability what the network gave its wrong answer, 0..1
 */
public record Dl4jMistake(int index, int label, int read, double probability) {
  @Override
  public String toString() {
    return "digit %d: a %d read as %d (%.1f %%)".formatted(index, label, read, 100 * probability);
  }
}
