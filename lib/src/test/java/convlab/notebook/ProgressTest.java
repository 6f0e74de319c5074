package convlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final AtomicLong clock = new AtomicLong();
  private final RecordingPage page = new RecordingPage();

  private Progress progress(long total) {
    return new Progress("epoch 5 of 5", total, "batches", page, clock::get);
  }

  private void pass(double seconds) {
    clock.addAndGet((long) (seconds * 1e9));
  }

  @Test
  void leavesOneCleanLine() {
    try (Progress progress = progress(469)) {
      for (int i = 0; i < 469; i++) {
        pass(22.0 / 469);
        progress.note("loss 0.021").step();
      }
    }
    assertEquals("epoch 5 of 5: 469 batches in 22 s, loss 0.021", page.last.text());
    assertEquals(1, page.calls.stream().filter(call -> call.startsWith("open")).count());
  }

  @Test
  void tellsShareRateAndTimeLeft() {
    Progress progress = progress(100);
    pass(5);
    progress.step(25);
    assertEquals(
        List.of(
            "open epoch 5 of 5  ━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  25 %  25 of 100 batches, 5 a second, 15 s"
                + " left"),
        page.calls);
  }

  @Test
  void redrawsAtMostFourTimesASecond() {
    try (Progress progress = progress(10_000)) {
      for (int i = 0; i < 10_000; i++) {
        pass(0.001);
        progress.step();
      }
    }
    assertTrue(page.calls.size() <= 41, page.calls.size() + " redraws in 10 s");
  }

  @Test
  void saysWhereItWasStopped() {
    try (Progress progress = progress(469)) {
      pass(3);
      progress.step(120);
    }
    assertEquals("epoch 5 of 5: stopped at 120 of 469 batches after 3.0 s", page.last.text());
  }

  @Test
  void closesOnce() {
    Progress progress = progress(1).step();
    progress.close();
    progress.close();
    assertEquals(1, page.calls.size());
  }

  @Test
  void nothingToDoIsDoneAtOnce() {
    progress(0).close();
    assertEquals("epoch 5 of 5: 0 batches in 0.0 s", page.last.text());
  }

  @Test
  void refusesANegativeTotal() {
    var e = assertThrows(IllegalArgumentException.class, () -> progress(-1));
    assertEquals(
        "a total of -1 batches; give 0 or more, the number of steps to come", e.getMessage());
  }

  @Test
  void printsOneLineWhereNothingCanBeRewritten() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try (Progress progress = Progress.of("reading", 3)) {
      progress.step(3);
    } finally {
      System.setOut(before);
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(text.matches("reading: 3 steps in 0\\.\\d s\\R"), text);
  }

  @Test
  void printsOnAnInterruptedThreadAndKeepsTheFlag() {
    Thread.currentThread().interrupt();
    boolean[] seen = new boolean[1];
    Uninterrupted.run(() -> seen[0] = Thread.currentThread().isInterrupted());
    assertEquals(false, seen[0]);
    assertTrue(Thread.interrupted());
  }

  @Test
  void timesAreSaidAsAPersonSaysThem() {
    assertEquals("0.4 s", Durations.of(0.44));
    assertEquals("22 s", Durations.of(21.7));
    assertEquals("3 min 5 s", Durations.of(185));
    assertEquals("2 h 10 min", Durations.of(7810));
  }
}
