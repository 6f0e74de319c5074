package convlab.data;

import convlab.array.Shuffle;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Cuts a set of digits into batches, in a new random order each epoch. The order depends on the
 * seed and the number of the epoch alone, so any epoch of a training run can be repeated.
 */
public final class Batches {
  private final Digits digits;
  private final int batchSize;
  private final PixelRange range;
  private final long seed;
  private final boolean shuffled;

  private Batches(Digits digits, int batchSize, PixelRange range, long seed, boolean shuffled) {
    if (batchSize < 1) {
      throw new IllegalArgumentException(
          "batch size " + batchSize + " is below 1; use 64 or 128 to train, 1 to see single steps");
    }
    this.digits = digits;
    this.batchSize = batchSize;
    this.range = range;
    this.seed = seed;
    this.shuffled = shuffled;
  }

  /**
   * Batches in random order, for training.
   *
   * @param digits the set to cut; shared, not copied
   * @param batchSize N of every batch but a short last one
   * @param range the range of the pixels in the batches
   * @param seed decides the order of all epochs
   * @throws IllegalArgumentException when the batch size is below 1
   */
  public static Batches of(Digits digits, int batchSize, PixelRange range, long seed) {
    return new Batches(digits, batchSize, range, seed, true);
  }

  /**
   * Batches in the order of the set, the same in every epoch, for evaluation.
   *
   * @param digits the set to cut; shared, not copied
   * @param batchSize N of every batch but a short last one
   * @param range the range of the pixels in the batches
   * @throws IllegalArgumentException when the batch size is below 1
   */
  public static Batches inOrder(Digits digits, int batchSize, PixelRange range) {
    return new Batches(digits, batchSize, range, 0, false);
  }

  /** Number of batches in an epoch, a short last one included: 469 for 60,000 digits by 128. */
  public int count() {
    return (int) (((long) digits.size() + batchSize - 1) / batchSize);
  }

  /** The set that is cut. */
  public Digits digits() {
    return digits;
  }

  /**
   * The batches of one epoch. Each is made when it is asked for, in arrays of its own, at the cost
   * of one pass over its pixels.
   *
   * @param epoch the number of the epoch, from 0 or 1 as the caller likes
   * @return a sequence that may be walked several times, each time the same
   */
  public Iterable<Batch> epoch(int epoch) {
    int[] order = order(epoch);
    return () -> new Walk(order);
  }

  private int[] order(int epoch) {
    return shuffled
        ? Shuffle.order(digits.size(), new SplittableRandom(seed * 1_000_003 + epoch))
        : IntStream.range(0, digits.size()).toArray();
  }

  private Batch batch(int[] order, int from) {
    int n = Math.min(batchSize, order.length - from);
    int area = digits.height() * digits.width();
    float[] pixels = new float[n * area];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      digits.copyTo(order[from + i], pixels, i * area, range);
      labels[i] = digits.label(order[from + i]);
    }
    return new Batch(pixels, labels, n);
  }

  private final class Walk implements Iterator<Batch> {
    private final int[] order;
    private int next;

    Walk(int[] order) {
      this.order = order;
    }

    @Override
    public boolean hasNext() {
      return next < order.length;
    }

    @Override
    public Batch next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the epoch is over after " + count() + " batches");
      }
      Batch batch = batch(order, next);
      next += batch.size();
      return batch;
    }
  }
}
