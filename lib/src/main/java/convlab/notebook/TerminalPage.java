package convlab.notebook;

import java.util.Objects;

/** Lines of text on standard output: jshell, a terminal, a test, or a kernel unknown to us. */
final class TerminalPage implements Page {
  static final TerminalPage INSTANCE = new TerminalPage();

  private TerminalPage() {}

  @Override
  public void show(Object value) {
    String text = Values.bundle(value).map(Bundle::text).orElseGet(() -> Objects.toString(value));
    print(text + System.lineSeparator());
  }

  @Override
  public void open(String id, Bundle bundle) {
    update(id, bundle);
  }

  /** Goes back to the start of the line; only one-line texts come here. */
  @Override
  public void update(String id, Bundle bundle) {
    print("\r" + bundle.text());
  }

  @Override
  public boolean rewrites() {
    return false;
  }

  @Override
  public String kernel() {
    return jshell() ? "jshell" : "none, a plain Java program";
  }

  @Override
  public String lacks() {
    return "pictures are described in words and nothing is redrawn in place";
  }

  /** Whether a line can be rewritten: not when the output goes to a file or a build's log. */
  boolean interactive() {
    return jshell() || System.console() != null && System.getenv("TERM") != null;
  }

  private static boolean jshell() {
    return System.getProperty("sun.java.command", "").startsWith("jdk.jshell.execution.Remote");
  }

  void print(String text) {
    Uninterrupted.run(
        () -> {
          System.out.print(text);
          System.out.flush();
        });
  }
}
