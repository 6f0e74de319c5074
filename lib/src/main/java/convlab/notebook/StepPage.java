package convlab.notebook;

import convlab.plot.Palette;
import convlab.plot.Picture;
import convlab.plot.TableView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A step-through as a piece of a page. All that is not the still frame is made by its script, so
 * that a page which strips scripts keeps the picture and shows no dead buttons.
 */
final class StepPage {
  private StepPage() {}

  static Html of(
      String title, Sliding sliding, int step, boolean line, String kernelName, Picture still) {
    String id = "convlab-" + UUID.randomUUID();
    String alt = TableView.escape(still.alt());
    String image =
        "<img alt=\"%s\" width=\"%d\" src=\"data:image/png;base64,%s\">"
            .formatted(alt, still.width(), Base64.getEncoder().encodeToString(still.png()));
    String data = data(title, sliding, step, line, kernelName);
    String script = Script.TEXT + "(" + quoted(id) + ", " + data + ");";
    return new Html(
        "<div id=\"" + id + "\">" + image + "<script>" + script + "</script></div>", still.alt());
  }

  /** The numbers as JSON. */
  private static String data(
      String title, Sliding sliding, int step, boolean line, String kernelName) {
    return "{"
        + String.join(
            ",",
            "\"title\":" + quoted(title),
            "\"kernelName\":" + quoted(kernelName),
            "\"line\":" + line,
            "\"transposed\":" + sliding.transposed(),
            "\"step\":" + step,
            "\"input\":" + json(sliding.input()),
            "\"kernel\":" + json(sliding.kernel()),
            "\"output\":" + json(sliding.output()),
            "\"border\":" + Arrays.toString(sliding.border()),
            "\"lost\":" + Arrays.toString(sliding.lost()),
            "\"stride\":" + Arrays.toString(sliding.stride()),
            "\"dilation\":" + Arrays.toString(sliding.dilation()),
            "\"bias\":" + sliding.bias(),
            "\"palette\":" + palette())
        + "}";
  }

  private static String palette() {
    return IntStream.rangeClosed(0, 6)
        .mapToObj(i -> String.format("\"#%06X\"", Palette.SIGNED.rgb(i / 6.0)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String json(double[][][] channels) {
    return Arrays.stream(channels).map(StepPage::json).collect(Collectors.joining(",", "[", "]"));
  }

  private static String json(double[][] rows) {
    return Arrays.stream(rows)
        .map(
            row ->
                Arrays.stream(row)
                    .mapToObj(StepPage::number)
                    .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String number(double value) {
    return value == (long) value ? Long.toString((long) value) : Double.toString(value);
  }

  /** A JSON string that cannot end the script it stands in. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c > 126) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** The script, read once from beside this class. */
  private static final class Script {
    static final String TEXT = read();

    private static String read() {
      try (InputStream in = StepPage.class.getResourceAsStream("step-through.js")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        throw new UncheckedIOException("step-through.js is missing from the jar", e);
      }
    }
  }
}
