package convlab.notebook;

/** Where values are shown: a notebook, or the lines of a terminal. */
public interface Page {

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

  /** What a reader misses on it, as the first part of a sentence; empty when nothing is missing. */
  String lacks();
}
