package convlab.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A card in words, for terminals, screen readers and pages without HTML. */
final class CardText {
  private static final String GAP = "     ";

  private CardText() {}

  static String headline(Verdict verdict) {
    return verdict.kind().symbol + " " + verdict.kind().word + " " + verdict.says();
  }

  static String of(Exercise exercise, Verdict verdict) {
    StringBuilder text = new StringBuilder(headline(verdict));
    if (!verdict.look().isEmpty()) {
      text.append("\nLook here: ").append(verdict.look());
    }
    Trial witness = verdict.witness();
    if (witness != null) {
      text.append("\n\n").append(inputTitle(witness)).append("\n\n");
      text.append(beside(arguments(exercise, witness.in())));
      text.append("\n\n").append(beside(results(witness)));
      String ends = ending(exercise, witness);
      text.append(ends.isEmpty() ? "" : "\n\n" + ends);
    }
    return text.toString();
  }

  static String inputTitle(Trial witness) {
    return witness.yours().endless()
        ? "The input on which it does not end:"
        : "The smallest input that shows it:";
  }

  /** What the grids do not show: no result, another size, arrays that were changed or shared. */
  static String ending(Exercise exercise, Trial witness) {
    Outcome yours = witness.yours();
    if (yours.endless()) {
      return "Your method did not return.";
    }
    if (yours.thrown() != null) {
      String message = yours.thrown().getMessage();
      return "Your method threw "
          + yours.thrown().getClass().getSimpleName()
          + (message == null ? "." : ": " + message);
    }
    if (yours.value() == null) {
      return "Your method returned null.";
    }
    if (!yours.isComparable()) {
      return "Your method returned an array with holes.";
    }
    return witness.isAligned() ? side(exercise, witness) : sizes(witness);
  }

  private static String sizes(Trial witness) {
    return "Yours is "
        + Shapes.size(witness.yours())
        + ", expected is "
        + Shapes.size(witness.expected())
        + ".";
  }

  private static String side(Exercise exercise, Trial witness) {
    String right = witness.isVisible() ? "Besides, " : "The numbers are right, but ";
    Outcome yours = witness.yours();
    if (!yours.shared().isEmpty() && yours.changed().isEmpty()) {
      String name = exercise.arguments().get(yours.shared().get(0));
      return right + "the result and " + name + " are one array.";
    }
    if (!yours.changed().isEmpty()) {
      String name = exercise.arguments().get(yours.changed().get(0));
      return right + "after the call " + name + " is no longer what it was.";
    }
    return "";
  }

  static List<NumberGrid> arguments(Exercise exercise, Case in) {
    List<NumberGrid> grids = new ArrayList<>();
    for (int i = 0; i < in.values().size(); i++) {
      grids.addAll(NumberGrid.of(exercise.arguments().get(i), in.values().get(i), null));
    }
    return grids;
  }

  static List<NumberGrid> results(Trial witness) {
    Object yours = witness.yours().value();
    Object expected = witness.expected().value();
    List<NumberGrid> grids = new ArrayList<>();
    if (witness.yours().isComparable()) {
      grids.addAll(NumberGrid.of("yours", yours, expected));
      grids.addAll(NumberGrid.of("expected", expected, yours));
      grids.addAll(NumberGrid.difference(yours, expected));
    } else {
      grids.addAll(NumberGrid.of("expected", expected, null));
    }
    return grids;
  }

  private static String beside(List<NumberGrid> grids) {
    List<List<String>> blocks = grids.stream().map(CardText::block).toList();
    int height = blocks.stream().mapToInt(List::size).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < height; line++) {
      int at = line;
      String joined =
          blocks.stream().map(b -> padded(b, at)).collect(Collectors.joining(GAP)).stripTrailing();
      text.append(line == 0 ? "" : "\n").append(joined);
    }
    return text.toString();
  }

  private static String padded(List<String> block, int line) {
    int width = block.stream().mapToInt(String::length).max().orElse(0);
    String text = line < block.size() ? block.get(line) : "";
    return text + " ".repeat(width - text.length());
  }

  private static List<String> block(NumberGrid grid) {
    List<String> lines = new ArrayList<>(List.of(grid.title()));
    List<List<String>> texts = grid.texts();
    int width = texts.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(1);
    if (grid.isEmpty()) {
      return List.of(grid.title(), "  (no values)");
    }
    for (List<String> row : texts) {
      lines.add(
          row.stream()
              .map(t -> " ".repeat(width - t.length()) + t)
              .collect(Collectors.joining("  ", "  ", "")));
    }
    return lines;
  }
}
