package convlab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convlab.notebook.interrupt.CellStopped;
import convlab.notebook.interrupt.StopPoint;
import convlab.notebook.interrupt.StopSwitch;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeaverTest {
  private static final long PATIENCE_MILLIS = 20_000;

  @TempDir Path folder;
  private final StopSwitch stops = new StopSwitch();

  @AfterEach
  void open() {
    stops.lower();
    StopPoint.open();
  }

  @ParameterizedTest(name = "ends {0}")
  @ValueSource(
      strings = {
        "while (true) { }",
        "for (;;) { }",
        "int i = 0; do { i++; } while (i >= 0 || i < 0);",
        "for (int i = 0; ; i++) { if (i % 3 == 0) continue; }",
        "while (true) { try { while (true) { } } catch (Throwable t) { } }",
        "int s = 0; while (true) { switch (s) { case 0: s = 1; continue; default: s = 0; } }",
        "int s = 0; while (true) { switch (s) { case -9: s = 1; continue; case 1 << 30: s = 4; continue; default: s = 1 << 30; } }",
        "Object o = new Object(); while (true) { synchronized (o) { } }",
        "Stream.generate(() -> 1).forEach(x -> { });",
        "IntStream.range(0, 4).parallel().forEach(i -> { while (true) { } });",
        "while (true) { try { run(); } catch (StackOverflowError e) { } }",
        "new Runnable() { public void run() { for (long l = 0; l < Long.MAX_VALUE; l++) { } } }.run();",
        "new TreeSet<Integer>((a, b) -> { while (true) { } }).add(1);",
        "class Ring { Ring() { new Ring(); } } while (true) { try { new Ring(); } catch (StackOverflowError e) { } }"
      })
  void stopEndsTheMethod(String body) throws Exception {
    Class<?> cell =
        CellCode.compile(
            folder,
            "public static void run() { if (true) { "
                + body.replace(
                    "while (true) { try { run(); } catch (StackOverflowError e) { } }",
                    "while (true) { try { run(); } catch (StackOverflowError e) { } }")
                + " } }");
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread thread = new Thread(() -> end.set(outcome(cell)));
    thread.setDaemon(true);
    thread.start();
    Thread.sleep(100);
    stops.raise();
    thread.join(PATIENCE_MILLIS);
    assertFalse(thread.isAlive(), "still runs: " + body);
    assertInstanceOf(CellStopped.class, end.get());
  }

  @Test
  void wovenCodeComputesWhatItDid() throws Exception {
    String members =
        "static long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }"
            + " record Pair(int a, String b) { Pair { if (a < 0) throw new IllegalStateException(b); } }"
            + " public static String run() { long s = 0;"
            + " for (int i = 0; i < 30; i++) { if (i == 7) continue; s += switch (i % 3) { case 0 -> 1; case 1 -> fib(i % 10); default -> -i; }; }"
            + " try { new Pair(-1, \"x\"); } catch (IllegalStateException e) { s += 1000; }"
            + " return s + new Pair(1, \"y\").toString() + IntStream.range(0, 5).map(i -> i * i).sum(); }";
    Object plain = CellCode.compileUnwoven(folder, members).getMethod("run").invoke(null);
    assertEquals(plain, CellCode.compile(folder, members).getMethod("run").invoke(null));
  }

  @Test
  void aMethodTooLargeForStopPointsStaysAsItIs() throws Exception {
    String loop = "do { i++; } while (i < 0);";
    Class<?> cell =
        CellCode.compile(
            folder, "public static int run() { int i = 0; " + loop.repeat(8000) + " return i; }");
    assertEquals(8000, cell.getMethod("run").invoke(null));
  }

  @Test
  void bytesThatAreNoClassStayAsTheyAre() {
    byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertSame(bytes, Weaver.weave(bytes));
  }

  @Test
  void codeRunsAgainAfterTheSwitchIsLowered() throws Exception {
    Class<?> cell = CellCode.compile(folder, "public static int run() { return 6 * 7; }");
    stops.raise();
    Throwable refused =
        assertThrows(InvocationTargetException.class, () -> cell.getMethod("run").invoke(null));
    assertInstanceOf(CellStopped.class, refused.getCause());
    stops.lower();
    assertEquals(42, cell.getMethod("run").invoke(null));
  }

  @Test
  void aLoopAroundALongLibraryCallIsStoppedEvenWhenNewCodeRuns() throws Exception {
    Class<?> endless =
        CellCode.compile(
            folder,
            "public static void run() { while (true) { "
                + LongCall.class.getName()
                + ".sleepOn(600); } }");
    Thread thread = new Thread(() -> outcome(endless));
    thread.setDaemon(true);
    thread.start();
    Thread.sleep(200);
    stops.raise();
    stops.lower();
    Class<?> next =
        CellCode.compile(
            folder.resolve("."),
            "public static int run() { int s = 0; for (int i = 0; i < 100; i++) s += i; return s; }");
    assertEquals(4950, next.getMethod("run").invoke(null), "the new code must not be stopped");
    thread.join(PATIENCE_MILLIS);
    assertFalse(thread.isAlive(), "the old loop came back to life");
  }

  private static Throwable outcome(Class<?> cell) {
    try {
      cell.getMethod("run").invoke(null);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (ReflectiveOperationException e) {
      return e;
    }
  }
}
