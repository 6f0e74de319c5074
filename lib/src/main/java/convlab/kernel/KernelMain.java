package convlab.kernel;

import convlab.notebook.interrupt.CellStopped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.kernel.magics.ClasspathMagic;
import org.dflib.jjava.kernel.magics.LoadMagic;
import org.dflib.jjava.kernel.magics.TimeMagic;
import org.dflib.jjava.maven.MavenDependencyResolver;
import org.dflib.jjava.maven.magics.LoadFromPomCellMagic;
import org.dflib.jjava.maven.magics.LoadFromPomLineMagic;
import org.dflib.jjava.maven.magics.MavenMagic;
import org.dflib.jjava.maven.magics.MavenRepoMagic;

/** Starts the kernel: what the kernelspec names instead of JJava's own main class. */
public final class KernelMain {
  private KernelMain() {}

  /**
   * Runs the kernel until Jupyter shuts it down or is gone.
   *
   * @param args the connection file that Jupyter wrote
   * @throws Exception when the file cannot be read or a port is taken
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 1 || !Files.isRegularFile(Path.of(args[0]))) {
      throw new IllegalArgumentException(
          "the kernel is started by Jupyter with one argument, the connection file, but got "
              + List.of(args)
              + "; open a notebook with: python3 course.py lab");
    }
    quieten();
    Exit.withParent(System.getenv("JPY_PARENT_PID"));
    LabConnection connection =
        new LabConnection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
    LabKernel kernel = kernel();
    kernel.onStartup();
    kernel.becomeHandlerForConnection(connection);
    connection.connect();
    connection.waitUntilClose();
  }

  /** What is not worth a line in Jupyter's log, or in a cell. */
  private static void quieten() {
    Logger.getLogger("").setLevel(Level.WARNING);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> {
          // A thread that a cell started and Stop ended: as it should be.
          if (!(error instanceof CellStopped)) {
            System.err.print("Exception in thread \"" + thread.getName() + "\" ");
            error.printStackTrace();
          }
        });
  }

  /** The kernel with JJava's magics. */
  static LabKernel kernel() {
    MavenDependencyResolver maven = new MavenDependencyResolver();
    TimeMagic time = new TimeMagic();
    return new LabKernelBuilder()
        .name("JJava")
        .version("Convolution Lab")
        .compilerOpts(compilerOptions(System.getenv("JJAVA_COMPILER_OPTS")))
        .lineMagic("load", new LoadMagic())
        .lineMagic("classpath", new ClasspathMagic())
        .lineMagic("time", time)
        .cellMagic("time", time)
        .lineMagic("maven", new MavenMagic(maven))
        .lineMagic("mavenRepo", new MavenRepoMagic(maven))
        .lineMagic("loadFromPOM", new LoadFromPomLineMagic(maven))
        .cellMagic("loadFromPOM", new LoadFromPomCellMagic(maven))
        .build();
  }

  private static List<String> compilerOptions(String options) {
    return options == null || options.isBlank()
        ? List.of()
        : List.of(options.strip().split("\\s+"));
  }
}
