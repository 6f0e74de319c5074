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
  public static void use(StopSwitch kernels) {
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

  /**
   * Ends cell code on one thread alone, at its next stop point; a library's own check uses it for
   * an answer that takes too long. Does nothing in a kernel that cannot stop cells.
   *
   * @param thread one that runs the code of a cell
   */
  public static void stop(Thread thread) {
    StopSwitch kernels = stops;
    if (kernels != null) {
      kernels.stop(thread);
    }
  }
}
