package convlab.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convlab.data.StandInDigits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                classPath,
                "-Xmx512m",
                "-Dorg.eclipse.deeplearning4j.helpers.disable=false",
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    byte[] output = process.getInputStream().readAllBytes();
    assertEquals("done", new String(output, StandardCharsets.UTF_8).trim());
    assertEquals(0, process.waitFor());
  }
}
