package convlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LiveChartTest {
  private final AtomicLong clock = new AtomicLong();
  private final RecordingPage page = new RecordingPage();

  private LiveChart chart() {
    return new LiveChart(new Panel("Loss", "batch", "loss"), page, clock::get);
  }

  @Test
  void redrawsAtMostTwiceASecondAndEndsExact() {
    try (LiveChart chart = chart()) {
      for (int i = 0; i <= 300; i++) {
        clock.addAndGet(10_000_000);
        chart.add("train", i, 1.0 / (i + 1));
      }
    }
    assertTrue(page.calls.size() <= 7, page.calls.size() + " drawings in 3 s");
    assertTrue(page.last.text().contains("train from 1 at 0 to 0.00332 at 300"), page.last.text());
  }

  @Test
  void accuracyHasAChartOfItsOwnBelow() {
    try (LiveChart chart = chart().below("Accuracy", "epoch", "accuracy (%)")) {
      chart.add("train", 1, 0.5);
      chart.addBelow("test", 1, 98.3);
    }
    assertEquals(
        "open Loss: line chart of loss over batch; train is 0.5 at 1; below it Accuracy: line chart"
            + " of accuracy (%) over epoch; test is 98.3 at 1.",
        page.calls.get(0));
    assertEquals(
        "{alt=" + page.last.text() + ", width=720}", "" + page.last.metadata().get("image/png"));
  }

  @Test
  void withoutPointsNothingIsShown() {
    chart().close();
    assertEquals(0, page.calls.size());
  }

  @Test
  void aLossOfNaNDoesNotStopTheTraining() {
    try (LiveChart chart = chart()) {
      clock.addAndGet(1_000_000_000);
      chart.add("train", 0, Double.NaN);
      chart.add("train", 1, 2);
    }
    assertEquals(1, page.calls.size());
  }

  @Test
  void thereIsNoChartBelowUnlessAskedFor() {
    var e = assertThrows(IllegalStateException.class, () -> chart().addBelow("test", 0, 1));
    assertEquals(
        "this live chart has no second chart; begin it with LiveChart.of(...).below(...)",
        e.getMessage());
  }

  @Test
  void chartThatCannotBeDrawnSaysSoOnceAndLetsTheTrainingGoOn() {
    List<Object> shown = new ArrayList<>();
    Page broken =
        new PageWithoutFonts() {
          @Override
          public void show(Object value) {
            shown.add(value);
          }
        };
    try (LiveChart chart = new LiveChart(new Panel("Loss", "batch", "loss"), broken, clock::get)) {
      for (int i = 0; i < 3; i++) {
        clock.addAndGet(5_000_000_000L);
        chart.add("train", i, i);
      }
    }
    assertEquals(List.of("no fonts"), shown);
  }

  private abstract static class PageWithoutFonts implements Page {
    @Override
    public String lacks() {
      return "fonts";
    }

    @Override
    public void open(String id, Bundle bundle) {
      throw new IllegalStateException("no fonts");
    }

    @Override
    public void update(String id, Bundle bundle) {
      throw new IllegalStateException("no fonts");
    }

    @Override
    public boolean rewrites() {
      return true;
    }

    @Override
    public String kernel() {
      return "broken";
    }
  }
}
