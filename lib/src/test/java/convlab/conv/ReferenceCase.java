package convlab.conv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One case of resources/reference/conv: an operation, its keys, and arrays by name. */
record ReferenceCase(String operation, Map<String, String> keys, Map<String, Values> arrays) {

  /** Numbers with a shape; the methods fold them to the depth that an operation takes. */
  record Values(int[] shape, double[] flat) {

    double[][] matrix() {
      return Matrices.reshape(flat, shape[0], shape[1]);
    }

    double[][][] stack() {
      double[][][] stack = new double[shape[0]][][];
      for (int c = 0; c < shape[0]; c++) {
        stack[c] = part(c).matrix();
      }
      return stack;
    }

    double[][][][] filters() {
      double[][][][] filters = new double[shape[0]][][][];
      for (int f = 0; f < shape[0]; f++) {
        filters[f] = part(f).stack();
      }
      return filters;
    }

    private Values part(int i) {
      int length = flat.length / shape[0];
      int[] inner = java.util.Arrays.copyOfRange(shape, 1, shape.length);
      return new Values(inner, java.util.Arrays.copyOfRange(flat, i * length, (i + 1) * length));
    }
  }

  static List<ReferenceCase> read(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    ReferenceCase.class.getResourceAsStream("/reference/conv/" + file)),
                StandardCharsets.US_ASCII))) {
      return read(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ReferenceCase> read(BufferedReader lines) throws IOException {
    List<ReferenceCase> cases = new ArrayList<>();
    ReferenceCase current = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() || line.startsWith("#")) {
        current = null;
      } else if (current == null) {
        current = header(line.split(" "));
        cases.add(current);
      } else {
        String[] words = line.split(" ");
        current.arrays.put(words[0], values(words));
      }
    }
    return cases;
  }

  private static ReferenceCase header(String[] words) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      String[] pair = words[i].split("=");
      keys.put(pair[0], pair[1]);
    }
    return new ReferenceCase(words[0], keys, new LinkedHashMap<>());
  }

  private static Values values(String[] words) {
    String[] sizes = words[1].split("x");
    int[] shape = new int[sizes.length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = Integer.parseInt(sizes[i]);
    }
    double[] flat = new double[words.length - 2];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = Double.parseDouble(words[i + 2]);
    }
    return new Values(shape, flat);
  }

  double[] flat(String name) {
    return arrays.get(name).flat;
  }

  double[][] matrix(String name) {
    return arrays.get(name).matrix();
  }

  double[][][] stack(String name) {
    return arrays.get(name).stack();
  }

  double[][][][] filters(String name) {
    return arrays.get(name).filters();
  }

  String key(String name) {
    return keys.get(name);
  }

  int number(String name) {
    return Integer.parseInt(key(name));
  }

  double real(String name) {
    return Double.parseDouble(key(name));
  }

  boolean yes(String name) {
    return "True".equals(key(name));
  }

  /** The value of an axis (0 rows, 1 columns) of a key written "2x3", or "2" for both. */
  int axis(String name, int axis) {
    String[] both = key(name).split("x");
    return Integer.parseInt(both[both.length == 1 ? 0 : axis]);
  }

  /** What makes it another case than the rest; a coarse view, which leaves out mode and padding. */
  String distinction() {
    return String.join(
        " ",
        operation,
        String.valueOf(key("border")),
        String.valueOf(key("stride")),
        String.valueOf(key("dilation")),
        parities());
  }

  String parities() {
    StringBuilder text = new StringBuilder();
    for (Values values : arrays.values()) {
      for (int size : values.shape) {
        text.append(size == 1 ? "1" : size % 2 == 0 ? "e" : "o");
      }
      text.append(' ');
    }
    return text.toString().trim();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(operation + " " + keys);
    arrays.forEach(
        (name, v) -> text.append(' ').append(name).append(java.util.Arrays.toString(v.shape)));
    return text.toString();
  }
}
