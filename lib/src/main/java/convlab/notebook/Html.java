package convlab.notebook;

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

  /** The plain text. */
  @Override
  public String toString() {
    return text;
  }
}
