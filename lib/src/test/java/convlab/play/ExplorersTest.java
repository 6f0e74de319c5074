package convlab.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.conv.Pool;
import convlab.conv.Slide;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The explorers' stills, their pieces of page and their messages; a browser plays them. */
class ExplorersTest {

  @Test
  void sizesAreSaidInWords() {
    assertEquals(
        "How many windows fit: output = \u230a(n + 2p \u2212 window) / s\u230b + 1 = "
            + "\u230a(6 + 2 \u00b7 0 \u2212 3) / 2\u230b + 1 = 2. "
            + "The last row and column (grey) are under no window.",
        SizeExplorer.of(6, 3).stride(2).draw().alt());
    assertTrue(
        SizeExplorer.of(5, 3)
            .stride(2)
            .draw()
            .alt()
            .endsWith("Nothing is lost: the last window ends at the edge."));
    assertTrue(
        SizeExplorer.of(9, 3)
            .stride(4)
            .draw()
            .alt()
            .contains("The last 2 rows and columns (grey)"));
  }

  @Test
  void aWindowThatDoesNotFitHasNoOutput() {
    assertTrue(
        SizeExplorer.of(4, 3)
            .dilation(2)
            .draw()
            .alt()
            .endsWith("= none. A window of 5 does not fit into 4."));
  }

  @Test
  void aFieldIsSaidInWords() {
    assertEquals(
        "What an output of a stack sees: Output 4 of 0 to 9 sees input pixels 7 to 18: a field of 12.",
        ReceptiveFieldExplorer.ofInput(28)
            .conv(3, Slide.pad(1))
            .pool(Pool.of(2))
            .conv(3, Slide.valid().dilation(2))
            .draw()
            .alt());
  }

  @Test
  void aPieceOfPageHoldsItsStillAndOneScript() {
    String html = SizeExplorer.of(6, 3).html().html();
    assertTrue(
        html.matches(
            "(?s)<div id=\"[-\\w]+\"><img alt=\"[^\"<>]+\" width=\"720\" src=\"data:image/png;base64,[^\"]+\"><script>.*</script></div>"));
    assertEquals(html.indexOf("</script>"), html.lastIndexOf("</script>"));
    assertFalse(html.contains("import "));
    assertFalse(html.contains("export "));
    assertTrue(html.length() < 100_000, "a saved lesson stays small: " + html.length());
  }

  @Test
  void aModuleIsJoinedWithWhatItImportsOnce() {
    String module = ScriptFile.module("widget/drawing-pad.js");
    assertEquals(1, module.split("function element\\(", -1).length - 1);
    assertTrue(module.contains("export default { render };"));
    assertFalse(module.contains("import {"));
    assertEquals("", ScriptFile.module("play/no-such-file.js"));
  }

  @Test
  void numbersBeyondTheSlidersSaySo() {
    assertEquals(
        "input 21 is not on its slider; give 1 to 20", message(() -> SizeExplorer.of(21, 3)));
    assertEquals(
        "kernel 0 is not on its slider; give 1 to 7", message(() -> SizeExplorer.of(6, 0)));
    assertEquals(
        "padding 6 is not on its slider; give 0 to 5",
        message(() -> SizeExplorer.of(6, 3).padding(6)));
    assertEquals(
        "stride 0 is not on its slider; give 1 to 5",
        message(() -> SizeExplorer.of(6, 3).stride(0)));
    assertEquals(
        "dilation 5 is not on its slider; give 1 to 4",
        message(() -> SizeExplorer.of(6, 3).dilation(5)));
  }

  @Test
  void stacksBeyondThePictureSaySo() {
    assertEquals(
        "an input of 65 pixels is no row to look at; give 1 to 64",
        message(() -> ReceptiveFieldExplorer.ofInput(65)));
    ReceptiveFieldExplorer explorer = ReceptiveFieldExplorer.ofInput(64);
    assertEquals(
        "window 13 is too large to look at; give at most 11", message(() -> explorer.conv(13)));
    assertEquals(
        "a padding of 1 before and 0 after; the explorer pads equally on both sides",
        message(() -> explorer.conv(2, Slide.pad(1, 0))));
    assertEquals(
        "a pooling whose size is rounded up; the explorer rounds down, so leave ceil out",
        message(() -> explorer.pool(new Pool(2, 2, 0, true, true))));
    for (int i = 0; i < 8; i++) {
      explorer.conv(1);
    }
    assertEquals(
        "8 layers are as many as one can look at; begin a new explorer",
        message(() -> explorer.conv(1)));
  }

  private static String message(Supplier<?> code) {
    return assertThrows(IllegalArgumentException.class, code::get).getMessage();
  }
}
