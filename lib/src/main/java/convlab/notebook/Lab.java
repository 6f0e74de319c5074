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
    Pages.current().show(value);
  }

  /**
   * Says what is in use and what is missing, what that costs and how to start it right: JDK,
   * kernel, Vector API, memory, DL4J's speed settings, MNIST, fonts. Changes nothing and takes
   * about 0.3 s.
   */
  public static void check() {
    show(CheckCard.of(new SetUp(Machine.here()).findings()));
  }

  /**
   * Holds a lesson to what it says: stops the cell when a figure is not as announced, and confirms
   * it otherwise.
   *
   * @param holds what was computed and compared
   * @param sentence what is claimed, with its number
   * @throws IllegalStateException when it does not hold
   */
  public static void expect(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalStateException("not so here: " + sentence);
    }
    System.out.println("\u2713 " + sentence);
  }

  /**
   * Whether lessons train on a part of the digits only: on a machine of one core or at most 2 GB,
   * such as Binder's, which is then said once, or by {@code CONVLAB_QUICK=1} in the kernel's
   * environment, which the tests set; {@code CONVLAB_QUICK=0} trains on all.
   */
  public static boolean isQuick() {
    return SmallMachine.isQuick();
  }

  /**
   * Stands in an exercise's stub for the answer, whatever its type, so that the cell compiles.
   *
   * @param <T> the type of the answer
   * @return nothing, ever
   * @throws NotDone always; the exercise's check then says that it is not done yet
   */
  public static <T> T notDone() {
    throw new NotDone();
  }
}
