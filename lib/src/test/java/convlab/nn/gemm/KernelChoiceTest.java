package convlab.nn.gemm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KernelChoiceTest {

  @Test
  void theSwitchForcesPlainJava() {
    KernelChoice choice = KernelChoice.choose("scalar");
    assertInstanceOf(ScalarKernels.class, choice.chosen());
    assertEquals("-Dconvlab.gemm=scalar asks for it", choice.why());
  }

  @Test
  void anUnknownSwitchIsNamed() {
    assertEquals(
        "-Dconvlab.gemm=fast is unknown; use auto or scalar",
        assertThrows(IllegalArgumentException.class, () -> KernelChoice.choose("fast"))
            .getMessage());
  }

  @Test
  void withoutTheModuleItFallsBackAndSaysWhy() throws IOException, InterruptedException {
    String text = run();
    assertTrue(text.startsWith("plain Java"), text);
    assertTrue(text.contains("--add-modules jdk.incubator.vector"), text);
  }

  @Test
  void theModuleAndAForcedScalarRunWorkInAJvmOfTheirOwn() throws Exception {
    String text = run("--add-modules", "jdk.incubator.vector", "-Dconvlab.gemm=scalar");
    assertTrue(text.contains("plain Java") && text.contains("asks for it"), text);
  }

  /** What a JVM of its own says of its choice. */
  private static String run(String... options) throws IOException, InterruptedException {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java.util.List.of(options));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SayChoice.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    return text;
  }

  /** Prints the choice and multiplies once, so that the kernels are really there. */
  static final class SayChoice {
    private SayChoice() {}

    public static void main(String[] arguments) {
      float[] c = new float[1];
      Gemm.multiply(false, false, 1, 1, 1, new float[] {3}, new float[] {4}, c, Gemm.HERE);
      System.out.println(KernelChoice.reason() + " " + c[0]);
    }
  }
}
