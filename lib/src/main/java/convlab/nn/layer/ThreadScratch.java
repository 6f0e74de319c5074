package convlab.nn.layer;

import convlab.nn.tensor.Workspace;
import java.util.stream.Stream;

/** Each thread's memory for what it computes in passing, shared by all layers that it works for. */
final class ThreadScratch {
  private static final int SLOTS = 6;
  private static final ThreadLocal<Workspace[]> OWN =
      ThreadLocal.withInitial(
          () -> Stream.generate(Workspace::new).limit(SLOTS).toArray(Workspace[]::new));

  private ThreadScratch() {}

  /** At least {@code length} numbers; slots 2 and 3 are the windows'. */
  static float[] array(int slot, int length) {
    return OWN.get()[slot].array(length);
  }

  /** Two windows of 6 x 6 pixels, each a run of this many numbers. */
  static float[][] windows(int run) {
    return new float[][] {
      array(2, Winograd.ELEMENTS * run), array(3, Winograd.ELEMENTS * run),
    };
  }
}
