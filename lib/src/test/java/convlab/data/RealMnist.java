package convlab.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where tests find MNIST itself: the folder in CONVLAB_MNIST, else shared/data/mnist beside the
 * checkout.
 */
final class RealMnist {
  private RealMnist() {}

  static Path folder() {
    String named = System.getenv(Mnist.VARIABLE);
    Path beside = Path.of("../../shared/data/mnist").toAbsolutePath().normalize();
    Path folder = named == null || named.isBlank() ? beside : Path.of(named);
    assumeTrue(
        Files.isDirectory(folder),
        "skipped: MNIST is not in " + folder + "; set CONVLAB_MNIST to its folder");
    return folder;
  }
}
