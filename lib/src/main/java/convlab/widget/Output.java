package convlab.widget;

import convlab.notebook.Html;
import convlab.plot.Drawing;
import convlab.plot.Picture;
import java.awt.Font;
import java.util.HashMap;
import java.util.Map;

/**
 * A place for a picture, a table or a text that Java may change: {@link #set} replaces what is seen
 * without a flicker and without moving the page.
 */
public final class Output extends AnyWidget {
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

  private volatile Picture picture;

  Output(Object value) {
    super("output", form(value));
    this.picture = still(value);
  }

  /**
   * Replaces what is seen.
   *
   * @param value a picture, a chart, a table, an array, text: whatever a cell could end with
   */
  public void set(Object value) {
    Map<String, Object> form = form(value);
    picture = still(value);
    put(form);
  }

  private static Map<String, Object> form(Object value) {
    Map<String, Object> form =
        new HashMap<>(Map.of("png", new byte[0], "width", 0, "height", 0, "alt", "", "html", ""));
    if (value instanceof Drawing drawing) {
      Picture picture = drawing.draw();
      form.put("png", picture.png());
      form.put("width", picture.width());
      form.put("height", picture.height());
      form.put("alt", picture.alt());
    } else {
      form.put("html", Html.of(value).html());
    }
    return form;
  }

  private static Picture still(Object value) {
    if (value instanceof Drawing drawing) {
      return drawing.draw();
    }
    String text = Html.of(value).text();
    String[] lines = text.split("\n");
    return Stills.sheet(
        20 * lines.length + 8,
        text.isBlank() ? "Nothing yet." : text,
        pen -> {
          pen.setFont(FONT);
          pen.setColor(java.awt.Color.BLACK);
          for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 16, 20 * (i + 1));
          }
        });
  }

  @Override
  protected Picture still() {
    return picture;
  }
}
