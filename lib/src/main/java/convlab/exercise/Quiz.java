package convlab.exercise;

import convlab.notebook.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Recall questions whose answers fold out. */
public final class Quiz {
  private Quiz() {}

  /**
   * Shows one question; its answer, or the reason of each choice, folds out. It needs no kernel
   * once it is shown, and no script.
   *
   * @param id lesson and name, as "01-flip"
   * @throws IllegalArgumentException if there is no such question
   */
  public static Html ask(String id) {
    List<Question> questions = questions(id);
    Question question =
        questions.stream()
            .filter(q -> q.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(unknown(id, questions)));
    return new Html(QuizHtml.of(question), text(question));
  }

  private static String unknown(String id, List<Question> questions) {
    String known = questions.stream().map(Question::id).collect(Collectors.joining(", "));
    return "there is no question \""
        + id
        + "\""
        + (known.isEmpty() ? "; an id is the lesson's number and a name" : "; there are " + known);
  }

  /** The questions of the lesson with whose number the id begins. */
  static List<Question> questions(String id) {
    String lesson = String.valueOf(id).replaceFirst("-.*", "");
    if (!lesson.matches("\\d\\d")) {
      return List.of();
    }
    try (InputStream in = Quiz.class.getResourceAsStream("quiz/" + lesson + ".txt")) {
      return in == null
          ? List.of()
          : Question.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the questions of lesson " + lesson, e);
    }
  }

  /** In a terminal nothing folds, so the answer stands apart. */
  private static String text(Question question) {
    StringBuilder text = new StringBuilder("? ").append(plain(question.text()));
    char letter = 'a';
    for (Question.Choice choice : question.choices()) {
      text.append("\n  ").append(letter++).append(") ").append(plain(choice.text()));
    }
    text.append("\n\nThink first. Then read on.\n");
    letter = 'a';
    for (Question.Choice choice : question.choices()) {
      text.append("\n  ").append(letter++).append(") ").append(choice.right() ? "Right. " : "No. ");
      text.append(plain(choice.reason()));
    }
    return text.append(question.answer().isEmpty() ? "" : "\n  " + plain(question.answer()))
        .toString();
  }

  private static String plain(String text) {
    return text.replace("`", "");
  }
}
