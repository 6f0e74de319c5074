package convlab.notebook;

/**
 * The calls every lesson makes; its first cell imports them statically: {@code import static
 * convlab.notebook.Lab.*;}.
 */
public final class Lab {
  private Lab() {}

  /**
   * Shows a value now, in the middle of a cell, and prints no id after it. In a notebook pictures,
   * charts, tables and arrays appear as at the end of a cell; in a terminal in words.
   *
   * @param value anything, also null
   */
  public static void show(Object value) {
    Page.current().show(value);
  }

  /**
   * Says what is in force and what is missing, what that costs and how to start it right: JDK,
   * kernel, Vector API, memory, DL4J's speed settings, MNIST, fonts. Changes nothing and takes
   * about 0.1 s.
   */
  public static void check() {
    show(CheckCard.of(new SetUp(Machine.here()).findings()));
  }
}
