package convlab.conv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfluenceTest {
  @Test
  void ofOneConvolutionItIsTheKernelWhereItLies() {
    double[][] image = new double[5][5];
    double[][] kernel = Filters.sobelX();
    double[][] influence = Influence.of(x -> Convolution2d.correlate(x, kernel), image, 1, 2, 1);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertEquals(kernel[i][j], influence[i + 1][j + 2]);
      }
    }
    assertArrayEquals(new int[] {1, 2, 3, 3}, Influence.box(influence));
  }

  @ParameterizedTest(name = "kernel {0}, dilation {1}, stride {2}")
  @CsvSource({"3, 1, 1", "3, 2, 1", "2, 1, 2", "3, 1, 2", "1, 1, 1"})
  void itsBoxIsTheReceptiveFieldOfTheStack(int kernel, int dilation, int stride) {
    Slide slide = Slide.valid().dilation(dilation).stride(stride);
    var stack = ReceptiveField.ofInput(16).conv(3, Slide.pad(1)).conv(kernel, slide);
    stack = stack.pool(Pool.of(2));
    double[][] influence =
        Influence.of(
            x ->
                Pooling.max(
                    Convolution2d.correlate(
                        Convolution2d.correlate(x, Filters.box(3), Slide.pad(1)),
                        Filters.box(kernel),
                        slide),
                    2),
            new double[16][16],
            1,
            1,
            1);
    int first = (int) stack.first(1);
    int size = (int) stack.size();
    assertArrayEquals(new int[] {first, first, size, size}, Influence.box(influence));
  }

  @Test
  void theImageIsLeftAsItWas() {
    double[][] image = {{1, 2}, {3, 4}};
    Influence.of(x -> x, image, 0, 0, 5);
    assertArrayEquals(new double[][] {{1, 2}, {3, 4}}, image);
  }

  @Test
  void anOutputThatIsNotThereNamesTheMap() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> Influence.of(x -> x, new double[2][3], 2, 0, 1));
    assertEquals("there is no output at row 2, column 0; the map is 2x3", thrown.getMessage());
  }

  @Test
  void noInfluenceAtAllHasNoBox() {
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> Influence.box(new double[2][2]));
    assertEquals(
        "no pixel has influence; watch another output or change by more", thrown.getMessage());
  }
}
