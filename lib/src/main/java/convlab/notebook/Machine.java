package convlab.notebook;

import convlab.data.Mnist;
import convlab.plot.Fonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the check reads: settings of this JVM and what lies around it. A record, so that tests can
 * look at machines they do not have.
 *
 * @param properties the JVM's system properties
 * @param environment the environment variables
 * @param kernel the kernel in words
 * @param lacks what a reader misses on that kernel; empty when nothing is missing
 * @param cores processors the JVM may use
 * @param heap most bytes the heap may take
 * @param vectorBits width of the widest float vectors, 0 without the Vector API
 * @param folder the working folder, from which the course's data are looked for upwards
 * @param fonts whether Java can draw text
 */
record Machine(
    Properties properties,
    Map<String, String> environment,
    String kernel,
    String lacks,
    int cores,
    long heap,
    int vectorBits,
    Path folder,
    boolean fonts) {
  private static final List<String> MNIST =
      List.of(
          "train-images-idx3-ubyte",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte");

  static Machine here() {
    return new Machine(
        System.getProperties(),
        System.getenv(),
        Pages.current().kernel(),
        Pages.current().lacks(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory(),
        widestVector(),
        Path.of("").toAbsolutePath(),
        canDraw());
  }

  private static boolean canDraw() {
    try {
      Fonts.check();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static int widestVector() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? VectorWidth.bits()
        : 0;
  }

  /** Apart, because the class it names is not there without its module. */
  private static final class VectorWidth {
    static int bits() {
      return jdk.incubator.vector.FloatVector.SPECIES_PREFERRED.vectorBitSize();
    }
  }

  String property(String name) {
    return properties.getProperty(name, "");
  }

  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** What the lessons will read: the folder of MNIST, or null for the stand-in. */
  Path mnist() {
    if (!namedDigits().isBlank()) {
      Path named = folder.resolve(namedDigits());
      return holdsMnist(named) ? named : null;
    }
    for (Path up = folder; up != null; up = up.getParent()) {
      Path cache = up.resolve("data").resolve("cache").resolve("mnist");
      if (holdsMnist(cache)) {
        return cache;
      }
    }
    return null;
  }

  /** The folder that the environment names, or empty. */
  String namedDigits() {
    return variable(Mnist.VARIABLE);
  }

  private static boolean holdsMnist(Path candidate) {
    return MNIST.stream()
        .allMatch(
            name ->
                Files.isRegularFile(candidate.resolve(name))
                    || Files.isRegularFile(candidate.resolve(name + ".gz")));
  }
}
