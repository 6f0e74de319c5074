package convlab.notebook;

import convlab.plot.TableView;

/**
 * A value that shows itself as a piece of a page, with the same content as plain text for readers,
 * kernels and pages that show no HTML.
 *
 * @param html a fragment; scripts and styles in it work only in a page that trusts the notebook
 * @param text the same in words
 */
public record Html(String html, String text) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no text to stand in for the fragment
   */
  public Html {
    if (html == null || text == null || text.isBlank()) {
      throw new IllegalArgumentException("HTML needs the same content as plain text beside it");
    }
  }

  /**
   * Any value as it would show itself at the end of a cell.
   *
   * @param value also null
   * @return a fragment without scripts, but for a step-through's
   */
  public static Html of(Object value) {
    Bundle bundle = Values.bundle(value).orElseGet(() -> Bundle.text(String.valueOf(value)));
    String text = bundle.text().isBlank() ? "Nothing." : bundle.text();
    Object html = bundle.data().get(Bundle.HTML);
    return new Html(html == null ? pre(bundle, text) : html.toString(), text);
  }

  private static String pre(Bundle bundle, String text) {
    Object png = bundle.data().get(Bundle.PNG);
    String words = TableView.escape(text);
    return png == null
        ? "<pre>" + words + "</pre>"
        : "<img alt=\"" + words + "\" src=\"data:image/png;base64," + png + "\">";
  }

  /** The plain text. */
  @Override
  public String toString() {
    return text;
  }
}
