package convlab.exercise;

import convlab.notebook.Html;
import convlab.notebook.SelfShown;

/** What a check says about an answer; shows itself at the end of a cell. */
public final class Card implements SelfShown {
  private final Html html;

  Card(Html html) {
    this.html = html;
  }

  @Override
  public Html html() {
    return html;
  }

  /** The card in words. */
  @Override
  public String toString() {
    return html.text();
  }
}
