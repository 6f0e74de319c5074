package convlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableViewTest {

  @Test
  void numbersStandToTheRightWithTheDigitsThatMatter() {
    Table table =
        Table.create(
            "Networks",
            StringColumn.create("network", "LeNet", "MLP"),
            IntColumn.create("parameters", 106154, 567434),
            DoubleColumn.create("accuracy (%)", 98.63, 97.1));
    assertEquals(
        "Networks\n"
            + "network  parameters  accuracy (%)\n"
            + "LeNet       106,154         98.63\n"
            + "MLP         567,434         97.10",
        TableView.of(table).text());
  }

  @Test
  void twelveRowsAreShownAndTheRestCounted() {
    Table table = Table.create(IntColumn.create("n", IntStream.range(0, 30).toArray()));
    String text = TableView.of(table).text();
    assertTrue(text.endsWith("11\nand 18 more rows"), text);
  }

  @Test
  void htmlNeedsNoStyleSheetAndEscapesItsTexts() {
    TableView view = TableView.of("", List.of("a<b"), List.of(List.of("\"x\" & 'y'")));
    assertEquals(
        "<table><thead><tr><th style=\"text-align:left\">a&lt;b</th></tr></thead><tbody><tr>"
            + "<td style=\"text-align:left\">&quot;x&quot; &amp; &#39;y&#39;</td></tr></tbody>"
            + "</table>",
        view.html());
  }

  @Test
  void missingNumberIsAnEmptyCell() {
    DoubleColumn column = DoubleColumn.create("v", 1.5, 2.5);
    column.setMissing(1);
    assertEquals("v\n1.5", TableView.of(Table.create(column)).text().replace("  ", " ").strip());
  }

  @Test
  void rowOfAnotherLengthIsRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> TableView.of("", List.of("a", "b"), List.of(List.of("1"))));
    assertEquals("row [1] has 1 cells under 2 heads", e.getMessage());
  }

  @Test
  void aStackOfLayersIsATableOfFields() {
    var stack =
        convlab.conv.ReceptiveField.ofInput(28)
            .conv(3, convlab.conv.Slide.pad(1))
            .pool(convlab.conv.Pool.of(2));
    String text = TableView.of(stack).text();
    assertTrue(text.contains("pool 2 stride 2"), text);
    assertTrue(text.lines().anyMatch(l -> l.matches("conv 3 +28 +3 +1 +-1")), text);
  }
}
