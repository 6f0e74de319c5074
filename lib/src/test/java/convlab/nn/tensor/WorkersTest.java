package convlab.nn.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

  @ParameterizedTest(name = "{0} threads do every part once")
  @ValueSource(ints = {1, 2, 3, 7})
  void everyPartOnce(int threads) {
    try (Workers workers = Workers.of(threads)) {
      for (int round = 0; round < 300; round++) {
        int count = round % 11;
        AtomicIntegerArray done = new AtomicIntegerArray(count);
        workers.run(
            count,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                done.incrementAndGet(i);
              }
            });
        for (int i = 0; i < count; i++) {
          assertEquals(1, done.get(i));
        }
      }
    }
  }

  @Test
  void anErrorOfAnyThreadIsThrownAndTheTeamGoesOn() {
    try (Workers workers = Workers.of(2)) {
      for (int bad = 0; bad < 2; bad++) {
        int wrong = bad;
        assertThrows(
            IllegalStateException.class,
            () ->
                workers.run(
                    2,
                    (from, to) -> {
                      if (from == wrong) {
                        throw new IllegalStateException("part " + wrong);
                      }
                    }));
      }
      workers.run(2, (from, to) -> {});
    }
  }

  @Test
  void aSleepingTeamWakes() throws InterruptedException {
    try (Workers workers = Workers.of(2)) {
      Thread.sleep(20);
      int[] sum = new int[2];
      workers.run(2, (from, to) -> sum[from] = to);
      assertEquals(3, sum[0] + sum[1]);
    }
  }
}
