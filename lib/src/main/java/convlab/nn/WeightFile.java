package convlab.nn;

import convlab.array.Check;
import convlab.nn.tensor.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Saves and loads a network's state in the safetensors format, which Python's safetensors package
 * reads too: 8 bytes with the length n of the header, n bytes of JSON (for each name its type F32,
 * shape and place), then the numbers, little-endian.
 */
public final class WeightFile {
  private static final int LENGTH_BYTES = 8;
  private static final int LONGEST_HEADER = 100_000_000;

  private WeightFile() {}

  /**
   * Writes parameters and running statistics. The file appears complete or not at all: a temporary
   * name is used until all is written.
   *
   * @throws UncheckedIOException if the disk refuses
   */
  public static void save(Sequential network, Path file) {
    requireBoth(network, file);
    byte[] header = header(network.state()).getBytes(StandardCharsets.UTF_8);
    int numbers = network.state().values().stream().mapToInt(Parameter::size).sum();
    ByteBuffer bytes =
        ByteBuffer.allocate(LENGTH_BYTES + header.length + numbers * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(header.length).put(header);
    network.state().values().forEach(p -> put(bytes, p.value()));
    Path partial = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(partial, bytes.array());
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + "; check space and rights", e);
    }
  }

  private static void put(ByteBuffer bytes, float[] values) {
    for (float value : values) {
      bytes.putFloat(value);
    }
  }

  private static String header(Map<String, Parameter> state) {
    List<String> entries = new ArrayList<>();
    int from = 0;
    for (var entry : state.entrySet()) {
      int to = from + entry.getValue().size() * Float.BYTES;
      entries.add(
          "\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
              .formatted(entry.getKey(), shape(entry.getValue().shape()), from, to));
      from = to;
    }
    String json = "{" + String.join(",", entries) + "}";
    // the numbers should start at a multiple of 8
    return json + " ".repeat((8 - json.length() % 8) % 8);
  }

  private static String shape(int[] shape) {
    return java.util.Arrays.toString(shape).replace(" ", "");
  }

  /**
   * Reads state into a network that has the same names and shapes.
   *
   * @throws IllegalArgumentException if the file is cut off, is no safetensors file or belongs to
   *     another network; nothing is changed then
   * @throws UncheckedIOException if the file cannot be read
   */
  public static void load(Sequential network, Path file) {
    requireBoth(network, file);
    Map<String, Stored> stored = read(file);
    Map<String, float[]> values = new LinkedHashMap<>();
    for (var entry : network.state().entrySet()) {
      Stored found = stored.get(entry.getKey());
      requireSame(file, entry.getKey(), entry.getValue().shape(), found);
      values.put(entry.getKey(), found.values());
    }
    for (String name : stored.keySet()) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(
            file + " holds " + name + ", which this network lacks; build the network it came from");
      }
    }
    network.restore(values);
  }

  private static void requireBoth(Sequential network, Path file) {
    Check.given(network, "network", "a Sequential");
    Check.given(file, "file", "a Path");
  }

  private static void requireSame(Path file, String name, int[] shape, Stored found) {
    String wanted = shape(shape);
    if (found == null || !found.shape().equals(wanted)) {
      throw new IllegalArgumentException(
          file
              + " holds "
              + (found == null ? "no " + name : name + " " + found.shape())
              + ", but the network has "
              + name
              + " "
              + wanted
              + "; build the network it came from");
    }
  }

  /** What a file holds under one name. */
  private record Stored(String shape, float[] values) {}

  private static Map<String, Stored> read(Path file) {
    ByteBuffer bytes = bytes(file);
    long length = bytes.remaining() < LENGTH_BYTES ? -1 : bytes.getLong();
    if (length < 2 || length > LONGEST_HEADER) {
      throw new IllegalArgumentException(
          file + " is no safetensors file: its header's length is " + length);
    }
    if (length > bytes.remaining()) {
      throw cutOff(file, length + LENGTH_BYTES, bytes.limit());
    }
    byte[] json = new byte[(int) length];
    bytes.get(json);
    Map<String, Stored> stored = new LinkedHashMap<>();
    TensorHeader.parse(file, new String(json, StandardCharsets.UTF_8))
        .forEach((name, entry) -> stored.put(name, numbers(file, bytes, (int) length, entry)));
    return stored;
  }

  private static ByteBuffer bytes(Path file) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + "; check the path", e);
    }
  }

  private static Stored numbers(Path file, ByteBuffer bytes, int header, TensorHeader entry) {
    long start = LENGTH_BYTES + (long) header + entry.from();
    long end = LENGTH_BYTES + (long) header + entry.to();
    if (end > bytes.limit()) {
      throw cutOff(file, end, bytes.limit());
    }
    float[] values = new float[(int) ((end - start) / Float.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.getFloat((int) start + i * Float.BYTES);
    }
    return new Stored(entry.shape(), values);
  }

  private static IllegalArgumentException cutOff(Path file, long needed, long there) {
    return new IllegalArgumentException(
        file
            + " is cut off: "
            + there
            + " bytes of at least "
            + needed
            + "; copy or save it again");
  }
}
