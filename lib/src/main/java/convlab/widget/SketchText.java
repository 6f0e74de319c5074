package convlab.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of a sketch, which may come from a page and hold anything. */
final class SketchText {
  private static final int MOST_POINTS = 20_000;
  private static final int FAR = 100;
  private static final double WIDEST = 100;

  private SketchText() {}

  static List<Sketch.Action> read(String text) {
    List<Sketch.Action> actions = new ArrayList<>();
    int points = 0;
    for (String part : text.split(";")) {
      String word = part.strip();
      if (word.equals(Sketch.Blur.NAME)) {
        actions.add(new Sketch.Blur());
      } else if (!word.isEmpty()) {
        Sketch.Stroke stroke = stroke(word);
        points += stroke.points().size();
        actions.add(stroke);
      }
    }
    if (points > MOST_POINTS) {
      throw new IllegalArgumentException(
          "a sketch of %,d points; draw with at most %,d".formatted(points, MOST_POINTS));
    }
    return actions;
  }

  private static Sketch.Stroke stroke(String text) {
    String[] words = text.split("\\s+");
    double width = number(words[0], text);
    if (!(width >= 1 && width <= WIDEST) || words.length < 2) {
      throw broken(text);
    }
    List<double[]> points = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      points.add(point(words[i], text));
    }
    return new Sketch.Stroke(width, points);
  }

  private static double[] point(String word, String text) {
    String[] parts = word.split(",");
    if (parts.length != 2) {
      throw broken(text);
    }
    double[] point = {number(parts[0], text), number(parts[1], text)};
    for (double place : point) {
      if (!(place >= -FAR && place <= Sketch.SIZE + FAR)) {
        throw new IllegalArgumentException(
            "the point %s lies off the paper; it is %d x %d pixels"
                .formatted(word, Sketch.SIZE, Sketch.SIZE));
      }
    }
    return point;
  }

  private static double number(String word, String text) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw broken(text);
    }
  }

  private static IllegalArgumentException broken(String text) {
    String start = text.length() > 40 ? text.substring(0, 40) + "..." : text;
    return new IllegalArgumentException(
        "\"%s\" is no stroke; write its width, 1 to 100, and its points: 22 80,60 200,60"
            .formatted(start));
  }

  /** One line of the file a digit, from 0 to 9. */
  static String sample(int digit) {
    if (digit < 0 || digit > 9) {
      throw new IllegalArgumentException("no stored drawing of " + digit + "; there are 0 to 9");
    }
    try (InputStream in = SketchText.class.getResourceAsStream("sketches.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")[digit];
    } catch (IOException e) {
      throw new UncheckedIOException("sketches.txt is missing from the jar", e);
    }
  }
}
