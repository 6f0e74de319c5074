package convlab.exercise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of a programmer's hand, made in the text of a method. */
final class Mutation {

  /** A pattern in the text and what a slip makes of it. */
  private record Slip(Pattern pattern, String... replacements) {
    Slip(String pattern, String... replacements) {
      this(Pattern.compile(pattern), replacements);
    }
  }

  private static final List<Slip> SLIPS =
      List.of(
          new Slip(" < ", " <= ", " > "),
          new Slip(" <= ", " < "),
          new Slip(" > ", " >= ", " < "),
          new Slip(" >= ", " > "),
          new Slip(" \\+ ", " - ", " * "),
          new Slip(" - ", " + "),
          new Slip(" \\* ", " + ", " / "),
          new Slip(" / ", " * ", " - "),
          new Slip(" % ", " / "),
          new Slip(" \\+= ", " = ", " -= "),
          new Slip(" -= ", " += ", " = "),
          new Slip(" /= ", " *= "),
          new Slip(" && ", " || "),
          new Slip(" == ", " != "),
          new Slip("\\b0\\b(?!\\.)", "1"),
          new Slip("\\b1\\b(?!\\.)", "0", "2"),
          new Slip("\\b2\\b(?!\\.)", "1", "3"),
          new Slip("\\b3\\b(?!\\.)", "2", "4"),
          new Slip("\\b255\\b", "256", "1"),
          new Slip("\\b3\\.0\\b", "3", "2.0"),
          new Slip("\\b1\\.0 /", "1 /"),
          new Slip("\\+\\+", "--"),
          new Slip("\\[0\\]\\.length", ".length"),
          new Slip("(?<!\\])\\.length\\b", "[0].length"),
          new Slip("Math\\.max", "Math.min"),
          new Slip("Math\\.min", "Math.max"),
          new Slip("Math\\.(abs|sqrt|exp)\\(", "("),
          new Slip("double sum = 0", "int sum = 0"),
          new Slip("-\\(", "("),
          new Slip("\\(-", "("),
          new Slip("\\[([^\\[\\]]+)\\]\\[([^\\[\\]]+)\\]", "[$2][$1]"),
          new Slip("\\bimage\\b", "kernel"),
          new Slip("\\bkernel\\b", "image"),
          new Slip("\\br\\b", "c"),
          new Slip("\\bc\\b", "r"),
          new Slip("\\bi\\b", "j", "m"),
          new Slip("\\bj\\b", "i"),
          new Slip("\\brows\\b", "columns"),
          new Slip("\\bcolumns\\b", "rows"),
          new Slip("\\brow\\b", "column"),
          new Slip("\\bcolumn\\b", "row"),
          new Slip("\\bx\\b", "h", "y"),
          new Slip("\\bh\\b", "x"),
          new Slip("\\bn\\b", "k"),
          new Slip("\\bk\\b", "n", "(k + 1)", "(k - 1)"),
          new Slip("\\bp\\b", "s", "k"),
          new Slip("\\bstride\\b", "1"),
          new Slip("\\bfilters\\b", "channels"),
          new Slip("\\bchannels\\b", "filters"),
          new Slip("\\ba\\b", "b"),
          new Slip("\\bb\\b", "c"),
          new Slip("\\bbest\\b", "i"),
          new Slip("\n +[a-z][^\n]*(=|\\+=) [^\n]*;", ""));

  private Mutation() {}

  /**
   * As many different wrong versions of a method as asked for, with one slip while there are new
   * ones, then with two.
   */
  static List<String> of(String method, int count, Random random) {
    Set<String> mutants = new LinkedHashSet<>();
    int tries = 0;
    while (mutants.size() < count && tries++ < 40 * count) {
      String once = slip(method, random);
      mutants.add(tries < 5 * count ? once : slip(once, random));
      mutants.remove(method);
    }
    return new ArrayList<>(mutants);
  }

  private static String slip(String method, Random random) {
    int body = method.indexOf('{');
    while (true) {
      Slip slip = SLIPS.get(random.nextInt(SLIPS.size()));
      Matcher matcher = slip.pattern.matcher(method);
      List<MatchResult> places = matcher.results().filter(m -> m.start() > body).toList();
      if (!places.isEmpty()) {
        MatchResult place = places.get(random.nextInt(places.size()));
        String replacement = slip.replacements[random.nextInt(slip.replacements.length)];
        if (replacement.contains("$")) {
          replacement = "[" + place.group(2) + "][" + place.group(1) + "]";
        }
        return method.substring(0, place.start()) + replacement + method.substring(place.end());
      }
    }
  }
}
