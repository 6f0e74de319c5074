package convlab.widget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convlab.conv.Filters;
import convlab.data.Pictures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The kernel editor's Java side. */
class KernelEditorTest {
  private static final double[][] GREY = {
    {0, 50, 0, 29}, {0, 80, 31, 2}, {33, 90, 0, 75}, {0, 9, 0, 95}
  };

  @Test
  void itGivesTheLessonsNumbers() {
    KernelEditor editor = KernelEditor.over("By hand", GREY).kernel(Filters.sobelX());
    assertArrayEquals(Filters.sobelX(), editor.kernel());
    assertArrayEquals(new double[][] {{29, -192}, {-35, -22}}, editor.output());
  }

  @Test
  void itTakesWhatAPageSends() {
    KernelEditor editor = KernelEditor.over("By hand", GREY);
    send(editor, List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0));
    assertArrayEquals(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, editor.kernel());
  }

  @Test
  void itRefusesWhatIsNoKernel() {
    KernelEditor editor = KernelEditor.over("By hand", GREY);
    for (Object wrong :
        List.of("sharpen", List.of(1.0), Map.of(), List.of(1, 2, 3, 4, 5, 6, 7, 8, "9"))) {
      send(editor, wrong);
    }
    assertArrayEquals(Filters.sharpen(), editor.kernel());
  }

  private static void send(KernelEditor editor, Object kernel) {
    Map<String, Object> update = Map.of("method", "update", "state", Map.of("kernel", kernel));
    editor.model().received(new DeafLine(), update, List.of());
  }

  @Test
  void aCopyIsGivenAway() {
    KernelEditor editor = KernelEditor.over("By hand", GREY);
    editor.kernel()[0][0] = 99;
    assertEquals(0, editor.kernel()[0][0]);
  }

  @Test
  void theStillPictureShowsInputKernelAndOutput() {
    KernelEditor editor = KernelEditor.over("The cat, sharper", Pictures.cat());
    assertEquals(720, editor.still().width());
    assertEquals("The cat, sharper", editor.still().alt().split(":")[0]);
  }

  @Test
  void wrongPicturesAndKernelsSaySo() {
    assertEquals("a picture of 2 x 9; give 3 x 3 to 400 x 400 pixels", messageOf(new double[2][9]));
    assertEquals("a picture of 0 x 0; give 3 x 3 to 400 x 400 pixels", messageOf(new double[0][]));
    assertEquals(
        "a row of 4 numbers where 3 belong; make all rows alike",
        messageOf(new double[][] {{1, 2, 3}, {1, 2, 3, 4}, {1, 2, 3}}));
    double[][] wrong = new double[5][5];
    Arrays.fill(wrong[2], Double.NaN);
    assertEquals("NaN or infinity among the numbers; give finite ones", messageOf(wrong));
    assertEquals(
        "a kernel of 5 rows; the editor holds 3 x 3 numbers",
        assertThrows(
                IllegalArgumentException.class,
                () -> KernelEditor.over("By hand", GREY).kernel(new double[5][5]))
            .getMessage());
  }

  private static String messageOf(double[][] picture) {
    return assertThrows(IllegalArgumentException.class, () -> KernelEditor.over("x", picture))
        .getMessage();
  }
}
