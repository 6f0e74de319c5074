package convlab.nn;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a safetensors header, and the small part of JSON it takes to read them: the format
 * allows nothing but names, F32, shapes and offsets here, so a pattern for one entry is enough.
 *
 * @param shape as text, "[6,1,3,3]"
 * @param from first byte behind the header
 * @param to behind the last byte
 */
record TensorHeader(String shape, long from, long to) {
  private static final Pattern ENTRY =
      Pattern.compile(
          "\"([^\"\\\\]+)\"\\s*:\\s*\\{\\s*\"dtype\"\\s*:\\s*\"(\\w+)\"\\s*,\\s*\"shape\"\\s*:\\s*"
              + "(\\[[\\d,\\s]*\\])\\s*,\\s*\"data_offsets\"\\s*:\\s*"
              + "\\[\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\]\\s*\\}");
  private static final Pattern METADATA =
      Pattern.compile("\"__metadata__\"\\s*:\\s*\\{[^{}]*\\}\\s*,?");

  /** The entries by name, in the file's order. */
  static Map<String, TensorHeader> parse(Path file, String json) {
    String rest = METADATA.matcher(json).replaceFirst("");
    Map<String, TensorHeader> entries = new LinkedHashMap<>();
    Matcher matcher = ENTRY.matcher(rest);
    while (matcher.find()) {
      entries.put(matcher.group(1), entry(file, matcher));
    }
    String left = ENTRY.matcher(rest).replaceAll("").replaceAll("[\\s,]", "");
    if (!left.equals("{}")) {
      throw new IllegalArgumentException(
          file + " is no safetensors file of 32-bit numbers: its header holds " + shorten(left));
    }
    return entries;
  }

  private static TensorHeader entry(Path file, Matcher matcher) {
    String shape = matcher.group(3).replaceAll("\\s", "");
    long from = Long.parseLong(matcher.group(4));
    long to = Long.parseLong(matcher.group(5));
    long numbers =
        shape.equals("[]")
            ? 1
            : Arrays.stream(shape.substring(1, shape.length() - 1).split(","))
                .mapToLong(Long::parseLong)
                .reduce(1, (a, b) -> a * b);
    if (!matcher.group(2).equals("F32") || to - from != numbers * Float.BYTES) {
      throw new IllegalArgumentException(
          file
              + " holds "
              + matcher.group(1)
              + " as "
              + matcher.group(2)
              + " "
              + shape
              + " in "
              + (to - from)
              + " bytes; save it as 32-bit floats (F32)");
    }
    return new TensorHeader(shape, from, to);
  }

  private static String shorten(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}
