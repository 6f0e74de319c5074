package convlab.play;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import convlab.notebook.Html;
import convlab.plot.Picture;
import convlab.plot.TableView;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * A play as a piece of a page: its still picture and the script that puts the play in its place. A
 * page that strips scripts keeps the picture and shows no dead buttons.
 */
final class PlayPage {
  /** In a script NaN and infinity are values, too. */
  private static final Gson JSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

  private PlayPage() {}

  /**
   * @param file the play's module, which draws a state as a widget's does
   * @param state numbers, strings, booleans, and arrays, lists and maps of them
   * @param still for where it cannot play
   */
  static Html of(String file, Map<String, Object> state, Picture still) {
    String id = "convlab-" + UUID.randomUUID();
    String image =
        "<img alt=\"%s\" width=\"%d\" src=\"data:image/png;base64,%s\">"
            .formatted(
                TableView.escape(still.alt()),
                still.width(),
                Base64.getEncoder().encodeToString(still.png()));
    String script =
        "(function () {\"use strict\";%nconst id = %s, state = %s;%n%s%nplayHere(id, state, (() => {%n%s})());})();"
            .formatted(
                json(id),
                json(state),
                ScriptFile.module("play/play.js"),
                ScriptFile.body("play/" + file));
    return new Html(
        "<div id=\"" + id + "\">" + image + "<script>" + script + "</script></div>", still.alt());
  }

  /** Text that cannot end the script it stands in, since the writer escapes angle brackets. */
  private static String json(Object value) {
    return JSON.toJson(value);
  }
}
