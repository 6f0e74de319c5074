package convlab.widget;

import java.util.Map;

/** The kernel's way to open lines to the page. */
interface Comms {

  /** Opens a line for a widget whose first state is in {@code state}, which holds no bytes. */
  Line open(Map<String, Object> state, Line.Listener listener);

  /** The comms of the running kernel, or null where there are none. */
  static Comms current() {
    try {
      return JJavaComms.find();
    } catch (LinkageError e) {
      // Another kernel, jshell or a plain program: the JJava classes are not there.
      return null;
    }
  }
}
