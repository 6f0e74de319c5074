package convlab.notebook.interrupt;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * What woven code calls at the start of each method and before each jump back.
 *
 * <p>All calls share one {@link MutableCallSite}. While nothing is to be stopped its target is
 * empty and the compiler removes it altogether: reading a volatile flag instead would cost a tight
 * loop two to four times its time. Public only because the classes of cells link to it.
 */
public final class StopPoint {
  private static final MethodType NOTHING = MethodType.methodType(void.class);
  private static final MethodHandle GO = MethodHandles.empty(NOTHING);
  private static final MutableCallSite SITE = new MutableCallSite(GO);

  private StopPoint() {}

  /**
   * Links one stop point; the JVM calls this once for each.
   *
   * @param caller the woven class
   * @param name any
   * @param type takes nothing, gives nothing
   * @return the one call site
   */
  public static CallSite link(MethodHandles.Lookup caller, String name, MethodType type) {
    return SITE;
  }

  /** Lets all code pass. */
  public static void open() {
    target(GO);
  }

  /** Every thread that comes to a stop point runs {@code action}, which may throw to stop it. */
  static void close(Runnable action) {
    try {
      MethodType run = MethodType.methodType(void.class);
      target(MethodHandles.lookup().findVirtual(Runnable.class, "run", run).bindTo(action));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void target(MethodHandle target) {
    SITE.setTarget(target);
    // Threads that interpret their code may hold the old target; from here on all see the new one.
    MutableCallSite.syncAll(new MutableCallSite[] {SITE});
  }
}
