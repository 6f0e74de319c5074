package convlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class StandInDigitsTest {
  private static final Digits SOME = StandInDigits.generate(2000, 7);

  private static float[] pixels(Digits digits) {
    return Batches.inOrder(digits, digits.size(), PixelRange.ZERO_TO_ONE)
        .epoch(0)
        .iterator()
        .next()
        .pixels();
  }

  @Test
  void theyAreTheSameOnEveryJdk() throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Digits digits = StandInDigits.generate(200, 5);
    for (int i = 0; i < digits.size(); i++) {
      digest.update((byte) digits.label(i));
      for (double[] row : digits.image(i)) {
        for (double grey : row) {
          digest.update((byte) grey);
        }
      }
    }
    assertEquals(
        "c9ef50c0d84abcf9bc85c5236d72dfe2f1287df9320c0766ce2b17b11d2203c5",
        HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  void longerSetBeginsWithTheShorter() {
    Digits few = StandInDigits.generate(50, 7);
    assertArrayEquals(pixels(few), pixels(SOME.take(50)));
  }

  @Test
  void seedsShareNoDigit() {
    Digits other = StandInDigits.generate(200, 8);
    for (int i = 0; i < other.size(); i++) {
      for (int j = 0; j < 200; j++) {
        assertTrue(!Arrays.deepEquals(other.image(i), SOME.image(j)));
      }
    }
  }

  @Test
  void theySayWhatTheyAre() {
    assertTrue(SOME.isStandIn());
    assertEquals("stand-in digits", SOME.source());
    assertTrue(SOME.slice(3, 5).isStandIn());
  }

  @Test
  void everyDigitIsAboutEquallyOften() {
    int[] counts = new int[10];
    for (int i = 0; i < SOME.size(); i++) {
      counts[SOME.label(i)]++;
    }
    assertTrue(Arrays.stream(counts).allMatch(n -> n > 150 && n < 250), Arrays.toString(counts));
  }

  @Test
  void inkFitsTheFrameOfMnist() {
    for (int i = 0; i < 500; i++) {
      double[][] image = SOME.image(i);
      double mass = 0;
      double x = 0;
      double y = 0;
      for (int row = 0; row < 28; row++) {
        for (int column = 0; column < 28; column++) {
          mass += image[row][column];
          x += column * image[row][column];
          y += row * image[row][column];
        }
      }
      assertEquals(13.5, x / mass, 1, "centre of image " + i);
      assertEquals(13.5, y / mass, 1, "centre of image " + i);
    }
  }

  /** MNIST's training digits have mean 33.3, 19.1 % of pixels inked and 13.1 % above 128. */
  @Test
  void greysAreDistributedLikeMnist() {
    float[] pixels = pixels(SOME);
    double sum = 0;
    int inked = 0;
    int dark = 0;
    for (float pixel : pixels) {
      sum += 255 * pixel;
      inked += pixel > 0 ? 1 : 0;
      dark += pixel > 128 / 255f ? 1 : 0;
    }
    assertEquals(33.3, sum / pixels.length, 1.5);
    assertEquals(0.191, (double) inked / pixels.length, 0.01);
    assertEquals(0.131, (double) dark / pixels.length, 0.01);
  }

  /** The label of the digit in {@code known} whose pixels are nearest. */
  private static int nearest(float[] image, float[] known, Digits labels) {
    int best = 0;
    float least = Float.MAX_VALUE;
    for (int i = 0; i < labels.size(); i++) {
      float distance = 0;
      for (int p = 0; p < 784 && distance < least; p++) {
        float difference = image[p] - known[i * 784 + p];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return labels.label(best);
  }

  private static double share(Digits read, Digits known) {
    float[] from = pixels(known);
    float[] to = pixels(read);
    int right = 0;
    for (int i = 0; i < read.size(); i++) {
      float[] image = Arrays.copyOfRange(to, i * 784, (i + 1) * 784);
      right += nearest(image, from, known) == read.label(i) ? 1 : 0;
    }
    return (double) right / read.size();
  }

  @Test
  void nearestMnistDigitReadsThem() {
    Digits mnist = Mnist.read(RealMnist.folder()).train().take(3000);
    double share = share(SOME.take(300), mnist);
    assertTrue(share >= 0.85, "3,000 MNIST digits read " + share + " of 300 stand-ins");
  }

  @Test
  void nearestStandInReadsMnist() {
    Digits mnist = Mnist.read(RealMnist.folder()).test().take(300);
    double share = share(mnist, StandInDigits.generate(3000, 3));
    assertTrue(share >= 0.84, "3,000 stand-ins read " + share + " of 300 MNIST digits");
  }

  @Test
  void countBelowOneIsNamed() {
    assertEquals(
        "0 digits make no set; ask for at least 1",
        assertThrows(IllegalArgumentException.class, () -> StandInDigits.generate(0, 1))
            .getMessage());
  }
}
