package convlab.notebook.interrupt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output that a thread can have to itself: what it prints meanwhile goes to the one who
 * asked for it, and what all others print goes where it would.
 */
public final class ThreadOutput {
  private static final int MOST_BYTES = 20_000;
  private static final ThreadLocal<ByteArrayOutputStream> OWN = new ThreadLocal<>();

  private ThreadOutput() {}

  /** Puts itself before System.out and System.err, unless it is there already. */
  public static void install() {
    if (!(System.out instanceof Switch)) {
      System.setOut(new Switch(System.out));
    }
    if (!(System.err instanceof Switch)) {
      System.setErr(new Switch(System.err));
    }
  }

  /** From now on keeps what this thread prints, the first 20,000 bytes of it. */
  public static void begin() {
    install();
    OWN.set(new ByteArrayOutputStream());
  }

  /** Whether what this thread prints is kept. */
  public static boolean isKept() {
    return OWN.get() != null;
  }

  /**
   * Ends it.
   *
   * @return what this thread has printed since {@link #begin}
   */
  public static String end() {
    System.out.flush();
    ByteArrayOutputStream kept = OWN.get();
    OWN.remove();
    return kept == null ? "" : kept.toString(StandardCharsets.UTF_8);
  }

  /** A class of its own, so that it is known again. */
  private static final class Switch extends PrintStream {
    Switch(PrintStream others) {
      super(new Branch(others), true, StandardCharsets.UTF_8);
    }
  }

  private static final class Branch extends OutputStream {
    private final PrintStream others;

    Branch(PrintStream others) {
      this.others = others;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteArrayOutputStream own = OWN.get();
      if (own == null) {
        others.write(bytes, offset, length);
      } else if (own.size() < MOST_BYTES) {
        own.write(bytes, offset, Math.min(length, MOST_BYTES - own.size()));
      }
    }

    @Override
    public void flush() {
      if (OWN.get() == null) {
        others.flush();
      }
    }
  }
}
