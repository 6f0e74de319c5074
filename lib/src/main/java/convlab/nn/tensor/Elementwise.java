package convlab.nn.tensor;

import convlab.nn.gemm.Gemm;

/** Loops over all numbers of a tensor, split over the threads in whole pixels of 32 lanes. */
public final class Elementwise {
  private Elementwise() {}

  /** Runs {@code range} over 0..length-1 of the tensor's memory, cut at multiples of 32. */
  public static void run(Tensor tensor, Workers workers, Gemm.Range range) {
    workers.run(
        tensor.length() / Tensor.LANES,
        (from, to) -> range.run(from * Tensor.LANES, to * Tensor.LANES));
  }
}
