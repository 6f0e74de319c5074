package convlab.notebook;

import java.util.Map;
import java.util.TreeMap;

/**
 * One value in the forms a page can choose from.
 *
 * @param data MIME type to content; always with {@code text/plain}
 * @param metadata MIME type to what a page must know about that form
 */
public record Bundle(Map<String, Object> data, Map<String, Object> metadata) {
  public static final String TEXT = "text/plain";
  public static final String HTML = "text/html";
  public static final String PNG = "image/png";

  public static Bundle text(String text) {
    return new Bundle(Map.of(TEXT, text), Map.of());
  }

  public static Bundle html(String html, String text) {
    return new Bundle(Map.of(HTML, html, TEXT, text), Map.of());
  }

  public static Bundle png(String base64, int width, String alt) {
    Map<String, Object> shown = new TreeMap<>(Map.of("width", width, "alt", alt));
    return new Bundle(Map.of(PNG, base64, TEXT, alt), Map.of(PNG, shown));
  }

  public String text() {
    return (String) data.get(TEXT);
  }
}
