package convlab.notebook.interrupt;

/**
 * For loops of the library that run outside the cell's own thread, or that clear its interrupt
 * flag.
 *
 * <p>A loop on the cell's thread needs nothing from here: it polls {@link Thread#interrupted()} as
 * it would in any program, and Stop sets that flag.
 */
public final class CellInterrupt {
  private static volatile StopSwitch stops;

  private CellInterrupt() {}

  /** Makes the kernel's switch known. */
  static void use(StopSwitch kernels) {
    stops = kernels;
  }

  /**
   * Whether this kernel can stop cells; false in one that was started without the course's
   * settings.
   */
  public static boolean isActive() {
    return stops != null;
  }

  /**
   * Whether Stop was pressed and no cell has started since; on any thread, and without clearing it.
   */
  public static boolean isRequested() {
    StopSwitch kernels = stops;
    return kernels != null && kernels.isRaised();
  }
}
