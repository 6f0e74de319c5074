package convlab.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which people write each digit, as the path of the pen.
 *
 * <p>A style is a list of strokes parted by {@code /}; a stroke is a list of points {@code x,y} in
 * hundredths of the digit's height, y pointing down, joined by a smooth curve. A point with {@code
 * !} is a corner: the pen turns there without lifting.
 */
final class DigitStyles {
  /** One point of the pen's path; a corner ends one smooth curve and begins the next. */
  record Knot(double x, double y, boolean corner) {}

  /** A style is written as often as its weight says, beside the others of its digit. */
  record Style(double weight, List<List<Knot>> strokes) {}

  private static final String[][] TEXT = {
    { // 0: closed, overlapping at the top, left open, begun on the right, with a hook inside
      "3 48,2 22,14 8,50 22,88 48,98 74,85 88,48 72,12 46,2",
      "3 60,6 38,3 14,26 6,58 22,92 50,98 80,75 88,40 72,10 45,4 32,12",
      "2 52,4 22,18 8,55 25,92 52,97 82,72 86,35 70,8 60,3",
      "1 70,12 48,2 18,20 8,55 24,92 52,98 82,75 88,42 74,14 52,10 44,22",
      "1 20,18 10,50 22,90 50,98 78,86 90,50 76,12 48,2 24,12 14,30",
      "1 66,4 40,14 14,44 12,78 34,98 66,84 90,50 88,16 68,3 50,10"
    },
    { // 1: a bar, bent either way, with serif, with serif and base
      "6 50,0 50,33 50,66 50,100",
      "2 54,0 52,40 47,72 44,100",
      "1 46,0 51,35 53,70 52,100",
      "1.4 34,20 45,10 54,0! 53,50 52,100",
      "0.8 26,24 42,14 54,0! 54,50 53,98 / 26,99 52,97 82,98",
      "0.3 50,0 50,50 50,98 / 26,99 50,98 76,97"
    },
    { // 2: plain, with a loop at the foot, angular, wide, with a curled head, with a wavy base
      "3 12,22 30,3 60,2 74,24 60,55 32,80 8,97! 30,93 60,94 90,95",
      "3 15,24 34,3 64,4 75,28 60,60 34,88 14,96 8,86 20,77 42,88 66,98 92,90",
      "2 8,10 40,4 76,5! 45,50 8,96! 50,93 92,94",
      "2 14,26 34,6 64,6 76,26 58,54 30,80 6,94! 28,84 52,92 78,99 98,90",
      "1 26,32 16,18 34,3 66,4 76,28 62,58 36,86 12,95 12,82 30,82 60,96 90,94",
      "1 10,30 22,8 50,0 72,14 70,42 48,74 20,97! 50,96 84,97",
      "1 6,18 40,2 82,8 80,30 44,62 8,90 22,97 60,95 104,97"
    },
    { // 3: round, with flat top, with a loop at the waist, flowing, with a big belly
      "3 12,14 38,0 70,10 68,34 36,46! 72,54 80,80 48,100 8,90",
      "2 10,6 42,5 76,4! 58,24 38,42! 74,56 74,86 40,100 8,90",
      "2 14,15 40,1 70,12 64,38 40,50 30,45 42,42 72,54 78,80 46,100 8,88",
      "2 14,12 42,0 70,14 62,36 42,47 62,52 78,72 60,96 30,99 8,88",
      "2 18,10 42,1 64,12 60,34 34,44! 78,50 88,78 52,100 4,92",
      "1 8,20 30,2 66,4 72,26 42,44! 66,50 68,74 40,94 4,98",
      "1 6,8 40,2 70,10 46,42! 70,52 66,80 36,98 12,100"
    },
    { // 4: open, open and round, closed, one line with the stem, narrow, with a low bar, h-like
      "3 22,2 14,28 8,54! 36,54 84,50 / 72,8 66,50 60,100",
      "2 18,4 10,34 16,56 44,56 74,38 / 80,4 72,50 64,100",
      "2 64,2 34,36 4,66! 48,64 94,62 / 66,2 65,50 62,100",
      "1 62,100 64,50 66,2! 34,36 6,66! 48,63 92,60",
      "2 30,2 18,30 10,50! 40,50 68,46 / 72,0 62,50 50,100",
      "1 22,2 18,30 16,64! 50,64 90,62 / 68,20 66,60 66,100",
      "2 26,6 14,34 10,50 30,58 62,44 78,6! 68,50 58,100",
      "1.5 68,4 40,22 14,48 22,56 52,50 90,40 / 74,6 64,52 52,100",
      "1 16,10 12,34 20,50 48,50 72,40! / 76,12 74,44 74,100"
    },
    { // 5: hat last, in one line, flowing like an s, with a long hat, with a big belly, upright
      "3 28,4 22,26 19,44! 45,36 74,50 76,78 46,100 8,90 / 28,5 56,5 86,1",
      "3 86,4 56,5 30,7! 25,26 20,44! 50,38 78,56 70,90 36,100 8,90",
      "2 88,4 46,8 30,24 42,44 66,62 62,90 32,99 4,88",
      "2 40,8 32,28 28,44! 50,44 64,62 52,90 22,98 0,88 / 40,8 70,8 104,0",
      "1 24,4 20,26 18,46! 54,34 86,56 78,90 44,100 10,94 / 22,4 46,5 70,3",
      "1 30,2 28,24 26,46! 50,46 62,66 56,90 36,100 14,96 / 32,4 50,4 64,6",
      "1 84,0 60,6 34,4! 24,40! 46,40 60,58 54,86 28,100 2,92"
    },
    { // 6: plain, bent top, straight stem, big belly, small belly, wide open
      "3 62,0 34,24 12,60 20,92 48,99 74,82 68,58 42,54 16,76",
      "2 74,6 52,3 24,30 10,64 24,95 52,98 74,78 64,56 36,58 14,80",
      "2 44,0 28,30 14,64 20,94 44,99 64,84 58,62 36,62 16,80",
      "2 56,0 24,28 8,62 20,94 56,99 86,78 74,52 42,50 10,72",
      "1 52,0 28,36 16,72 28,98 52,92 58,74 42,66 20,84",
      "1 70,0 38,20 12,56 16,90 46,100 80,86 86,64 62,52 30,64 14,82",
      "1 50,0 24,34 12,70 28,98 60,96 76,76 60,60 34,70 22,92"
    },
    { // 7: plain, barred, with a serif, round shoulder, serif and bar, steep
      "4 8,9 46,8 86,5! 60,46 42,100",
      "2 8,9 46,8 84,5! 60,46 40,100 / 28,54 54,51 82,47",
      "2 10,28 14,8! 48,8 84,5! 62,46 46,100",
      "3 6,16 28,5 66,5 80,14 66,48 50,100",
      "1 8,26 12,7! 48,8 86,6! 62,46 42,100 / 26,52 52,50 80,48",
      "1 16,14 40,9 68,6! 64,40 60,100",
      "1 4,24 20,6 40,14 62,12 84,2! 58,50 34,100"
    },
    { // 8: begun at the right top, two rings, open at the top, from the middle, small head
      "3 76,14 50,0 22,16 38,42 66,62 70,88 42,100 14,86 24,60 54,42 76,20 70,8",
      "1 48,1 24,12 28,36 50,46 72,34 74,12 48,1 / 50,46 16,64 18,90 48,100 80,88 80,62 48,46",
      "2 84,10 54,2 26,18 40,42 66,64 62,90 34,100 14,84 32,58 62,36 88,8",
      "2 48,44 26,26 40,4 66,6 74,26 50,46 22,66 20,92 48,100 72,88 68,62 46,44",
      "1 66,10 46,2 30,16 42,34 72,60 74,88 44,100 12,86 22,58 54,36 64,18 62,8",
      "1 80,20 56,2 28,12 34,38 58,56 62,84 40,100 20,88 30,62 58,44 82,28 76,10",
      "1 40,2 20,14 30,38 58,56 74,80 50,100 18,88 26,62 56,42 68,18 44,1"
    },
    { // 9: straight stem, curled stem, flowing, with a corner, small head, open head
      "3 70,20 50,3 20,14 14,38 40,48 70,24! 69,60 66,100",
      "2 70,18 46,2 16,16 16,40 44,48 72,22! 74,62 56,96 18,94",
      "3 74,12 42,2 14,26 30,48 62,34 76,10 70,50 58,100",
      "1 66,8 34,4 14,28 34,46 68,34! 62,70 56,100",
      "1 62,12 42,3 26,18 38,36 62,20 66,50 64,100",
      "2 80,6 44,8 14,32 28,48 58,38 80,10! 66,54 50,100",
      "1 72,16 48,1 20,14 20,42 50,50 74,26 76,60 64,92 34,100 14,88"
    }
  };

  private static final List<List<Style>> STYLES = parse();

  private DigitStyles() {}

  /** Chooses a style of a digit by its weight; {@code choice} is uniform in 0..1. */
  static Style choose(int digit, double choice) {
    List<Style> styles = STYLES.get(digit);
    double left = choice * styles.stream().mapToDouble(Style::weight).sum();
    for (Style style : styles) {
      left -= style.weight();
      if (left < 0) {
        return style;
      }
    }
    return styles.get(styles.size() - 1);
  }

  private static List<List<Style>> parse() {
    List<List<Style>> digits = new ArrayList<>();
    for (String[] lines : TEXT) {
      List<Style> styles = new ArrayList<>();
      for (String line : lines) {
        String[] parts = line.split(" ", 2);
        styles.add(new Style(Double.parseDouble(parts[0]), strokes(parts[1])));
      }
      digits.add(styles);
    }
    return digits;
  }

  private static List<List<Knot>> strokes(String text) {
    List<List<Knot>> strokes = new ArrayList<>();
    for (String stroke : text.split(" / ")) {
      List<Knot> knots = new ArrayList<>();
      for (String point : stroke.split(" ")) {
        boolean corner = point.endsWith("!");
        String[] xy = point.replace("!", "").split(",");
        knots.add(
            new Knot(Double.parseDouble(xy[0]) / 100, Double.parseDouble(xy[1]) / 100, corner));
      }
      strokes.add(knots);
    }
    return strokes;
  }
}
