package convlab.exercise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exceptions in plain words. */
final class ThrownText {
  private static final Pattern INDEX =
      Pattern.compile("Index (-?\\d+) out of bounds for length (\\d+)");

  private ThrownText() {}

  static String says(Throwable e) {
    Matcher index = INDEX.matcher(String.valueOf(e.getMessage()));
    if (e instanceof IndexOutOfBoundsException && index.find()) {
      int asked = Integer.parseInt(index.group(1));
      int length = Integer.parseInt(index.group(2));
      return asked < 0
          ? "It asks for index " + asked + " of an array; the first is 0."
          : "It asks for index " + asked + " of an array with " + counted(length) + ".";
    }
    if (e instanceof StackOverflowError) {
      return "It calls itself without end.";
    }
    if (e instanceof OutOfMemoryError) {
      return "It uses up the memory.";
    }
    if (e instanceof NullPointerException) {
      return "It uses something that is null.";
    }
    if (e instanceof NegativeArraySizeException) {
      return "It creates an array of length " + e.getMessage() + ".";
    }
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return "It throws " + e.getClass().getSimpleName() + message.replaceFirst("\\.$", "") + ".";
  }

  private static String counted(int length) {
    return switch (length) {
      case 0 -> "no values";
      case 1 -> "one value, whose index is 0";
      default -> length + " values; the last index is " + (length - 1);
    };
  }

  static String look(Throwable e) {
    if (e instanceof IndexOutOfBoundsException) {
      return "Check the first and the last value of each loop's counter, and which of the sizes"
          + " bounds it.";
    }
    if (e instanceof StackOverflowError) {
      return "A method that calls itself needs a case in which it does not.";
    }
    if (e instanceof OutOfMemoryError) {
      return "Which array or list grows, and when does it stop?";
    }
    if (e instanceof NullPointerException) {
      return "An array of arrays begins with null in the place of each row.";
    }
    if (e instanceof NegativeArraySizeException) {
      return "Put this input's numbers into your formula for the size.";
    }
    if (e instanceof ArithmeticException) {
      return "Whole numbers cannot be divided by 0: which divisor is 0 on this input?";
    }
    return "Call your method yourself with this input; the message then names the line.";
  }
}
