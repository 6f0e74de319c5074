package convlab.notebook;

import convlab.data.Mnist;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The findings of {@code Lab.check()}: what is in force, what is missing and what that costs. */
final class SetUp {
  static final String START = "start the lab with: python3 course.py lab";

  private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
  private static final String HELPERS = "org.eclipse.deeplearning4j.helpers.disable";
  private static final double GIB = 1L << 30;

  private final Machine machine;

  SetUp(Machine machine) {
    this.machine = machine;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(jdk());
    findings.add(kernel());
    findings.add(vectors());
    findings.add(heap());
    findings.add(nativeMemory());
    findings.add(networks());
    findings.add(digits());
    findings.add(fonts());
    return findings;
  }

  private Finding jdk() {
    String version = machine.property("java.version");
    String found =
        version
            + ", "
            + machine.property("java.vendor")
            + ", "
            + machine.cores()
            + (machine.cores() == 1 ? " core, " : " cores, ")
            + machine.property("os.arch");
    int feature = Integer.parseInt(version.split("[^0-9]")[0]);
    return feature >= 17
        ? Finding.good("JDK", found)
        : Finding.missing("JDK", found, "the course needs JDK 17 or newer; " + START);
  }

  private Finding kernel() {
    return machine.lacks().isEmpty()
        ? Finding.good("Kernel", machine.kernel())
        : Finding.note(
            "Kernel", machine.kernel(), machine.lacks() + "; for the course's own kernel " + START);
  }

  private Finding vectors() {
    int bits = machine.vectorBits();
    if (bits == 0) {
      return Finding.slow(
          "Vector API",
          "off",
          "the course's own engine runs in plain Java, about five times slower; " + START);
    }
    return Finding.good("Vector API", bits + " bits, " + bits / 32 + " floats at once");
  }

  private Finding heap() {
    double gib = machine.heap() / GIB;
    String found = String.format(Locale.ROOT, "at most %.1f GB", gib);
    return gib >= 0.45
        ? Finding.good("Java memory", found)
        : Finding.slow(
            "Java memory",
            found,
            "full MNIST needs 0.5 GB and may fail with OutOfMemoryError; " + START);
  }

  private Finding nativeMemory() {
    String bytes = machine.property("org.bytedeco.javacpp.maxbytes");
    String physical = machine.property("org.bytedeco.javacpp.maxphysicalbytes");
    if (bytes.isEmpty() || physical.isEmpty()) {
      return Finding.note(
          "Native memory",
          "not bounded",
          "DL4J may use as much again as the Java memory; on a machine of 2 GB " + START);
    }
    return Finding.good(
        "Native memory", "at most " + inWords(bytes) + ", kernel in all " + inWords(physical));
  }

  /** "512m", as the JVM's settings say it, in the unit of the other lines. */
  private static String inWords(String bytes) {
    return bytes.matches("[0-9]+m")
        ? String.format(Locale.ROOT, "%.1f GB", Long.parseLong(bytes.replace("m", "")) / 1024.0)
        : bytes;
  }

  private Finding networks() {
    List<String> missing = missingSpeed();
    if (!missing.isEmpty()) {
      return Finding.slow(
          "DL4J speed",
          "without " + String.join(", ", missing),
          "training takes up to five times as long; " + START);
    }
    String extension = machine.property(EXTENSION);
    String with = extension.isEmpty() ? "" : " with" + extension.replace('-', ' ');
    return Finding.good("DL4J speed", "tuned" + with);
  }

  /** The four settings that make DL4J fast, those that are not in force. */
  private List<String> missingSpeed() {
    List<String> missing = new ArrayList<>();
    // 128 bits: a processor without AVX2, for which there is no faster build.
    boolean intel =
        machine.property("os.arch").matches("amd64|x86_64") && machine.vectorBits() != 128;
    if (intel && !machine.property(EXTENSION).startsWith("-onednn-avx")) {
      missing.add(EXTENSION + "=-onednn-avx2");
    }
    if (!machine.property(HELPERS).equals("false")) {
      missing.add(HELPERS + "=false");
    }
    if (intel && machine.variable("OPENBLAS_CORETYPE").isEmpty()) {
      missing.add("OPENBLAS_CORETYPE");
    }
    if (!machine.variable("OMP_NUM_THREADS").equals("1")) {
      missing.add("OMP_NUM_THREADS=1");
    }
    return missing;
  }

  private Finding digits() {
    if (machine.mnist() != null) {
      // The folder's last names only: a saved lesson should not carry a path of whoever saved it.
      Path folder = machine.mnist();
      int names = folder.getNameCount();
      return Finding.good("MNIST", "found in " + folder.subpath(Math.max(0, names - 3), names));
    }
    String named = machine.namedDigits();
    if (named.isBlank() || named.equals(Mnist.STAND_IN)) {
      return Finding.note(
          "MNIST",
          named.isBlank() ? "not found" : "stand-in asked for",
          "the lessons use stand-in digits drawn by the course, and say so; for the real ones:"
              + " python3 course.py data");
    }
    return Finding.missing(
        "MNIST",
        "not in " + named,
        Mnist.VARIABLE
            + " names a folder without the four files of MNIST; mend it, unset it, or set it to "
            + Mnist.STAND_IN);
  }

  private Finding fonts() {
    return machine.fonts()
        ? Finding.good("Fonts", "found, pictures can be drawn")
        : Finding.missing(
            "Fonts",
            "none",
            "no picture can be drawn; install fontconfig and one font family (Debian and Ubuntu:"
                + " apt-get install fontconfig fonts-dejavu-core) and restart the kernel");
  }
}
