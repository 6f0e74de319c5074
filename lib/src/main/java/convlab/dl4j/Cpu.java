package convlab.dl4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What DL4J's native builds ask of a processor.
 *
 * @param architecture as the property os.arch says it
 * @param flags instruction sets as Linux names them; empty where the system does not say
 */
record Cpu(String architecture, Set<String> flags) {
  static Cpu ofThisMachine() {
    return new Cpu(System.getProperty("os.arch", ""), readFlags(Path.of("/proc/cpuinfo")));
  }

  private static Set<String> readFlags(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("flags"))
          .findFirst()
          .map(line -> Set.of(line.substring(line.indexOf(':') + 1).trim().split(" ")))
          .orElse(Set.of());
    } catch (IOException notLinux) {
      return Set.of();
    }
  }

  private boolean isX86() {
    return List.of("amd64", "x86_64").contains(architecture.toLowerCase(Locale.ROOT));
  }

  private boolean hasAvx512() {
    return isX86() && flags.contains("avx512f");
  }

  /** The build with oneDNN to use; empty where only the plain one exists. */
  String extension() {
    if (!isX86()) {
      return "";
    }
    return hasAvx512() ? "-onednn-avx512" : "-onednn-avx2";
  }

  /** Whether a build has oneDNN and only instructions that this processor knows. */
  boolean isServedBy(String extension) {
    return extension.equals("-onednn-avx2") || extension.equals(extension());
  }

  /** The core type that OpenBLAS 0.3.19 should believe in; empty where it can find out itself. */
  String coreType() {
    if (!isX86()) {
      return "";
    }
    return hasAvx512() ? "SKYLAKEX" : "HASWELL";
  }
}
