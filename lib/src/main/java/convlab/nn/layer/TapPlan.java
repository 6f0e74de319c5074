package convlab.nn.layer;

import convlab.nn.gemm.KernelChoice;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each pixel of a result, the pixels of the source that its kernel covers, as the taps that
 * {@link convlab.nn.gemm.Kernels#tile} wants. Taps outside the picture are left out, so padding
 * costs nothing. All inner pixels share one list and differ by where it starts; only the pixels
 * along the border have others. Made once, when the layer is built.
 */
final class TapPlan {
  /** Kernel positions of one axis that meet the picture, and the source pixels they meet. */
  private record Axis(List<Integer> kernel, List<Integer> source) {
    /** Same kernel positions, same distances: such pixels share their taps. */
    Axis moved() {
      List<Integer> distances = new ArrayList<>();
      source.forEach(s -> distances.add(s - source.get(0)));
      return new Axis(kernel, distances);
    }

    int first() {
      return source.isEmpty() ? 0 : source.get(0);
    }
  }

  private final int[][] taps;
  private final int[] origins;

  private TapPlan(int pixels) {
    this.taps = new int[pixels][];
    this.origins = new int[pixels];
  }

  /** Taps of result pixel p: pairs of a factor's and a number's offset. */
  int[] taps(int pixel) {
    return taps[pixel];
  }

  /** Where the numbers of pixel p's taps start within a channel of the source. */
  int origin(int pixel) {
    return origins[pixel];
  }

  /** Forward: output from input. */
  static TapPlan forward(ConvolutionGeometry geometry) {
    ConvolutionOptions o = geometry.options();
    List<Axis> rows = new ArrayList<>();
    for (int oy = 0; oy < geometry.output().height(); oy++) {
      rows.add(
          seen(
              oy * o.strideHeight() - o.paddingHeight(),
              o.kernelHeight(),
              o.dilationHeight(),
              geometry.input().height()));
    }
    List<Axis> columns = new ArrayList<>();
    for (int ox = 0; ox < geometry.output().width(); ox++) {
      columns.add(
          seen(
              ox * o.strideWidth() - o.paddingWidth(),
              o.kernelWidth(),
              o.dilationWidth(),
              geometry.input().width()));
    }
    return of(rows, columns, geometry.groupChannels(), geometry.input(), o);
  }

  /** Backward: input gradient from output gradient. */
  static TapPlan backward(ConvolutionGeometry geometry) {
    ConvolutionOptions o = geometry.options();
    List<Axis> rows = new ArrayList<>();
    for (int y = 0; y < geometry.input().height(); y++) {
      rows.add(
          reached(
              y + o.paddingHeight(),
              o.kernelHeight(),
              o.dilationHeight(),
              o.strideHeight(),
              geometry.output().height()));
    }
    List<Axis> columns = new ArrayList<>();
    for (int x = 0; x < geometry.input().width(); x++) {
      columns.add(
          reached(
              x + o.paddingWidth(),
              o.kernelWidth(),
              o.dilationWidth(),
              o.strideWidth(),
              geometry.output().width()));
    }
    return of(rows, columns, geometry.groupFilters(), geometry.output(), o);
  }

  /** Positions start, start + D, ... that lie within 0..size-1. */
  private static Axis seen(int start, int kernel, int dilation, int size) {
    Axis axis = new Axis(new ArrayList<>(), new ArrayList<>());
    for (int k = 0; k < kernel; k++) {
      int source = start + k * dilation;
      if (source >= 0 && source < size) {
        axis.kernel.add(k);
        axis.source.add(source);
      }
    }
    return axis;
  }

  /** Outputs o with o S + k D = position: those that saw this input. */
  private static Axis reached(int position, int kernel, int dilation, int stride, int size) {
    Axis axis = new Axis(new ArrayList<>(), new ArrayList<>());
    for (int k = 0; k < kernel; k++) {
      int steps = position - k * dilation;
      if (steps >= 0 && steps % stride == 0 && steps / stride < size) {
        axis.kernel.add(k);
        axis.source.add(steps / stride);
      }
    }
    return axis;
  }

  private static TapPlan of(
      List<Axis> rows, List<Axis> columns, int channels, TensorShape source, ConvolutionOptions o) {
    TapPlan plan = new TapPlan(rows.size() * columns.size());
    Map<List<Axis>, int[]> shared = new HashMap<>();
    for (int y = 0; y < rows.size(); y++) {
      for (int x = 0; x < columns.size(); x++) {
        Axis row = rows.get(y);
        Axis column = columns.get(x);
        int pixel = y * columns.size() + x;
        plan.origins[pixel] = (row.first() * source.width() + column.first()) * Tensor.LANES;
        plan.taps[pixel] =
            shared.computeIfAbsent(
                List.of(row.moved(), column.moved()),
                pair -> list(pair.get(0), pair.get(1), channels, source, o));
      }
    }
    return plan;
  }

  /** Factor (c, ky, kx) of a panel meets pixel (sy, sx) of channel c, relative to the origin. */
  private static int[] list(
      Axis row, Axis column, int channels, TensorShape source, ConvolutionOptions o) {
    int tileRows = KernelChoice.kernels().rows();
    int[] taps = new int[2 * channels * row.kernel.size() * column.kernel.size()];
    int at = 0;
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < row.kernel.size(); i++) {
        for (int j = 0; j < column.kernel.size(); j++) {
          int factor = (c * o.kernelHeight() + row.kernel.get(i)) * o.kernelWidth();
          taps[at++] = (factor + column.kernel.get(j)) * tileRows;
          int pixel = row.source.get(i) * source.width() + column.source.get(j);
          taps[at++] = (c * source.pixels() + pixel) * Tensor.LANES;
        }
      }
    }
    return taps;
  }
}
