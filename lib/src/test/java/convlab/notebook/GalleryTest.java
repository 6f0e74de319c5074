package convlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.play.StepThrough;
import convlab.plot.TableView;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every filter on every picture, every plot and every play, as a notebook shows them. The page
 * target/gallery.html holds them all, on the grounds of both themes of the lab, to be looked at.
 */
class GalleryTest {
  private static final Map<String, Object> VALUES = Gallery.values();
  private static final StringBuilder PAGE = new StringBuilder();
  private static final Pattern STILL =
      Pattern.compile(
          "<img alt=\"([^\"]+)\" width=\"(\\d+)\" src=\"data:image/png;base64,([^\"]+)");
  private static final int MARGIN = 6;

  static Stream<Arguments> values() {
    return VALUES.entrySet().stream().map(v -> Arguments.of(v.getKey(), v.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void is_shown_whole_sharp_small_and_in_words(String name, Object value) throws IOException {
    Bundle bundle = Values.bundle(value).orElseThrow();
    add(name, bundle);
    assertTrue(bundle.text().length() > 20, bundle.text());
    if (value instanceof StepThrough) {
      Matcher still = STILL.matcher((String) bundle.data().get(Bundle.HTML));
      assertTrue(still.find());
      assertPicture(still.group(3), Integer.parseInt(still.group(2)), still.group(1), 100_000);
    } else if (bundle.data().containsKey(Bundle.PNG)) {
      Map<?, ?> shown = (Map<?, ?>) bundle.metadata().get(Bundle.PNG);
      String png = (String) bundle.data().get(Bundle.PNG);
      assertPicture(png, (int) shown.get("width"), (String) shown.get("alt"), most(name));
    }
  }

  /** Three photographs hold more than a chart, and two in colour more than any palette. */
  private static int most(String name) {
    return name.contains("colour") || name.startsWith("Gaussians") ? 350_000 : 200_000;
  }

  private static void assertPicture(String base64, int width, String alt, int most)
      throws IOException {
    byte[] png = Base64.getDecoder().decode(base64);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(2 * width, image.getWidth(), "drawn at twice its width");
    assertTrue(alt.length() > 20 && alt.endsWith("."), alt);
    assertFalse(alt.contains("@"), alt);
    assertTrue(png.length < most, png.length + " bytes");
    for (int y = 0; y < image.getHeight(); y++) {
      boolean edge = y < MARGIN || y >= image.getHeight() - MARGIN;
      for (int x = 0; x < image.getWidth(); x++) {
        if (edge || x < MARGIN || x >= image.getWidth() - MARGIN) {
          assertEquals(0xFFFFFFFF, image.getRGB(x, y), "cut off at " + x + ", " + y);
        }
      }
    }
  }

  @Test
  void holds_every_kernel_of_the_library() {
    assertTrue(Gallery.kernels().keySet().stream().allMatch(VALUES::containsKey));
    assertTrue(Gallery.kernels().size() >= 20, "found " + Gallery.kernels().keySet());
  }

  private static void add(String name, Bundle bundle) {
    String html = (String) bundle.data().get(Bundle.HTML);
    String png = (String) bundle.data().get(Bundle.PNG);
    PAGE.append("<h2>").append(TableView.escape(name)).append("</h2>\n");
    if (png != null) {
      Map<?, ?> shown = (Map<?, ?>) bundle.metadata().get(Bundle.PNG);
      String kilobytes = png.length() * 3 / 4 / 1000 + " kB";
      PAGE.append(
              "<img width=\"%s\" src=\"data:image/png;base64,%s\">"
                  .formatted(shown.get("width"), png))
          .append(
              "<p>%s (%s)</p>\n".formatted(TableView.escape((String) shown.get("alt")), kilobytes));
    } else {
      PAGE.append(html != null ? html : "<pre>" + TableView.escape(bundle.text()) + "</pre>");
    }
  }

  @AfterAll
  static void write() throws IOException {
    String style =
        "body { margin: 0 24px; background: #fff; color: #000; font: 13px system-ui, sans-serif; }"
            + " body.dark { background: #111; color: #fff; } p { max-width: 720px; }";
    String theme = "document.body.classList.toggle('dark', location.hash === '#dark')";
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target/gallery.html"),
        "<!DOCTYPE html><meta charset=\"utf-8\"><title>Gallery</title><style>"
            + style
            + "</style><body><script>"
            + theme
            + "</script>\n"
            + PAGE);
  }
}
