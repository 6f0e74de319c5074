package convlab.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convlab.data.StandInDigits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** DL4J and ND4J print nothing of their own, not even from native code: asked of a fresh JVM. */
class Dl4jSilenceTest {
  /** What the JVM runs. */
  static final class Program {
    public static void main(String[] args) {
      var digits = StandInDigits.generate(64, 1);
      var network = Dl4jNetworks.lenet(1);
      Dl4jTraining.of(network, digits).quietly().run();
      Dl4jEvaluation.of(network, digits);
      Dl4jLayers.convolution(new double[][] {{1}}).apply(new double[][] {{2}});
      System.out.println("done");
    }
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void nothingIsPrintedButWhatTheProgramSays() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of(java, "-cp", classPath, "-Xmx512m"));
    command.add("-Dorg.eclipse.deeplearning4j.helpers.disable=false");
    if (Runtime.version().feature() >= 24) {
      // From JDK 24 on the JVM itself warns of what JavaCPP does, unless told that it may.
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add(Program.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] output = process.getInputStream().readAllBytes();
    assertEquals("done", new String(output, StandardCharsets.UTF_8).trim());
    assertEquals(0, process.waitFor());
  }
}
