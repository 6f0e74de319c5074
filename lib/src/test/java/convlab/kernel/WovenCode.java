package convlab.kernel;

import convlab.notebook.interrupt.CellInterrupt;
import convlab.notebook.interrupt.StopSwitch;
import java.util.Map;

/** Classes with stop points and a switch for them, as in a kernel, for tests of other rooms. */
public final class WovenCode {
  private WovenCode() {}

  /** Makes cell code stoppable in this program, until {@link #off()}. */
  public static void on() {
    CellInterrupt.use(new StopSwitch());
  }

  /** As in a kernel without stop points. */
  public static void off() {
    CellInterrupt.use(null);
  }

  /** Loads classes as a cell's: name to bytes. */
  public static Class<?> load(Map<String, byte[]> classes, String wanted) {
    ClassLoader loader =
        new ClassLoader(WovenCode.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            byte[] woven = Weaver.weave(bytes);
            return defineClass(name, woven, 0, woven.length);
          }
        };
    try {
      return loader.loadClass(wanted);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
