package convlab.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dl4jLayersTest {
  @Test
  void theLessonsExample() {
    double[][] image = {{0, 50, 0, 29}, {0, 80, 31, 2}, {33, 90, 0, 75}, {0, 9, 0, 95}};
    double[][] kernel = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};
    double[][] map = Dl4jLayers.convolution(kernel).apply(image);
    assertArrayEquals(new double[] {29, -192}, map[0], 1e-3);
    assertArrayEquals(new double[] {-35, -22}, map[1], 1e-3);
  }

  @ParameterizedTest(name = "image {0}x{1}, kernel {2}x{3}, stride {4}, padding {5}")
  @CsvSource({
    "1, 1, 1, 1, 1, 0",
    "5, 7, 3, 3, 1, 0",
    "5, 7, 3, 3, 1, 1",
    "6, 6, 3, 3, 2, 0",
    "7, 5, 2, 4, 1, 1",
    "31, 9, 5, 1, 3, 2",
    "4, 4, 5, 5, 1, 1"
  })
  void equalsPlainLoops(int h, int w, int kh, int kw, int stride, int padding) {
    Random random = new Random(7);
    double[][] image = random(h, w, random);
    double[][] kernel = random(kh, kw, random);
    double[][] expected = loops(image, kernel, stride, padding);
    double[][] map = Dl4jLayers.convolution(kernel, stride, padding).apply(image);
    assertEquals(expected.length, map.length);
    for (int y = 0; y < map.length; y++) {
      assertArrayEquals(expected[y], map[y], 1e-5, "row " + y);
    }
  }

  private static double[][] random(int h, int w, Random random) {
    double[][] grid = new double[h][w];
    for (double[] row : grid) {
      for (int x = 0; x < w; x++) {
        row[x] = random.nextGaussian();
      }
    }
    return grid;
  }

  private static double[][] loops(double[][] image, double[][] kernel, int stride, int padding) {
    int outH = (image.length + 2 * padding - kernel.length) / stride + 1;
    int outW = (image[0].length + 2 * padding - kernel[0].length) / stride + 1;
    double[][] map = new double[outH][outW];
    for (int i = 0; i < outH * outW * kernel.length * kernel[0].length; i++) {
      int x = i % kernel[0].length;
      int y = i / kernel[0].length % kernel.length;
      int column = i / kernel[0].length / kernel.length % outW;
      int row = i / kernel[0].length / kernel.length / outW;
      int sourceY = row * stride + y - padding;
      int sourceX = column * stride + x - padding;
      boolean inside =
          sourceY >= 0 && sourceY < image.length && sourceX >= 0 && sourceX < image[0].length;
      map[row][column] += inside ? image[sourceY][sourceX] * kernel[y][x] : 0;
    }
    return map;
  }

  @Test
  void whatDoesNotFitIsOneClearSentence() {
    Dl4jConvolution layer = Dl4jLayers.convolution(new double[5][5]);
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> layer.apply(new double[4][4]));
    assertEquals(
        "kernel 5x5 does not fit input 4x4 with padding 0; pad by 1 or use a smaller kernel",
        error.getMessage());
    double[][] ragged = {{1, 2}, {3}};
    error = assertThrows(IllegalArgumentException.class, () -> Dl4jLayers.convolution(ragged));
    assertEquals(
        "kernel is ragged: row 0 has 2 numbers, row 1 has 1; give rows of equal length",
        error.getMessage());
    double[][] one = {{1}};
    assertThrows(IllegalArgumentException.class, () -> Dl4jLayers.convolution(one, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Dl4jLayers.convolution(one, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> Dl4jLayers.convolution(new double[0][0]));
  }
}
