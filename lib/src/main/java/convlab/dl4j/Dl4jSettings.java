package convlab.dl4j;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.bytedeco.javacpp.Loader;
import org.deeplearning4j.config.DL4JClassLoading;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What makes DL4J fast on this machine, what of it is in force in this JVM, and what the rest
 * costs. All of it is fixed when the JVM starts: {@code course.py} writes it into the kernelspec,
 * and this class only looks. It does not start ND4J, so that it answers at once.
 *
 * @param settings each setting with what was found
 */
public record Dl4jSettings(List<Setting> settings) {
  private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
  private static final String HELPERS = "org.eclipse.deeplearning4j.helpers.disable";
  private static final String SWITCH = "org.nd4j.nativeblas.Nd4jCpu$Environment";
  private static final String LIBRARIES = "org/nd4j/linalg/cpu/nativecpu/bindings/";

  private static final List<String> FAST = List.of("-onednn-avx512", "-onednn-avx2");
  private static final String LIBRARY_COST =
      "convolutional networks train about 4 times slower, dense ones up to 2 times";
  private static final String HELPERS_COST = "convolutional networks train about 5 times slower";
  private static final String THREADS_COST =
      "networks train 2 to 3 times slower, since threads wait for each other at every small step";
  private static final String CORE_COST =
      "dense layers are slower where OpenBLAS 0.3.19 of 2021 mistakes a newer processor";

  /**
   * One setting.
   *
   * @param name what it is
   * @param found its value in this JVM
   * @param wanted its best value on this machine
   * @param inForce whether what was found is good enough
   * @param cost what it costs when it is missing
   */
  public record Setting(String name, String found, String wanted, boolean inForce, String cost) {}

  /** Looks at this JVM: its properties, its environment, its class path, its processor. */
  public static Dl4jSettings inForce() {
    return of(System.getProperties(), System.getenv(), Cpu.ofThisMachine(), Dl4jSettings::bundled);
  }

  /** Answers whether a build of the native library, named by its extension, can be loaded. */
  interface Libraries {
    boolean has(String extension);
  }

  static Dl4jSettings of(
      Properties properties, Map<String, String> environment, Cpu cpu, Libraries libraries) {
    return new Dl4jSettings(
        List.of(
            library(properties, cpu, libraries),
            helpers(properties),
            threads(environment),
            coreType(environment, cpu)));
  }

  private static Setting library(Properties properties, Cpu cpu, Libraries libraries) {
    // JavaCPP tries every build there is unless it is told one.
    String asked = properties.getProperty(EXTENSION);
    List<String> tried = asked == null ? FAST : List.of(asked);
    String found = tried.stream().filter(libraries::has).findFirst().orElse("");
    boolean good = cpu.extension().isEmpty() || cpu.isServedBy(found);
    return new Setting("native library", build(found), build(cpu.extension()), good, LIBRARY_COST);
  }

  private static String build(String extension) {
    return extension.isEmpty() ? "plain" : extension.substring(1);
  }

  private static Setting helpers(Properties properties) {
    boolean on = "false".equalsIgnoreCase(properties.getProperty(HELPERS, "true"));
    boolean reachable = on && DL4JClassLoading.loadClassByName(SWITCH) != null;
    return new Setting("layer helpers", reachable ? "on" : "off", "on", reachable, HELPERS_COST);
  }

  private static Setting threads(Map<String, String> environment) {
    String found = environment.getOrDefault("OMP_NUM_THREADS", "not set");
    return new Setting("OMP_NUM_THREADS", found, "1", found.equals("1"), THREADS_COST);
  }

  private static Setting coreType(Map<String, String> environment, Cpu cpu) {
    String found = environment.getOrDefault("OPENBLAS_CORETYPE", "not set");
    boolean good = cpu.coreType().isEmpty() || found.equalsIgnoreCase(cpu.coreType());
    String wanted = cpu.coreType().isEmpty() ? "not set" : cpu.coreType();
    return new Setting("OPENBLAS_CORETYPE", found, wanted, good, CORE_COST);
  }

  private static boolean bundled(String extension) {
    String folder = LIBRARIES + Loader.getPlatform() + extension + "/";
    ClassLoader loader = Loader.class.getClassLoader();
    return List.of("libnd4jcpu.so", "libnd4jcpu.dylib", "nd4jcpu.dll").stream()
        .anyMatch(name -> loader.getResource(folder + name) != null);
  }

  /** Whether nothing is missing. */
  public boolean complete() {
    return settings.stream().allMatch(Setting::inForce);
  }

  /** The settings as a table: setting, found, wanted, in force, and the cost of missing ones. */
  public Table table() {
    return Table.create(
        "DL4J's speed settings",
        column("setting", Setting::name),
        column("found", Setting::found),
        column("wanted here", Setting::wanted),
        column("in force", setting -> setting.inForce() ? "yes" : "no"),
        column("cost", setting -> setting.inForce() ? "" : setting.cost()));
  }

  private StringColumn column(String name, Function<Setting, String> value) {
    return StringColumn.create(name, settings.stream().map(value).toList());
  }

  /** One line that says all is well, or one line per missing setting and how to get them. */
  @Override
  public String toString() {
    if (complete()) {
      return "DL4J's speed settings are in force: "
          + settings.stream().map(s -> s.name() + " " + s.found()).collect(joining(", "));
    }
    return settings.stream()
        .filter(setting -> !setting.inForce())
        .map(s -> "%s is %s, not %s: %s%n".formatted(s.name(), s.found(), s.wanted(), s.cost()))
        .collect(joining("", "", "Start the lab with `python3 course.py lab` to have them all."));
  }
}
