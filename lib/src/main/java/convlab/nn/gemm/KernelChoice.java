package convlab.nn.gemm;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Picks the kernels once a run and says why. {@code -Dconvlab.gemm=scalar} forces plain Java; the
 * default {@code auto} takes the Vector API when the JVM was started with {@code --add-modules
 * jdk.incubator.vector} and plain Java otherwise.
 */
public final class KernelChoice {
  /** The system property that forces plain Java with the value "scalar". */
  public static final String SWITCH = "convlab.gemm";

  private static final KernelChoice CHOICE = choose(System.getProperty(SWITCH, "auto"));

  private final Kernels kernels;
  private final String reason;

  private KernelChoice(Kernels kernels, String reason) {
    this.kernels = kernels;
    this.reason = reason;
  }

  /** The kernels that everything in this JVM uses. */
  public static Kernels kernels() {
    return CHOICE.kernels;
  }

  /** One sentence: which kernels, and why these. */
  public static String reason() {
    return CHOICE.kernels.description() + ": " + CHOICE.reason;
  }

  /**
   * The choice for a value of the switch.
   *
   * @throws IllegalArgumentException if the value is neither "auto" nor "scalar"
   */
  static KernelChoice choose(String value) {
    switch (value) {
      case "scalar":
        return new KernelChoice(new ScalarKernels(), "-D" + SWITCH + "=scalar asks for it");
      case "auto":
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
            ? vector()
            : new KernelChoice(
                new ScalarKernels(),
                "the JVM was started without --add-modules jdk.incubator.vector;"
                    + " with it training is several times faster");
      default:
        throw new IllegalArgumentException(
            "-D" + SWITCH + "=" + value + " is unknown; use auto or scalar");
    }
  }

  /** Not inlined into choose: the class must not be loaded where the module is missing. */
  private static KernelChoice vector() {
    if (!hasFusedMultiplyAdd()) {
      return new KernelChoice(
          new ScalarKernels(),
          "this CPU has no fused multiply-add, without which vectors are slow");
    }
    return VectorKernels.worthwhile()
        ? new KernelChoice(new VectorKernels(), "the Vector API is available")
        : new KernelChoice(new ScalarKernels(), "this CPU's vectors hold fewer than 4 numbers");
  }

  /** Without the instruction, Java computes a fused multiply-add exactly, in software. */
  private static boolean hasFusedMultiplyAdd() {
    try {
      return Boolean.parseBoolean(
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
              .getVMOption("UseFMA")
              .getValue());
    } catch (IllegalArgumentException | NullPointerException e) {
      // a JVM other than HotSpot has no such option
      return true;
    }
  }

  Kernels chosen() {
    return kernels;
  }

  String why() {
    return reason;
  }
}
