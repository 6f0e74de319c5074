package convlab.plot;

import java.awt.Color;

/** The colours and sizes that make every drawing of the course look like one hand's. */
public final class Look {
  /** Display width of a full picture, in CSS pixels. */
  public static final int FULL = 720;

  /** Display width of a half picture. */
  public static final int HALF = 350;

  /** Display width of a small picture. */
  public static final int SMALL = 220;

  /** Pixels drawn for each pixel shown, for sharp screens. */
  public static final int DENSITY = 2;

  /** White space around a drawing, in CSS pixels. */
  static final int MARGIN = 16;

  /** The window that slides, in every lesson: orange. */
  public static final Color WINDOW = new Color(0xE69F00);

  /** The cell of the output that is computed now: blue. */
  public static final Color OUTPUT = new Color(0x0072B2);

  /** Rows and columns that no window reaches: grey. */
  public static final Color LOST = new Color(0xB4B4B4);

  /** Text and strong lines. */
  public static final Color INK = new Color(0x222222);

  /** Axis numbers and other quiet text; 7:1 on white. */
  public static final Color QUIET = new Color(0x555555);

  /** Grid lines. */
  static final Color HAIR = new Color(0xDDDDDD);

  /** Missing numbers (NaN), which no colour map contains. */
  static final Color MISSING = new Color(0xCC79A7);

  private static final Color[] CATEGORIES = {
    new Color(0x0072B2),
    new Color(0xD55E00),
    new Color(0x009E73),
    new Color(0xCC79A7),
    new Color(0xE69F00),
    new Color(0x56B4E9),
    new Color(0x000000),
    new Color(0xF0E442)
  };

  private Look() {}

  /**
   * The colour of a category: the eight of Okabe and Ito (2008), which people with any common
   * colour vision tell apart, in an order that begins with the ones that stand out on white.
   *
   * @param index 0 for the first; from 8 on they begin again
   * @return its colour
   */
  public static Color category(int index) {
    return CATEGORIES[Math.floorMod(index, CATEGORIES.length)];
  }
}
