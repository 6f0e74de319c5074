package convlab.widget;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What went wrong with messages from a page, told once a kind in the kernel's log. */
public final class Complaints {
  private static final System.Logger LOG = System.getLogger("convlab.widget");
  private static final int MOST_KINDS = 100;
  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  private Complaints() {}

  public static void add(String kind, String sentence) {
    if (TOLD.size() < MOST_KINDS && TOLD.add(kind)) {
      LOG.log(Level.WARNING, "a message to a widget was ignored: " + sentence);
    }
  }

  public static void add(Throwable error) {
    add(error.getClass().getName(), String.valueOf(error));
  }

  /** How many kinds have been told since the start. */
  static int kinds() {
    return TOLD.size();
  }
}
