package convlab.widget;

import convlab.plot.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The kinds of value that controls hold. */
final class Codecs {
  private static final int LONGEST_TEXT = 10_000;
  private static final double SLACK = 1e-9;

  private Codecs() {}

  /** Numbers from min to max. */
  record Numbers(String label, double min, double max) implements Codec<Double> {
    @Override
    public Double read(Object json) {
      double slack = SLACK * Math.max(Math.abs(min), Math.abs(max));
      if (json instanceof Number n
          && n.doubleValue() >= min - slack
          && n.doubleValue() <= max + slack) {
        return Math.max(min, Math.min(max, n.doubleValue()));
      }
      throw new IllegalArgumentException(
          label
              + " = "
              + shown(json)
              + (isBounded() ? " is outside " + limits() : " is no number"));
    }

    private boolean isBounded() {
      return max < Double.MAX_VALUE;
    }

    private String limits() {
      return text(min) + " to " + text(max);
    }

    @Override
    public Object json(Double value) {
      return read(value);
    }
  }

  /** Whole numbers from min to max. */
  record Integers(String label, int min, int max) implements Codec<Integer> {
    @Override
    public Integer read(Object json) {
      if (json instanceof Number n
          && n.doubleValue() == Math.rint(n.doubleValue())
          && n.doubleValue() >= min
          && n.doubleValue() <= max) {
        return n.intValue();
      }
      throw new IllegalArgumentException(
          label + " = " + shown(json) + " is not a whole number from " + min + " to " + max);
    }

    @Override
    public Object json(Integer value) {
      return read(value);
    }
  }

  /** Two numbers from min to max, the lesser first. */
  record Pairs(String label, double min, double max) implements Codec<double[]> {
    @Override
    public double[] read(Object json) {
      if (json instanceof List<?> pair && pair.size() == 2) {
        Numbers ends = new Numbers(label, min, max);
        return checked(ends.read(pair.get(0)), ends.read(pair.get(1)));
      }
      throw new IllegalArgumentException(label + " is " + shown(json) + "; give two numbers");
    }

    private double[] checked(double from, double to) {
      if (from > to) {
        throw new IllegalArgumentException(
            label + " goes from " + text(from) + " to " + text(to) + "; give the lesser first");
      }
      return new double[] {from, to};
    }

    @Override
    public Object json(double[] value) {
      List<Object> pair = new ArrayList<>();
      for (double end : value) {
        pair.add(end);
      }
      read(pair);
      return pair;
    }
  }

  /** One of the values that have names. */
  record Choices<T>(String label, Map<String, T> options) implements Codec<T> {
    @Override
    public T read(Object json) {
      if (json instanceof String name && options.containsKey(name)) {
        return options.get(name);
      }
      throw new IllegalArgumentException(
          label + " = " + shown(json) + " is none of " + options.keySet());
    }

    @Override
    public Object json(T value) {
      return options.entrySet().stream()
          .filter(option -> option.getValue().equals(value))
          .findFirst()
          .map(Map.Entry::getKey)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      label + " = " + value + " is none of " + options.keySet()));
    }
  }

  /** Yes or no. */
  record Flags(String label) implements Codec<Boolean> {
    @Override
    public Boolean read(Object json) {
      if (json instanceof Boolean flag) {
        return flag;
      }
      throw new IllegalArgumentException(
          label + " = " + shown(json) + " is neither true nor false");
    }

    @Override
    public Object json(Boolean value) {
      return read(value);
    }
  }

  /** Text of bounded length. */
  record Texts(String label) implements Codec<String> {
    @Override
    public String read(Object json) {
      if (json instanceof String text && text.length() <= LONGEST_TEXT) {
        return text;
      }
      throw new IllegalArgumentException(
          label
              + " = "
              + shown(json)
              + " is not a text of at most "
              + LONGEST_TEXT
              + " characters");
    }

    @Override
    public Object json(String value) {
      return read(value);
    }
  }

  /** A colour as "#d55e00". */
  record Colours(String label) implements Codec<String> {
    @Override
    public String read(Object json) {
      if (json instanceof String text && text.matches("#[0-9a-fA-F]{6}")) {
        return text;
      }
      throw new IllegalArgumentException(
          label + " = " + shown(json) + " is no colour; write it as #d55e00");
    }

    @Override
    public Object json(String value) {
      return read(value);
    }
  }

  private static String text(double number) {
    return NumberText.of(number);
  }

  private static String shown(Object json) {
    String text = json instanceof double[] array ? Arrays.toString(array) : String.valueOf(json);
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
