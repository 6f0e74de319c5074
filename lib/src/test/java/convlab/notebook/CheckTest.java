package convlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
  @TempDir Path course;
  private final Properties properties = new Properties();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void startedByTheLauncher() throws IOException {
    properties.putAll(
        Map.of(
            "java.version", "21.0.5",
            "java.vendor", "Eclipse Adoptium",
            "os.arch", "amd64",
            "org.bytedeco.javacpp.maxbytes", "600m",
            "org.bytedeco.javacpp.maxphysicalbytes", "1500m",
            "org.bytedeco.javacpp.platform.extension", "-onednn-avx2",
            "org.eclipse.deeplearning4j.helpers.disable", "false"));
    environment.putAll(Map.of("OPENBLAS_CORETYPE", "HASWELL", "OMP_NUM_THREADS", "1"));
    Path cache = Files.createDirectories(course.resolve("data/cache/mnist"));
    for (String name : List.of("train-images-idx3", "train-labels-idx1", "t10k-images-idx3")) {
      Files.createFile(cache.resolve(name + "-ubyte.gz"));
    }
    Files.createFile(cache.resolve("t10k-labels-idx1-ubyte"));
  }

  private Machine machine(String kernel, int vectorBits, boolean fonts) throws IOException {
    return machine(kernel, "", vectorBits, fonts);
  }

  private Machine machine(String kernel, String lacks, int vectorBits, boolean fonts)
      throws IOException {
    Path lessons = Files.createDirectories(course.resolve("work/lessons"));
    return new Machine(
        properties, environment, kernel, lacks, 2, 700L << 20, vectorBits, lessons, fonts);
  }

  private String card() throws IOException {
    return card(machine("JJava 1.0a8", 256, true));
  }

  private static String card(Machine machine) {
    return CheckCard.of(new SetUp(machine).findings()).text();
  }

  @Test
  void everythingInUseIsSaidFirst() throws IOException {
    String card = card();
    assertTrue(card.startsWith("✓ Ready: everything the course needs is here.\n\n"), card);
    assertTrue(card.contains("21.0.5, Eclipse Adoptium, 2 cores, amd64"), card);
    assertTrue(card.contains("256 bits, 8 floats at once"), card);
    assertTrue(card.contains("tuned with onednn avx2"), card);
    assertFalse(card.contains("\n- "), card);
  }

  @Test
  void missingSpeedSettingsAreNamedWithTheirCost() throws IOException {
    properties.remove("org.eclipse.deeplearning4j.helpers.disable");
    environment.clear();
    String card = card();
    assertTrue(card.startsWith("! Everything works, but one part is slower than need be."), card);
    assertTrue(card.contains("helpers.disable=false, OPENBLAS_CORETYPE, OMP_NUM_THREADS=1"), card);
    assertTrue(
        card.contains("up to five times as long; start the lab with: python3 course.py lab."),
        card);
  }

  @Test
  void armNeedsNoIntelSettings() throws IOException {
    properties.setProperty("os.arch", "aarch64");
    properties.remove("org.bytedeco.javacpp.platform.extension");
    environment.remove("OPENBLAS_CORETYPE");
    assertTrue(card().startsWith("✓ Ready: everything"), card());
  }

  @Test
  void plainJavaIsSlower() throws IOException {
    String card = card(machine("JJava 1.0a8", 0, true));
    assertTrue(card.matches("(?s).*! slower +Vector API.*"), card);
  }

  @Test
  void missingFontsAreNotReady() throws IOException {
    String card = card(machine("JJava 1.0a8", 256, false));
    assertTrue(card.startsWith("✗ Not ready: one part is missing."), card);
    assertTrue(card.contains("apt-get install fontconfig fonts-dejavu-core"), card);
  }

  @Test
  void anotherKernelIsANote() throws IOException {
    String card = card(machine("jshell", "nothing is redrawn in place", 256, true));
    assertTrue(card.startsWith("✓ Ready, with one note."), card);
  }

  @Test
  void kernelWithoutTheCoursesStopIsANote() throws IOException {
    String card = card(machine("JJava", "Stop cannot end a loop", 256, true));
    assertTrue(card.startsWith("✓ Ready, with one note."), card);
    assertTrue(
        card.contains("Stop cannot end a loop; for the course's own kernel start the lab with"),
        card);
  }

  @Test
  void standInDigitsAreANote() throws IOException {
    environment.put("CONVLAB_MNIST", "stand-in");
    String card = card();
    assertTrue(card.startsWith("✓ Ready, with one note"), card);
    assertTrue(card.contains("python3 course.py data"), card);
  }

  @Test
  void incompleteMnistIsTheStandIn() throws IOException {
    Files.delete(course.resolve("data/cache/mnist/t10k-labels-idx1-ubyte"));
    assertTrue(card().matches("(?s).*– note +MNIST +not found.*"), card());
  }

  @Test
  void folderWithoutDigitsIsNotReady() throws IOException {
    environment.put("CONVLAB_MNIST", course.resolve("nowhere").toString());
    String card = card();
    assertTrue(card.startsWith("✗ Not ready: one part is missing."), card);
    assertTrue(card.contains("mend it, unset it, or set it to stand-in."), card);
  }

  @Test
  void smallHeapIsNamed() throws IOException {
    Machine small = machine("JJava 1.0a8", 256, true);
    Machine tiny =
        new Machine(
            properties, environment, "JJava 1.0a8", "", 1, 200L << 20, 256, small.folder(), true);
    assertTrue(card(tiny).contains("at most 0.2 GB"), card(tiny));
    assertTrue(card(tiny).contains("OutOfMemoryError"), card(tiny));
  }

  @Test
  void unboundedNativeMemoryIsANote() throws IOException {
    properties.remove("org.bytedeco.javacpp.maxbytes");
    assertTrue(card().startsWith("✓ Ready, with one note"), card());
  }

  @Test
  void aMachineThatIsReadyIsOneLineThatUnfolds() throws IOException {
    Html card = CheckCard.of(new SetUp(machine("JJava 1.0a8", 256, true)).findings());
    assertTrue(card.html().startsWith("<details><summary><strong>✓ Ready"), card.html());
    assertTrue(card.html().endsWith("</details>"), card.html());
  }

  @Test
  void htmlCarriesTheSameWords() throws IOException {
    environment.clear();
    Html card = CheckCard.of(new SetUp(machine("JJava 1.0a8", 256, true)).findings());
    assertTrue(card.html().startsWith("<p><strong>! Everything works"), card.html());
    assertTrue(card.html().contains("<li>DL4J speed: "), card.html());
  }

  @Test
  void checkPrintsInATerminalAndNothingOnStandardError() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(wrong, true, StandardCharsets.UTF_8));
    try {
      Lab.check();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("Vector API"));
    assertEquals("", wrong.toString(StandardCharsets.UTF_8));
  }
}
