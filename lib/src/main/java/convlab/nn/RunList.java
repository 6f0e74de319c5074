package convlab.nn;

import java.util.Arrays;

/** Pairs of pixels, neighbours joined into runs as {@link convlab.nn.gemm.Kernels#dot} reads. */
final class RunList {
  private int[] runs = new int[30];
  private int length;

  /** Adds pixel p beside pixel q; joined to the last run if it goes on there in both. */
  void add(int p, int q) {
    int last = length - 3;
    if (last >= 0
        && runs[last] + runs[last + 2] == p * Tensor.LANES
        && runs[last + 1] + runs[last + 2] == q * Tensor.LANES) {
      runs[last + 2] += Tensor.LANES;
      return;
    }
    if (length == runs.length) {
      runs = Arrays.copyOf(runs, 2 * length);
    }
    runs[length++] = p * Tensor.LANES;
    runs[length++] = q * Tensor.LANES;
    runs[length++] = Tensor.LANES;
  }

  int[] toArray() {
    return Arrays.copyOf(runs, length);
  }
}
