package convlab.widget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The pad's Java side: what it gives back, its still picture, and its messages. */
class DrawingPadTest {
  private static final double[] FOUR = {0, 0.05, 0, 0, 0.9, 0, 0, 0.05, 0, 0};

  @Test
  void theLatestDrawingIsReadAsPixels() {
    DrawingPad pad = new DrawingPad().sketch(Sketch.sample(4));
    assertEquals(Sketch.sample(4).text(), pad.sketch().text());
    assertArrayEquals(Sketch.sample(4).ink(), pad.ink());
    assertArrayEquals(Sketch.sample(4).digit(true), pad.digit());
    assertArrayEquals(Sketch.sample(4).digit(false), pad.recipe(false).digit());
  }

  @Test
  void aNewPadIsBlank() {
    assertTrue(new DrawingPad().sketch().isBlank());
  }

  @Test
  void theStillPictureSaysWhatTheNetworksSee() {
    DrawingPad pad = new DrawingPad().predict("LeNet", d -> FOUR).sketch(Sketch.sample(4));
    assertEquals("A drawing pad with a drawing; LeNet sees a 4, 90 % sure.", pad.still().alt());
    assertEquals(720, pad.still().width());
  }

  @Test
  void theNetworkGetsWhatThePadShows() {
    double[][][] seen = new double[1][][];
    Function<double[][], double[]> spy =
        digit -> {
          seen[0] = digit;
          return FOUR;
        };
    DrawingPad pad = new DrawingPad().predict("spy", spy).sketch(Sketch.sample(2));
    assertArrayEquals(pad.digit(), seen[0]);
  }

  @Test
  void whatAPageSendsIsTaken() {
    DrawingPad pad = new DrawingPad();
    send(pad, Map.of("sketch", "20 10,10 50,50", "recipe", false, "asked", 1.0));
    assertEquals("20 10,10 50,50", pad.sketch().text());
    assertArrayEquals(Sketch.of("20 10,10 50,50").digit(false), pad.digit());
  }

  @Test
  void whatIsNoSketchIsRefused() {
    DrawingPad pad = new DrawingPad();
    for (Object wrong : new Object[] {"20 10", 7.0, Map.of()}) {
      send(pad, Map.of("sketch", wrong));
    }
    assertTrue(pad.sketch().isBlank());
  }

  private static void send(DrawingPad pad, Map<String, Object> state) {
    pad.model().received(new DeafLine(), Map.of("method", "update", "state", state), List.of());
  }

  @Test
  void aThirdNetworkFindsNoRoom() {
    DrawingPad pad = new DrawingPad().predict("a", d -> FOUR).predict("b", d -> FOUR);
    assertEquals(
        "a pad has room for two networks, not a third, c; make another pad",
        assertThrows(IllegalStateException.class, () -> pad.predict("c", d -> FOUR)).getMessage());
  }

  @Test
  void networksAnswerTenProbabilities() {
    assertEquals(
        "LeNet answered 3 numbers; give 10 probabilities, one for each digit",
        messageOf(d -> new double[3]));
    assertEquals(
        "LeNet answered null; give 10 probabilities, one for each digit", messageOf(d -> null));
    assertEquals(
        "LeNet answered the probability -2.5; probabilities lie between 0 and 1, so end in a"
            + " softmax",
        messageOf(d -> new double[] {-2.5, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
  }

  private static String messageOf(Function<double[][], double[]> judge) {
    DrawingPad pad = new DrawingPad().predict("LeNet", judge);
    return assertThrows(IllegalStateException.class, () -> pad.sketch(Sketch.sample(1)))
        .getMessage();
  }

  @Test
  void aNetworkHasAName() {
    assertEquals(
        "a pad's network needs a name and a function from 28 x 28 pixels to 10 probabilities",
        assertThrows(IllegalArgumentException.class, () -> new DrawingPad().predict(" ", d -> FOUR))
            .getMessage());
  }
}
