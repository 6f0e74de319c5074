package convlab.nn.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of {@code resources/reference/nn}, read by a reader of its own, so that the engine's
 * reader is not its own judge: 8 bytes with the header's length, a JSON header, little-endian
 * numbers.
 */
final class References {
  private static final Pattern ENTRY =
      Pattern.compile(
          "\"([^\"]+)\":\\s*\\{\"dtype\":\\s*\"(\\w+)\",\\s*\"shape\":\\s*\\[([^]]*)],"
              + "\\s*\"data_offsets\":\\s*\\[(\\d+),\\s*(\\d+)]}");

  private final Map<String, Stored> tensors = new HashMap<>();

  private record Stored(int[] shape, double[] values) {}

  private References(ByteBuffer file) {
    int length = Math.toIntExact(file.getLong());
    byte[] header = new byte[length];
    file.get(header);
    Matcher entry = ENTRY.matcher(new String(header, UTF_8));
    while (entry.find()) {
      int begin = 8 + length + Integer.parseInt(entry.group(4));
      int bytes = Integer.parseInt(entry.group(5)) - Integer.parseInt(entry.group(4));
      double[] values = numbers(file, entry.group(2), begin, bytes);
      tensors.put(entry.group(1), new Stored(parseShape(entry.group(3)), values));
    }
  }

  static References read(String name) {
    String path = "/reference/nn/" + name + ".safetensors";
    try (InputStream in = References.class.getResourceAsStream(path)) {
      return new References(ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
    } catch (IOException cause) {
      throw new UncheckedIOException(path + " cannot be read", cause);
    }
  }

  private static int[] parseShape(String text) {
    return text.isBlank()
        ? new int[0]
        : Arrays.stream(text.split(",")).mapToInt(part -> Integer.parseInt(part.strip())).toArray();
  }

  private static double[] numbers(ByteBuffer file, String type, int begin, int bytes) {
    int width = type.equals("F32") ? 4 : 8;
    double[] values = new double[bytes / width];
    for (int i = 0; i < values.length; i++) {
      int at = begin + i * width;
      values[i] =
          switch (type) {
            case "F32" -> file.getFloat(at);
            case "F64" -> file.getDouble(at);
            case "I64" -> file.getLong(at);
            default -> throw new IllegalArgumentException("no reader for numbers of type " + type);
          };
    }
    return values;
  }

  /** The cases in the file: what stands before the first slash. */
  List<String> cases() {
    return tensors.keySet().stream().map(name -> name.split("/")[0]).distinct().sorted().toList();
  }

  boolean has(String name) {
    return tensors.containsKey(name);
  }

  double[] doubles(String name) {
    return stored(name).values.clone();
  }

  float[] floats(String name) {
    double[] values = stored(name).values;
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  int[] ints(String name) {
    return Arrays.stream(stored(name).values).mapToInt(value -> (int) value).toArray();
  }

  int[] shape(String name) {
    return stored(name).shape.clone();
  }

  private Stored stored(String name) {
    Stored found = tensors.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no reference numbers called " + name);
    }
    return found;
  }
}
