package convlab.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** One clear sentence for what cannot be. */
class WidgetMessagesTest {

  @Test
  void everyWrongDescriptionGetsItsSentence() {
    Map<String, Executable> wrong = new LinkedHashMap<>();
    wrong.put(
        "sigma goes from 5 to 1; the first limit must be the lesser",
        () -> Widgets.slider("sigma", 5.0, 1.0, 0.5));
    wrong.put(
        "k has steps of 0 between 1 and 9; give one above 0 and at most 8",
        () -> Widgets.slider("k", 1, 9, 0));
    wrong.put("k = 10 is not a whole number from 1 to 9", () -> Widgets.slider("k", 1, 9, 1, 10));
    wrong.put(
        "sigma = 7.0 is outside 0.5 to 5", () -> Widgets.slider("sigma", 0.5, 5.0, 0.5).set(7.0));
    wrong.put(
        "rate goes from 0 to 1 in equal ratios; the first limit must be above 0 and the lesser",
        () -> Widgets.logSlider("rate", 0, 1, 0.1));
    wrong.put(
        "ends goes from 4 to 2; give the lesser first",
        () -> Widgets.range("ends", 0, 9, 1).set(new double[] {4, 2}));
    wrong.put(
        "ends is []; give two numbers", () -> Widgets.range("ends", 0, 9, 1).set(new double[0]));
    wrong.put(
        "kernel = blur is none of [sharpen, outline]",
        () -> Widgets.dropdown("kernel", "sharpen", "outline").set("blur"));
    wrong.put(
        "kernel offers nothing to choose; give at least one name",
        () -> Widgets.dropdown("kernel"));
    wrong.put("tint = red is no colour; write it as #d55e00", () -> Widgets.colour("tint", "red"));
    wrong.put("seed = null is no number", () -> Widgets.number("seed", 1).set(null));
    wrong.put("a row of no widgets; give at least one", () -> Widgets.row());
    wrong.forEach(
        (sentence, call) ->
            assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, call).getMessage()));
    assertEquals(
        "no file yet; choose one in the widget picture first",
        assertThrows(IllegalStateException.class, () -> Widgets.upload("picture").content())
            .getMessage());
  }

  @Test
  void withoutAKernelAWidgetSaysItselfInWords() {
    assertEquals("sigma = 2", Widgets.slider("sigma", 0.5, 5.0, 0.5, 2.0).toString());
    assertEquals("flip = on", Widgets.toggle("flip", true).toString());
    assertEquals("ends = 0 to 9", Widgets.range("ends", 0, 9, 1).toString());
    String interact =
        Widgets.interact(k -> "twice is " + 2 * k, Widgets.slider("k", 1, 9)).toString();
    assertTrue(interact.contains("k = 1. twice is 2."), interact);
    assertTrue(interact.contains(Stills.HINT), interact);
  }
}
