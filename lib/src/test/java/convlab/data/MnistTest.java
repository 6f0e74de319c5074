package convlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {
  @TempDir Path folder;

  private static void tinyMnist(Path to, boolean zipped) throws IOException {
    Files.createDirectories(to);
    int count = 3;
    for (String set : new String[] {"train", "t10k"}) {
      byte[] images = IdxFileTest.idx(0x803, new int[] {count, 28, 28}, new byte[count * 28 * 28]);
      byte[] labels = IdxFileTest.idx(0x801, new int[] {count}, new byte[count]);
      String end = zipped ? ".gz" : "";
      Files.write(
          to.resolve(set + "-images-idx3-ubyte" + end), zipped ? IdxFileTest.gzip(images) : images);
      Files.write(to.resolve(set + "-labels-idx1-ubyte"), labels);
      count--;
    }
  }

  @Test
  void cacheOfTheCourseIsFoundFromAnyFolderInIt() throws IOException {
    Path cache = folder.resolve("data/cache/mnist");
    tinyMnist(cache, false);
    Path deep = Files.createDirectories(folder.resolve("work/deep"));
    assertEquals(Optional.of(cache), Mnist.folder(null, deep));
    Mnist mnist = Mnist.read(cache);
    assertEquals("3 images 28x28, MNIST", mnist.train().toString());
    assertEquals(2, mnist.test().size());
    assertFalse(mnist.isStandIn());
  }

  @Test
  void folderInTheVariableComesFirst() throws IOException {
    tinyMnist(folder.resolve("data/cache/mnist"), false);
    Path elsewhere = folder.resolve("elsewhere");
    tinyMnist(elsewhere, true);
    assertEquals(Optional.of(elsewhere), Mnist.folder("elsewhere", folder));
    assertEquals(2, Mnist.read(elsewhere).test().size());
  }

  @Test
  void namedFolderWithoutFilesIsRefused() {
    Path empty = folder.resolve("empty");
    Path named = Mnist.folder("empty", folder).orElseThrow();
    assertEquals(
        empty
            + " holds neither train-images-idx3-ubyte nor train-images-idx3-ubyte.gz; set"
            + " CONVLAB_MNIST to the folder of the four MNIST files, or unset it",
        assertThrows(IllegalArgumentException.class, () -> Mnist.read(named)).getMessage());
  }

  @Test
  void withoutCompleteCacheThereIsNoFolder() throws IOException {
    assertEquals(Optional.empty(), Mnist.folder(" ", folder));
    Path cache = folder.resolve("data/cache/mnist");
    tinyMnist(cache, false);
    Files.delete(cache.resolve("t10k-labels-idx1-ubyte"));
    assertEquals(Optional.empty(), Mnist.folder(null, folder));
  }

  @Test
  void standInCanBeAskedFor() throws IOException {
    tinyMnist(folder.resolve("data/cache/mnist"), false);
    assertEquals(Optional.empty(), Mnist.folder("stand-in", folder));
  }

  @Test
  void standInSaysSo() {
    Mnist mnist = Mnist.standIn();
    assertTrue(mnist.isStandIn());
    assertEquals("20,000 images 28x28, stand-in digits", mnist.train().toString());
    assertEquals("4,000 images 28x28, stand-in digits", mnist.test().toString());
  }

  @Test
  void realMnistIsRead() {
    Mnist mnist = Mnist.read(RealMnist.folder());
    assertEquals("60,000 images 28x28, MNIST", mnist.train().toString());
    assertEquals("10,000 images 28x28, MNIST", mnist.test().toString());
    int[] first = {5, 0, 4, 1, 9, 2, 1, 3, 1, 4};
    for (int i = 0; i < first.length; i++) {
      assertEquals(first[i], mnist.train().label(i));
    }
    assertEquals(7, mnist.test().label(0));
    assertEquals(3, mnist.train().image(0)[5][12]);
  }
}
