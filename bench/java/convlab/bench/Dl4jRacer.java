package convlab.bench;

import convlab.dl4j.Dl4jNetworks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.function.LongFunction;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DL4J with the lessons' networks, from its own first weights. Whether it runs tuned or as shipped
 * is decided by the native library on the class path and the JVM's options, not here.
 */
final class Dl4jRacer implements Racer {
  private record Entry(LongFunction<MultiLayerNetwork> network, int batch, double low) {}

  private static final Map<String, Entry> NETWORKS =
      Map.of(
          "lenet", new Entry(Dl4jNetworks::lenet, 128, 0),
          "cnn3", new Entry(Dl4jNetworks::cnn3, 128, 0),
          "bncnn", new Entry(Dl4jNetworks::bncnn, 64, -1),
          "mlp", new Entry(Dl4jNetworks::mlp, 128, 0));

  private MultiLayerNetwork network;
  private RaceData.Part[] batches;
  private boolean flat;
  private int next;

  @Override
  public String engine() {
    String maven = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = MultiLayerNetwork.class.getResourceAsStream(maven)) {
      properties.load(in);
    } catch (IOException cause) {
      throw new UncheckedIOException(maven + " cannot be read", cause);
    }
    return "DL4J " + properties.getProperty("version");
  }

  @Override
  public String vectors() {
    String extension = System.getProperty("org.bytedeco.javacpp.platform.extension", "");
    return extension.isEmpty() ? "plain native library" : "native library " + extension;
  }

  @Override
  public int build(String name, long seed, RaceData data) {
    Entry entry = NETWORKS.get(name);
    if (entry == null) {
      throw new IllegalArgumentException(
          "DL4J has no network " + name + " here; use --networks with " + NETWORKS.keySet());
    }
    network = entry.network().apply(seed);
    flat = name.equals("mlp");
    batches = null; // two epochs of floats would not fit
    batches = data.batches(entry.batch(), entry.low(), seed);
    next = 0;
    return (int) network.numParams();
  }

  @Override
  public int batches() {
    return batches.length;
  }

  @Override
  public Timed train(int count) {
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      step(batches[next]);
      next = (next + 1) % batches.length;
    }
    return new Timed((System.nanoTime() - begin) / 1e9, network.score());
  }

  private void step(RaceData.Part part) {
    int n = part.labels().length;
    long[] shape = flat ? new long[] {n, RaceData.PIXELS} : new long[] {n, 1, 28, 28};
    float[] oneHot = new float[n * Dl4jNetworks.CLASSES];
    for (int i = 0; i < n; i++) {
      oneHot[i * Dl4jNetworks.CLASSES + part.labels()[i]] = 1;
    }
    try (INDArray images = Nd4j.create(part.pixels(), shape);
        INDArray answers = Nd4j.create(oneHot, new long[] {n, Dl4jNetworks.CLASSES})) {
      network.fit(images, answers);
    }
  }

  @Override
  public Runnable operation(Operation operation) {
    throw new UnsupportedOperationException("DL4J takes part with networks only");
  }
}
