package convlab.exercise;

import java.util.ArrayList;
import java.util.List;

/**
 * A recall question, with an answer or with choices.
 *
 * @param id lesson and name, as "01-flip"
 * @param text what is asked
 * @param answer what folds out; empty when there are choices
 * @param choices what can be chosen; empty when there is an answer
 */
record Question(String id, String text, String answer, List<Choice> choices) {

  /**
   * One choice.
   *
   * @param right whether it is the answer
   * @param text what can be chosen
   * @param reason why it is right or wrong
   */
  record Choice(boolean right, String text, String reason) {}

  private static final String REASON = " :: ";

  /**
   * Reads a file of questions.
   *
   * <pre>
   * ## 01-flip
   * What is asked, in one or more lines.
   * > What folds out, in one or more lines.
   *
   * ## 01-length
   * What is asked.
   * - [ ] a choice :: why it is wrong
   * - [x] a choice :: why it is right
   * </pre>
   *
   * @throws IllegalArgumentException if a question has neither an answer nor choices, or both
   */
  static List<Question> read(String file) {
    List<Question> questions = new ArrayList<>();
    for (String part : file.replace("\r", "").split("(?m)^## ")) {
      if (!part.isBlank()) {
        questions.add(one(part));
      }
    }
    return questions;
  }

  private static Question one(String part) {
    List<String> text = new ArrayList<>();
    List<String> answer = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    List<String> lines = part.lines().map(String::strip).toList();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith(">")) {
        answer.add(line.substring(1).strip());
      } else if (line.startsWith("- [")) {
        choices.add(choice(lines.get(0), line));
      } else if (!line.isEmpty()) {
        text.add(line);
      }
    }
    return new Question(lines.get(0), String.join(" ", text), String.join(" ", answer), choices)
        .checked();
  }

  private static Choice choice(String id, String line) {
    int reason = line.indexOf(REASON);
    if (!line.matches("- \\[[ x]\\] .*") || reason < 0) {
      throw new IllegalArgumentException(
          "question " + id + ": write a choice as \"- [ ] text :: reason\", not \"" + line + "\"");
    }
    return new Choice(
        line.charAt(3) == 'x',
        line.substring(6, reason).strip(),
        line.substring(reason + REASON.length()).strip());
  }

  private Question checked() {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("question " + id + " asks nothing");
    }
    if (answer.isEmpty() == choices.isEmpty()) {
      throw new IllegalArgumentException(
          "question " + id + " needs either an answer (lines that begin with >) or choices");
    }
    if (!choices.isEmpty() && choices.stream().noneMatch(Choice::right)) {
      throw new IllegalArgumentException("question " + id + " has no right choice: mark it [x]");
    }
    return this;
  }
}
