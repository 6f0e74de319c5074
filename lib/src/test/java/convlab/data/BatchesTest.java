package convlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class BatchesTest {
  /** Image i is one row of i and 2 i, its label is i modulo 10. */
  private static Digits numbered(int n) {
    double[][][] images = new double[n][][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      images[i] = new double[][] {{i, 2 * i}};
      labels[i] = i % 10;
    }
    return Digits.of(images, labels, "numbered");
  }

  private static List<Integer> order(Batches batches, int epoch) {
    List<Integer> order = new ArrayList<>();
    for (Batch batch : batches.epoch(epoch)) {
      for (int i = 0; i < batch.size(); i++) {
        int number = Math.round(255 * batch.pixels()[2 * i]);
        assertEquals(2 * number, Math.round(255 * batch.pixels()[2 * i + 1]));
        assertEquals(number % 10, batch.labels()[i]);
        order.add(number);
      }
    }
    return order;
  }

  private final Batches batches = Batches.of(numbered(100), 32, PixelRange.ZERO_TO_ONE, 5);

  @Test
  void lastBatchIsShort() {
    List<Integer> sizes = new ArrayList<>();
    batches.epoch(0).forEach(batch -> sizes.add(batch.size()));
    assertEquals(List.of(32, 32, 32, 4), sizes);
    assertEquals(4, batches.count());
  }

  @Test
  void countOfMnistEpochs() {
    Digits digits = numbered(128);
    assertEquals(1, Batches.of(digits, 128, PixelRange.CENTRED, 1).count());
    assertEquals(2, Batches.of(digits, 127, PixelRange.CENTRED, 1).count());
    assertEquals(1, Batches.of(digits, Integer.MAX_VALUE, PixelRange.CENTRED, 1).count());
  }

  @Test
  void everyImageComesOnceAnEpoch() {
    List<Integer> order = order(batches, 3);
    assertEquals(100, order.stream().distinct().count());
  }

  @Test
  void epochsDifferAndRepeatFromTheSeed() {
    assertFalse(order(batches, 0).equals(order(batches, 1)));
    Batches again = Batches.of(numbered(100), 10, PixelRange.ZERO_TO_ONE, 5);
    assertEquals(order(batches, 1), order(again, 1));
    Batches other = Batches.of(numbered(100), 32, PixelRange.ZERO_TO_ONE, 6);
    assertFalse(order(batches, 1).equals(order(other, 1)));
  }

  @Test
  void everyPlaceIsEquallyLikely() {
    Batches few = Batches.of(numbered(5), 5, PixelRange.ZERO_TO_ONE, 1);
    int[] first = new int[5];
    for (int epoch = 0; epoch < 5000; epoch++) {
      first[order(few, epoch).get(0)]++;
    }
    assertEquals(0, Arrays.stream(first).filter(n -> n < 880 || n > 1120).count());
  }

  @Test
  void inOrderKeepsTheOrder() {
    List<Integer> order = order(Batches.inOrder(numbered(20), 7, PixelRange.ZERO_TO_ONE), 4);
    assertEquals(19, order.get(19));
    assertEquals(order.stream().sorted().toList(), order);
  }

  @Test
  void walkedTwiceAnEpochIsTheSame() {
    Iterable<Batch> epoch = batches.epoch(2);
    float[] once = epoch.iterator().next().pixels();
    assertArrayEquals(once, epoch.iterator().next().pixels());
  }

  @Test
  void endIsNamed() {
    Iterator<Batch> walk =
        Batches.of(numbered(1), 1, PixelRange.ZERO_TO_ONE, 5).epoch(0).iterator();
    walk.next();
    assertEquals(
        "the epoch is over after 1 batches",
        assertThrows(NoSuchElementException.class, walk::next).getMessage());
  }

  @Test
  void batchSizeBelowOneIsNamed() {
    assertEquals(
        "batch size 0 is below 1; use 64 or 128 to train, 1 to see single steps",
        assertThrows(
                IllegalArgumentException.class,
                () -> Batches.of(numbered(3), 0, PixelRange.ZERO_TO_ONE, 1))
            .getMessage());
  }
}
