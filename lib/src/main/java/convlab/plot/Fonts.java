package convlab.plot;

import java.awt.GraphicsEnvironment;

/** Whether Java can draw text here: on Linux it needs fontconfig and at least one font. */
public final class Fonts {
  private static final String MISSING =
      "Java finds no font to draw text with; install fontconfig and one font family"
          + " (Debian and Ubuntu: apt-get install fontconfig fonts-dejavu-core)"
          + " and restart the kernel";

  private Fonts() {}

  /**
   * Makes sure that text can be drawn. The first call takes about 0.1 s, later ones nothing.
   *
   * @throws IllegalStateException if Java has no font, naming the packages to install
   */
  public static void check() {
    if (!Found.ANY) {
      throw new IllegalStateException(MISSING);
    }
  }

  /** Looked for once, when first asked. */
  private static final class Found {
    static final boolean ANY = any();

    private static boolean any() {
      try {
        var environment = GraphicsEnvironment.getLocalGraphicsEnvironment();
        return environment.getAvailableFontFamilyNames().length > 0;
      } catch (RuntimeException | LinkageError | InternalError e) {
        // Without fontconfig the JDK fails in several obscure ways, none of which names it.
        return false;
      }
    }
  }
}
