package convlab.widget;

import static convlab.widget.Widgets.button;
import static convlab.widget.Widgets.column;
import static convlab.widget.Widgets.dropdown;
import static convlab.widget.Widgets.interact;
import static convlab.widget.Widgets.slider;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What follows a control, and what lives as long as a cell's output. */
class InteractTest {
  private final FakeComms page = new FakeComms();

  @Test
  void whileItComputesOnlyTheLatestValueWaits() throws InterruptedException {
    List<Integer> seen = new CopyOnWriteArrayList<>();
    CountDownLatch go = new CountDownLatch(1);
    Control<Integer> k = slider("k", 0, 100);
    Interact interact =
        interact(
            value -> {
              seen.add(value);
              if (value == 1) {
                await(go);
              }
              return "k is " + value;
            },
            k);
    interact.open(page, "a cell");
    for (int i = 1; i <= 50; i++) {
      page.of(k).change("value", (double) i);
      if (i == 1) {
        eventually(() -> seen.contains(1));
      }
    }
    go.countDown();
    eventually(() -> seen.contains(50));
    assertEquals(List.of(0, 1, 50), seen);
  }

  @Test
  void closedItNoLongerFollowsAControlThatLivesOn() throws InterruptedException {
    List<Integer> seen = new CopyOnWriteArrayList<>();
    Control<Integer> k = slider("k", 0, 9);
    Interact interact =
        interact(
            value -> {
              seen.add(value);
              return "";
            },
            k);
    interact.open(page, "cell 1");
    k.open(page, "cell 2");
    Places.gone("cell 1");
    page.of(k).change("value", 3.0);
    CountDownLatch after = new CountDownLatch(1);
    Callbacks.submit("after", after::countDown);
    assertTrue(after.await(10, TimeUnit.SECONDS));
    assertEquals(List.of(0), seen);
    assertEquals(1, page.lines.size(), "the control is still seen in cell 2");
  }

  @Test
  void aWidgetIsClosedWithTheLastCellThatShowsIt() {
    Control<Integer> k = slider("k", 0, 9);
    Box box = column(k, dropdown("d", "x", "y"));
    box.open(page, "cell A");
    box.open(page, "cell B");
    assertEquals(3, page.lines.size());
    Places.gone("cell A");
    assertEquals(3, page.lines.size());
    Places.gone("cell B");
    assertEquals(0, page.lines.size());
    String again = k.open(page, "cell C");
    assertNotEquals(null, again, "shown again, it is there again");
    k.close();
    assertEquals(0, page.lines.size());
  }

  @Test
  void errorsAndPrintedTextComeInALineUnderTheWidget() throws InterruptedException {
    Control<Integer> bad =
        button(
            "go",
            () -> {
              System.out.println("before it broke");
              throw new IllegalStateException("no network yet");
            });
    FakeComms.FakeLine line = page.of(bad);
    line.change("value", 1.0);
    eventually(() -> line.sent("update").toString().contains("no network yet"));
    assertTrue(
        line.sent("update")
            .toString()
            .contains("before it broke\nIllegalStateException: no network yet"));
  }

  @Test
  void anOverflowingStackEndsOnlyTheCall() throws InterruptedException {
    Control<Integer> deep = button("go", InteractTest::deeper);
    FakeComms.FakeLine line = page.of(deep);
    line.change("value", 1.0);
    eventually(() -> line.sent("update").toString().contains("StackOverflowError"));
    CountDownLatch after = new CountDownLatch(1);
    Callbacks.submit("after", after::countDown);
    assertTrue(after.await(10, TimeUnit.SECONDS), "the thread goes on");
  }

  @Test
  void picturesTravelAsBuffers() {
    Output output = Widgets.html("<b>x</b>");
    FakeComms.FakeLine line = page.of(output);
    output.set(Stills.sheet(10, "white", pen -> {}));
    Map<String, Object> update = line.sent.get(line.sent.size() - 1);
    assertEquals(List.of(List.of("png")), update.get("buffer_paths"));
    assertEquals(1, line.buffers.get(line.sent.size() - 1).size());
    assertTrue(!((Map<?, ?>) update.get("state")).containsKey("png"));
  }

  @Test
  void whatAPageChangesIsEchoedToTheOthers() {
    Control<Integer> k = slider("k", 0, 9);
    FakeComms.FakeLine line = page.of(k);
    line.change("value", 4.0);
    assertEquals(4, k.value());
    assertEquals(1, line.sent("echo_update").size());
  }

  private static void deeper() {
    deeper();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void eventually(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 2000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(5);
    }
    assertTrue(condition.getAsBoolean());
  }
}
