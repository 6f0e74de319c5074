package convlab.notebook;

import convlab.notebook.interrupt.ThreadOutput;

/** Where values are shown: a notebook, or the lines of a terminal. */
interface Page {

  /** Shows a value now. */
  void show(Object value);

  /** Shows something that may be rewritten later under the same name. */
  void open(String id, Bundle bundle);

  /** Rewrites it in place. */
  void update(String id, Bundle bundle);

  /** Whether {@link #update} really replaces what was shown, pictures included. */
  boolean rewrites();

  /** The kernel behind the page, as "JJava 1.0a8", or what there is instead of one. */
  String kernel();

  /** The page this program runs in, found anew at each call; a matter of nanoseconds. */
  static Page current() {
    if (ThreadOutput.isKept()) {
      // In a widget's callback no cell runs that could show it; the widget's line tells it in
      // words.
      return TerminalPage.INSTANCE;
    }
    try {
      Page page = JJavaPage.find();
      return page == null ? TerminalPage.INSTANCE : page;
    } catch (LinkageError e) {
      // Another kernel, jshell or a plain program: the JJava classes are not there.
      return TerminalPage.INSTANCE;
    }
  }
}
