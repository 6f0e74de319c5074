package convlab.exercise;

import convlab.plot.TableView;

/** A question as a piece of a page that works without scripts: what folds is a details element. */
final class QuizHtml {
  private static final String FOLD = "<details style=\"margin:4px 0;max-width:720px;\">";
  private static final String SUMMARY = "<summary style=\"cursor:pointer;padding:2px 0;\">";

  private QuizHtml() {}

  static String of(Question question) {
    StringBuilder html =
        new StringBuilder("<div style=\"border-left:5px solid #56B4E9;padding:2px 0 2px 14px;")
            .append("margin:6px 0;\"><p style=\"margin:4px 0;max-width:720px;\"><strong>")
            .append("Question:</strong> ")
            .append(text(question.text()))
            .append("</p>");
    if (!question.answer().isEmpty()) {
      fold(html, "Answer", text(question.answer()));
    }
    for (Question.Choice choice : question.choices()) {
      String verdict = choice.right() ? "<strong>✓ Right.</strong> " : "<strong>✗ No.</strong> ";
      fold(html, text(choice.text()), verdict + text(choice.reason()));
    }
    return html.append("</div>").toString();
  }

  private static void fold(StringBuilder html, String summary, String content) {
    html.append(FOLD)
        .append(SUMMARY)
        .append(summary)
        .append("</summary><p style=\"margin:2px 0 6px 18px;\">")
        .append(content)
        .append("</p></details>");
  }

  /** Safe in a page, with `code` set as such. */
  private static String text(String text) {
    return TableView.escape(text).replaceAll("`([^`]+)`", "<code>$1</code>");
  }
}
