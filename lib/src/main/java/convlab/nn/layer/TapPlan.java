package convlab.nn.layer;

import convlab.nn.gemm.KernelChoice;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.TensorShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * For each pixel of a result, the pixels of the source that its kernel covers, as the taps that
 * {@link convlab.nn.gemm.Kernels#tile} wants. Taps outside the picture are left out, so padding
 * costs nothing. All inner pixels share one list and differ by where it starts; only the pixels
 * along the border have others. Made once, when the layer is built.
 */
final class TapPlan {
  /** Kernel positions of one axis that meet the picture, and the source pixels they meet. */
  private record Meeting(List<Integer> kernel, List<Integer> source) {
    /** Same kernel positions, same distances: such pixels share their taps. */
    Meeting moved() {
      List<Integer> distances = new ArrayList<>();
      source.forEach(s -> distances.add(s - source.get(0)));
      return new Meeting(kernel, distances);
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
    TensorShape in = geometry.input();
    TensorShape out = geometry.output();
    List<Meeting> rows = all(out.height(), row -> seen(geometry.vertical(), row, in.height()));
    List<Meeting> columns =
        all(out.width(), column -> seen(geometry.horizontal(), column, in.width()));
    return of(rows, columns, geometry.groupChannels(), in, geometry);
  }

  /** Backward: input gradient from output gradient. */
  static TapPlan backward(ConvolutionGeometry geometry) {
    TensorShape in = geometry.input();
    TensorShape out = geometry.output();
    List<Meeting> rows = all(in.height(), row -> reached(geometry.vertical(), row, out.height()));
    List<Meeting> columns =
        all(in.width(), column -> reached(geometry.horizontal(), column, out.width()));
    return of(rows, columns, geometry.groupFilters(), out, geometry);
  }

  private static List<Meeting> all(int size, IntFunction<Meeting> position) {
    return IntStream.range(0, size).mapToObj(position).toList();
  }

  /** What output {@code o} sees of 0..size-1. */
  private static Meeting seen(Axis axis, int o, int size) {
    Meeting meeting = new Meeting(new ArrayList<>(), new ArrayList<>());
    for (int k = 0; k < axis.kernel(); k++) {
      int source = axis.start(o) + k * axis.dilation();
      if (source >= 0 && source < size) {
        meeting.kernel.add(k);
        meeting.source.add(source);
      }
    }
    return meeting;
  }

  /** Outputs o below size with o S - P + k D = position: those that saw this input. */
  private static Meeting reached(Axis axis, int position, int size) {
    Meeting meeting = new Meeting(new ArrayList<>(), new ArrayList<>());
    for (int k = 0; k < axis.kernel(); k++) {
      int steps = position + axis.padding() - k * axis.dilation();
      if (steps >= 0 && steps % axis.stride() == 0 && steps / axis.stride() < size) {
        meeting.kernel.add(k);
        meeting.source.add(steps / axis.stride());
      }
    }
    return meeting;
  }

  private static TapPlan of(
      List<Meeting> rows,
      List<Meeting> columns,
      int channels,
      TensorShape source,
      ConvolutionGeometry geometry) {
    TapPlan plan = new TapPlan(rows.size() * columns.size());
    Map<List<Meeting>, int[]> shared = new HashMap<>();
    for (int y = 0; y < rows.size(); y++) {
      for (int x = 0; x < columns.size(); x++) {
        Meeting row = rows.get(y);
        Meeting column = columns.get(x);
        int pixel = y * columns.size() + x;
        plan.origins[pixel] = (row.first() * source.width() + column.first()) * Tensor.LANES;
        plan.taps[pixel] =
            shared.computeIfAbsent(
                List.of(row.moved(), column.moved()),
                pair -> list(pair.get(0), pair.get(1), channels, source, geometry));
      }
    }
    return plan;
  }

  /** Factor (c, ky, kx) of a panel meets pixel (sy, sx) of channel c, relative to the origin. */
  private static int[] list(
      Meeting row, Meeting column, int channels, TensorShape source, ConvolutionGeometry geometry) {
    int tileRows = KernelChoice.kernels().rows();
    int[] taps = new int[2 * channels * row.kernel.size() * column.kernel.size()];
    int at = 0;
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < row.kernel.size(); i++) {
        for (int j = 0; j < column.kernel.size(); j++) {
          int factor =
              (c * geometry.vertical().kernel() + row.kernel.get(i))
                  * geometry.horizontal().kernel();
          taps[at++] = (factor + column.kernel.get(j)) * tileRows;
          int pixel = row.source.get(i) * source.width() + column.source.get(j);
          taps[at++] = (c * source.pixels() + pixel) * Tensor.LANES;
        }
      }
    }
    return taps;
  }
}
