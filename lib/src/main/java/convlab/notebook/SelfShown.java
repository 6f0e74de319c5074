package convlab.notebook;

/** A value that a page shows as HTML; rooms above this one make their own kinds. */
public interface SelfShown {

  /** The value as a piece of a page and in words. */
  Html html();
}
