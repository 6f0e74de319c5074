package convlab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.notebook.interrupt.CellThreads;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final StackTraceElement POW =
      new StackTraceElement("java.math.BigInteger", "pow", "BigInteger.java", 1);
  private static final StackTraceElement CELL =
      new StackTraceElement("REPL.$JShell$12", "do_it$", "$JShell$12.java", 5);
  private static final StackTraceElement POOL =
      new StackTraceElement("java.lang.Thread", "run", "Thread.java", 1);

  private final StringStyler plain = new StringStyler.Builder().build();

  @Test
  void theCallThatCannotBeStoppedIsNamed() {
    String said = BusySentence.of(Collections.singleton(new StackTraceElement[] {POW, CELL, POOL}));
    assertTrue(said.startsWith("Stop: BigInteger.pow is one long library call"), said);
    assertTrue(said.endsWith("to end it at once, restart the kernel."), said);
  }

  @Test
  void withoutANameTheSentenceStaysWhole() {
    assertTrue(BusySentence.of(List.of()).startsWith("Stop: the cell's code is in one long step"));
  }

  @Test
  void theOriginIsTheOutermostFrameOfACell() {
    StackTraceElement method = new StackTraceElement("REPL.$JShell$3", "f", null, 1);
    assertEquals(
        Optional.of("REPL.$JShell$12.do_it$"),
        CellThreads.origin(new StackTraceElement[] {POW, method, CELL, POOL}));
    assertEquals(Optional.empty(), CellThreads.origin(new StackTraceElement[] {POW, POOL}));
  }

  @Test
  void aThousandLinesBecomeTwenty() {
    List<String> lines =
        ErrorText.of(Collections.nCopies(1025, "java.lang.StackOverflowError: null"), plain);
    assertEquals(22, lines.size());
    assertTrue(lines.get(16).contains("1005 lines more"), lines.get(16));
    assertTrue(lines.get(21).contains("does the recursion end?"), lines.get(21));
  }

  @Test
  void outOfMemoryNamesTheLimitAndTheFix() {
    List<String> lines =
        ErrorText.of(List.of("java.lang.OutOfMemoryError: Java heap space"), plain);
    assertTrue(lines.get(1).contains(" MB for objects: set large variables to null"), lines.get(1));
  }

  @Test
  void otherErrorsStayAsTheyAre() {
    List<String> lines = List.of("java.lang.IllegalStateException: no", "\tat .(#3:1)");
    assertEquals(lines, ErrorText.of(lines, plain));
  }
}
