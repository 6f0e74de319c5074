package convlab.bench;

import convlab.data.Digits;
import convlab.data.Mnist;
import convlab.dl4j.Dl4jNetworks;
import convlab.dl4j.Dl4jTraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Races DL4J with the course's settings against DL4J as shipped, and against the course's settings
 * with one left out: seconds per epoch of full MNIST (469 batches of 128). Every run is a JVM of
 * its own, the variants take turns, and the same training code runs in all of them. Times are taken
 * over BATCHES batches after WARM batches and scaled to an epoch. The least time of all rounds
 * counts: as shipped, DL4J's two threads wait for each other at every step, and any other program
 * that runs makes that worse.
 *
 * <p>From {@code lib/}, built with the profile {@code bench}, with its class path in CP and
 * CONVLAB_MNIST set:
 *
 * <pre>
 * java -cp target/bench-classes:target/classes:$CP convlab.bench.Dl4jRace ROUNDS BATCHES WARM [VARIANT...]
 * </pre>
 *
 * <p>It needs all three builds of the native library in the local Maven repository; a missing one
 * is fetched by {@code mvn dependency:get
 * -Dartifact=org.nd4j:nd4j-native:1.0.0-M2.1:jar:linux-x86_64-onednn-avx2 -Dtransitive=false}.
 */
public final class Dl4jRace {
  private static final int EPOCH = 469;
  private static final String FOLDER = ".m2/repository/org/nd4j/nd4j-native/1.0.0-M2.1/";
  private static final String HELPERS = "-Dorg.eclipse.deeplearning4j.helpers.disable=false";

  /** How to start one contestant. */
  private record Variant(
      String extension, String coreType, String threads, boolean helpers, List<String> more) {
    Map<String, String> environment() {
      Map<String, String> map = new LinkedHashMap<>();
      map.put("OPENBLAS_CORETYPE", coreType);
      map.put("OMP_NUM_THREADS", threads);
      return map;
    }
  }

  private static final Map<String, Variant> VARIANTS = new LinkedHashMap<>();

  static {
    put("shipped", "", null, null, false);
    put("tuned-avx512", "-onednn-avx512", "SKYLAKEX", "1", true);
    put("tuned-avx2", "-onednn-avx2", "HASWELL", "1", true);
    put("avx512-omp2", "-onednn-avx512", "SKYLAKEX", "2", true);
    put("avx512-omp-unset", "-onednn-avx512", "SKYLAKEX", null, true);
    put("avx512-no-coretype", "-onednn-avx512", null, "1", true);
    put("avx512-haswell", "-onednn-avx512", "HASWELL", "1", true);
    put("avx512-no-helpers", "-onednn-avx512", "SKYLAKEX", "1", false);
    put("plain-library", "", "SKYLAKEX", "1", true);
    put("tuned-serial-gc", "-onednn-avx512", "SKYLAKEX", "1", true, "-XX:+UseSerialGC");
    put(
        "tuned-maxphysical0",
        "-onednn-avx512",
        "SKYLAKEX",
        "1",
        true,
        "-Dorg.bytedeco.javacpp.maxphysicalbytes=0");
  }

  private static void put(
      String name, String extension, String core, String threads, boolean helpers, String... more) {
    VARIANTS.put(name, new Variant(extension, core, threads, helpers, List.of(more)));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("child")) {
      child(args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      return;
    }
    List<String> names = Arrays.asList(args).subList(3, args.length);
    if (names.isEmpty()) {
      names = List.of("shipped", "tuned-avx512", "tuned-avx2");
    }
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 1; round <= Integer.parseInt(args[0]); round++) {
      for (String network : List.of("lenet", "mlp")) {
        for (String name : names) {
          double[] result = run(VARIANTS.get(name), network, args[1], args[2]);
          String key = network + " " + name;
          seconds.computeIfAbsent(key, k -> new ArrayList<>()).add(result[0]);
          System.out.printf(
              "round %d %-28s %6.2f s/epoch, peak %4.0f MB%n", round, key, result[0], result[1]);
        }
      }
    }
    report(seconds, names.get(0));
  }

  private static void report(Map<String, List<Double>> seconds, String base) {
    System.out.println("least s/epoch, share of " + base + ", median s/epoch");
    seconds.forEach(
        (key, values) -> {
          String network = key.substring(0, key.indexOf(' ') + 1);
          double share = Collections.min(values) / Collections.min(seconds.get(network + base));
          System.out.printf(
              "%-28s %6.2f %6.3f %6.2f%n", key, Collections.min(values), share, median(values));
        });
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Runs one JVM; gives seconds per epoch and peak resident MB. */
  private static double[] run(Variant variant, String network, String batches, String warm)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx640m", "-cp", classPath(variant.extension())));
    if (!variant.extension().isEmpty()) {
      command.add("-Dorg.bytedeco.javacpp.platform.extension=" + variant.extension());
    }
    if (variant.helpers()) {
      command.add(HELPERS);
    }
    command.addAll(variant.more());
    command.addAll(List.of(Dl4jRace.class.getName(), "child", network, batches, warm));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("(OPENBLAS|OMP)_.*"));
    variant.environment().entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .forEach(entry -> builder.environment().put(entry.getKey(), entry.getValue()));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    String[] numbers = output.trim().split(" ");
    return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
  }

  /** This JVM's class path with the native library of one build. */
  private static String classPath(String extension) {
    Path home = Path.of(System.getProperty("user.home"), FOLDER);
    Path jar = home.resolve("nd4j-native-1.0.0-M2.1-linux-x86_64" + extension + ".jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar + " is missing; fetch it as this file's head says");
    }
    String others =
        Stream.of(System.getProperty("java.class.path").split(":"))
            .filter(part -> !part.contains("nd4j-native-1.0.0-M2.1-linux"))
            .collect(Collectors.joining(":"));
    return jar + ":" + others;
  }

  private static void child(String network, int batches, int warm) throws IOException {
    Digits digits = Mnist.load().train();
    MultiLayerNetwork model = network.equals("lenet") ? Dl4jNetworks.lenet(1) : Dl4jNetworks.mlp(1);
    train(model, digits.take(warm * Dl4jTraining.BATCH_SIZE));
    double seconds = train(model, digits.take(batches * Dl4jTraining.BATCH_SIZE));
    System.out.println(seconds / batches * EPOCH + " " + peak());
  }

  private static double train(MultiLayerNetwork model, Digits digits) {
    return Dl4jTraining.of(model, digits).linearDecay().quietly().run().seconds();
  }

  private static double peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
            .sum()
        / 1024;
  }
}
