package convlab.nn;

import static convlab.nn.Numbers.tensor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.nn.layer.Initialiser;
import convlab.nn.layer.Run;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFileTest {
  private static final TensorShape SHAPE = TensorShape.of(1, 5, 5);

  @TempDir Path folder;
  private Path file;
  private Sequential network;

  private static Sequential network(long seed, int filters) {
    return Sequential.of(
        SHAPE,
        Initialiser.he(),
        seed,
        Layers.convolution(filters, 3),
        Layers.batchNorm(),
        Layers.skip(Layers.convolution(2, 1)),
        Layers.flatten(),
        Layers.dense(3));
  }

  @BeforeEach
  void save() {
    file = folder.resolve("small.safetensors");
    network = network(1, 4);
    network.forward(tensor(1, 6, SHAPE), Run.TRAINING);
    WeightFile.save(network, file);
  }

  @Test
  void whatIsLoadedIsWhatWasSaved() {
    Sequential other = network(2, 4);
    WeightFile.load(other, file);
    assertEquals(network.state().keySet(), other.state().keySet());
    network
        .state()
        .forEach((name, p) -> assertArrayEquals(p.value(), other.state().get(name).value(), name));
    Tensor x = tensor(3, 2, SHAPE);
    assertArrayEquals(network.predict(x).toArray(), other.predict(x).toArray());
  }

  @Test
  void theFormatIsSafetensors() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length = (bytes[0] & 0xFF) | (bytes[1] & 0xFF) << 8;
    String header = new String(bytes, 8, length, StandardCharsets.UTF_8);
    String first =
        "{\"0.weight\":{\"dtype\":\"F32\",\"shape\":[4,1,3,3],\"data_offsets\":[0,144]},";
    assertTrue(header.startsWith(first), header);
    assertTrue(header.contains("\"1.runningMean\""), header);
    assertEquals(0, length % 8);
  }

  @Test
  void aFileCutOffAnywhereIsRefusedAndNothingChanges() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    float[] before = network.parameters().get("0.weight").value().clone();
    for (int length = 0; length < bytes.length; length += 97) {
      Files.write(file, Arrays.copyOf(bytes, length));
      String text =
          assertThrows(IllegalArgumentException.class, () -> WeightFile.load(network, file))
              .getMessage();
      assertTrue(text.contains(length < 8 ? "is no safetensors file" : "is cut off"), text);
    }
    assertArrayEquals(before, network.parameters().get("0.weight").value());
  }

  @Test
  void anotherNetworkIsRefusedWithBothShapes() {
    String text =
        assertThrows(IllegalArgumentException.class, () -> WeightFile.load(network(1, 5), file))
            .getMessage();
    assertTrue(
        text.endsWith(
            "small.safetensors holds 0.weight [4,1,3,3], but the network has 0.weight [5,1,3,3];"
                + " build the network it came from"),
        text);
  }

  @Test
  void aFileOfOtherNumbersIsRefused() throws IOException {
    String json = "{\"0.weight\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}";
    byte[] bytes = new byte[8 + json.length() + 8];
    bytes[0] = (byte) json.length();
    System.arraycopy(json.getBytes(StandardCharsets.UTF_8), 0, bytes, 8, json.length());
    Files.write(file, bytes);
    String text =
        assertThrows(IllegalArgumentException.class, () -> WeightFile.load(network, file))
            .getMessage();
    assertTrue(text.contains("0.weight as F64 [1] in 8 bytes; save it as 32-bit floats"), text);
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("missing.safetensors");
    String text =
        assertThrows(UncheckedIOException.class, () -> WeightFile.load(network, missing))
            .getMessage();
    assertTrue(text.contains("missing.safetensors; check the path"), text);
  }
}
