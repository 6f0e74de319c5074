package convlab.notebook;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides whether lessons train on a part of the digits: where the machine is small, such as a
 * session on Binder, or where it is asked for.
 */
final class SmallMachine {
  static final String VARIABLE = "CONVLAB_QUICK";

  /** Binder's limit. A container's own limit counts, not the memory of the machine around it. */
  static final long MEMORY = 2L << 30;

  private static final AtomicBoolean SAID = new AtomicBoolean();

  private SmallMachine() {}

  /** Whether to train on a part. Says so, once a kernel, when the machine alone is the reason. */
  static boolean isQuick() {
    String asked = System.getenv(VARIABLE);
    int cores = Runtime.getRuntime().availableProcessors();
    long memory = memory();
    boolean quick = isQuick(asked, cores, memory);
    if (quick && !"1".equals(asked) && SAID.compareAndSet(false, true)) {
      System.out.println(sentence(cores, memory));
    }
    return quick;
  }

  static boolean isQuick(String asked, int cores, long memory) {
    return switch (asked == null ? "" : asked) {
      case "1" -> true;
      case "0" -> false;
      default -> cores <= 1 || memory <= MEMORY;
    };
  }

  static String sentence(int cores, long memory) {
    return String.format(
        Locale.ROOT,
        "A small machine (%d core%s, %.1f GB): this lesson trains on a part of the digits and asks"
            + " less of the result. The saved lesson has the full figures; %s=0 before the start"
            + " trains on all.",
        cores,
        cores == 1 ? "" : "s",
        memory / (double) (1L << 30),
        VARIABLE);
  }

  /**
   * Bytes this JVM and its neighbours may use together: the container's limit where there is one.
   */
  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Long.MAX_VALUE;
  }
}
