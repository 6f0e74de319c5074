package convlab.widget;

import convlab.notebook.Html;
import convlab.plot.Picture;
import convlab.plot.TableView;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A play as a piece of a page: its still picture and the script that puts the play in its place. A
 * page that strips scripts keeps the picture and shows no dead buttons.
 */
final class PlayPage {
  private PlayPage() {}

  /**
   * @param file the play's module, which draws a state as a widget's does
   * @param state whole numbers, texts, and lists and maps of them
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
            .formatted(json(id), json(state), ScriptFile.module("play.js"), ScriptFile.body(file));
    return new Html(
        "<div id=\"" + id + "\">" + image + "<script>" + script + "</script></div>", still.alt());
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PlayPage::json).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof Integer ? value.toString() : quoted(value.toString());
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
}
