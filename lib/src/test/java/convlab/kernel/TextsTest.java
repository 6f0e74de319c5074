package convlab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import convlab.notebook.interrupt.CellThreads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void trainingIsNotSaidToNeedARestart() {
    StackTraceElement step =
        new StackTraceElement("convlab.nn.train.TrainingStep", "run", "TrainingStep.java", 1);
    StackTraceElement train =
        new StackTraceElement("convlab.nn.train.Trainer", "train", "Trainer.java", 1);
    String said =
        BusySentence.of(
            Collections.singleton(new StackTraceElement[] {POW, step, train, CELL, POOL}));
    assertTrue(said.startsWith("Stop: Trainer.train ends by itself after the step it is in"), said);
    assertTrue(said.contains("no need to restart"), said);
  }

  @Test
  void aRefusalShowsTheCallAndTheCellAlone() {
    String sentence = "java.lang.IllegalArgumentException: kernel 3x3 does not fit input 2x2";
    String call = "\tat convlab.conv.Convolution2d.correlate(Convolution2d.java:78)";
    String cell = "\tat .(#19:1)";
    List<String> lines =
        List.of(sentence, "\tat convlab.conv.Check.that(Check.java:111)", call, cell);
    assertEquals(List.of(sentence, call, cell), ErrorText.of(lines, plain));
    List<String> fault = List.of("java.lang.NullPointerException: x", lines.get(1), call, cell);
    assertEquals(fault, ErrorText.of(fault, plain), "a fault of the library keeps its stack");
  }

  @Test
  void theNoticeThatAModuleIncubatesIsLeftOut() {
    List<String> complaint = List.of("|   int a = b;", "cannot find symbol", "  symbol: b", "");
    List<String> lines =
        new ArrayList<>(
            List.of("|   int a = b;", "using incubating module(s): jdk.incubator.vector", ""));
    lines.addAll(complaint);
    assertEquals(complaint, ErrorText.of(lines, plain));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"variable Plot", "class Picture", "method show(int)"})
  void aNameOfTheCourseIsInTheFirstCell(String symbol) {
    List<String> lines = ErrorText.of(List.of("  symbol:   " + symbol), plain);
    assertTrue(lines.get(1).contains("run the first cell of this lesson first"), lines.get(1));
  }

  @Test
  void aNameOfTheLearnersOwnGetsNoAdvice() {
    assertEquals(Optional.empty(), MissingName.hint("  symbol:   variable undefinedThing"));
    assertEquals(Optional.empty(), MissingName.hint("  symbol:   variable plot"));
  }

  @Test
  void aMethodThatMissesANameIsNamed() {
    String raw =
        "java.lang.RuntimeException: jdk.jshell.UnresolvedReferenceException: Attempt to use"
            + " definition snippet with unresolved references in MethodSnippet:f/(int)int-...";
    List<String> lines = ErrorText.of(List.of(raw, "\tat org.dflib.jjava.X.y(X.java:1)"), plain);
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).startsWith("f uses a name that is declared nowhere"), lines.get(0));
  }

  @Test
  void everyRoomThatLessonsImportIsLookedIn() {
    Set<String> rooms =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("convlab")
                .stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(type -> type.getPackageName().split("\\.")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    rooms.removeAll(MissingName.ROOMS);
    assertEquals(Set.of("kernel"), rooms);
  }
}
