package convlab.notebook;

import convlab.plot.Fonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What the check reads: settings of this JVM and what lies around it. A record, so that tests can
 * look at machines they do not have.
 *
 * @param properties the JVM's system properties
 * @param environment the environment variables
 * @param kernel the kernel in words
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
    int cores,
    long heap,
    int vectorBits,
    Path folder,
    boolean fonts) {
  private static final String MNIST = "train-images-idx3-ubyte";

  static Machine here() {
    return new Machine(
        System.getProperties(),
        System.getenv(),
        Page.current().kernel(),
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

  /** The folder that holds MNIST, or null: CONVLAB_MNIST, else data/cache/mnist found upwards. */
  Path mnist() {
    if (!variable("CONVLAB_MNIST").isEmpty()) {
      Path named = Path.of(variable("CONVLAB_MNIST"));
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

  private static boolean holdsMnist(Path candidate) {
    return Files.isRegularFile(candidate.resolve(MNIST))
        || Files.isRegularFile(candidate.resolve(MNIST + ".gz"));
  }
}
