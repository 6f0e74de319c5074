package convlab.dl4j;

import java.util.concurrent.CompletableFuture;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Starts ND4J behind the reader's back. Loading its native library and unpacking it the first time
 * takes seconds, during which a lesson's first paragraphs can be read.
 */
public final class Dl4jWarmUp {
  private static CompletableFuture<Double> running;

  private Dl4jWarmUp() {}

  /**
   * Starts ND4J on a thread of its own and returns at once; a second call returns the first one's
   * future. Costs about 100 MB of memory, so only lessons that use DL4J should call it. A failure
   * stays in the future: the first real use of DL4J reports it again.
   *
   * @return the seconds that it took, once it is done
   */
  public static synchronized CompletableFuture<Double> inBackground() {
    if (running == null) {
      CompletableFuture<Double> done = new CompletableFuture<>();
      Thread thread = new Thread(() -> start(done), "nd4j-warm-up");
      thread.setDaemon(true);
      thread.start();
      running = done;
    }
    return running;
  }

  private static void start(CompletableFuture<Double> done) {
    long start = System.nanoTime();
    try (INDArray small = Nd4j.zeros(DataType.FLOAT, 2, 2);
        INDArray product = small.mmul(small)) {
      assert product.rank() == 2;
      Dl4jNetworks.lenet(1).close();
      done.complete((System.nanoTime() - start) / 1e9);
    } catch (Throwable failure) {
      done.completeExceptionally(failure);
    }
  }
}
