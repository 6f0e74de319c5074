package convlab.nn.layer;

import convlab.nn.gemm.KernelChoice;
import convlab.nn.gemm.Kernels;
import convlab.nn.tensor.Tensor;
import convlab.nn.tensor.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The gradient of a convolution's weights: {@code weightGradient[f][c][ky][kx]} is the sum over all
 * examples and outputs of {@code yGradient[f] * x[c]} at the input pixel that tap (ky, kx) saw.
 * Both factors lie as long runs in memory, so it is a dot product of runs, 4 filters x 4 channels
 * at a time. Split over the threads by weights: each is summed by one thread, in one fixed order.
 */
final class ConvolutionWeightGradient {
  private static final Kernels KERNELS = KernelChoice.kernels();
  private static final int TILE = Kernels.DOT;

  /** Outputs of a strip: four channels of them and of their inputs stay in L1 for all taps. */
  private static final int STRIP = 49;

  private final ConvolutionGeometry geometry;

  /** For each strip and tap, the places in outputs and inputs that meet, from the strip's start. */
  private final int[][][] pairs;

  ConvolutionWeightGradient(ConvolutionGeometry geometry) {
    this.geometry = geometry;
    int rows = stripRows();
    int strips = (geometry.output().height() + rows - 1) / rows;
    this.pairs = new int[strips][geometry.kernelPixels()][];
    Map<List<Integer>, int[]> shared = new HashMap<>();
    for (int strip = 0; strip < strips; strip++) {
      for (int tap = 0; tap < geometry.kernelPixels(); tap++) {
        pairs[strip][tap] =
            shared.computeIfAbsent(pairs(strip, tap), ConvolutionWeightGradient::array);
      }
    }
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private int stripRows() {
    return Math.max(1, STRIP / geometry.output().width());
  }

  /** Inner strips have equal lists, which are kept once. */
  private List<Integer> pairs(int strip, int tap) {
    Axis down = geometry.vertical();
    Axis across = geometry.horizontal();
    int top = tap / across.kernel() * down.dilation();
    int left = tap % across.kernel() * across.dilation();
    int first = strip * stripRows();
    List<Integer> list = new ArrayList<>();
    for (int oy = first; oy < Math.min(geometry.output().height(), first + stripRows()); oy++) {
      int y = down.start(oy) + top;
      for (int ox = 0; ox < geometry.output().width(); ox++) {
        int x = across.start(ox) + left;
        if (y >= 0 && y < geometry.input().height() && x >= 0 && x < geometry.input().width()) {
          int p = (oy - first) * geometry.output().width() + ox;
          int q = (y - first * down.stride()) * geometry.input().width() + x;
          addPixel(list, p, q);
        }
      }
    }
    return list;
  }

  private static void addPixel(List<Integer> list, int p, int q) {
    for (int l = 0; l < Tensor.LANES; l += KERNELS.dotStep()) {
      list.add(p * Tensor.LANES + l);
      list.add(q * Tensor.LANES + l);
    }
  }

  /** Writes the weight gradient, F x C/groups x K x K. */
  void weights(Tensor x, Tensor yGradient, float[] weightGradient, Workers workers) {
    int filterTiles = tiles(geometry.groupFilters());
    int channelTiles = tiles(geometry.groupChannels());
    int perGroup = filterTiles * channelTiles;
    workers.run(
        geometry.options().groups() * perGroup,
        (from, to) -> {
          float[] sums = new float[geometry.kernelPixels() * TILE * TILE * KERNELS.foldWidth()];
          for (int i = from; i < to; i++) {
            int tile = i % perGroup;
            int filter = first(tile / channelTiles, geometry.groupFilters());
            int channel = first(tile % channelTiles, geometry.groupChannels());
            tile(x, yGradient, i / perGroup, filter, channel, sums, weightGradient);
          }
        });
  }

  /** Tiles of four that cover n; fewer than four are taken one by one. */
  private static int tiles(int n) {
    return n < TILE ? n : (n + TILE - 1) / TILE;
  }

  /** Where tile i starts; the last is moved back to end at n. */
  private static int first(int i, int n) {
    return n < TILE ? i : Math.min(i * TILE, n - TILE);
  }

  private void tile(
      Tensor x,
      Tensor yGradient,
      int group,
      int filter,
      int channel,
      float[] sums,
      float[] weightGradient) {
    Arrays.fill(sums, 0);
    int filters = geometry.groupFilters();
    int channels = geometry.groupChannels();
    int yPlane = geometry.output().pixels() * Tensor.LANES;
    int xPlane = geometry.input().pixels() * Tensor.LANES;
    int group16 = TILE * TILE * KERNELS.foldWidth();
    for (int block = 0; block < x.blocks(); block++) {
      int yAt = block * yGradient.blockSize() + (group * filters + filter) * yPlane;
      int xAt = block * x.blockSize() + (group * channels + channel) * xPlane;
      for (int strip = 0; strip < pairs.length; strip++) {
        int row = strip * stripRows();
        int yRow = row * geometry.output().width() * Tensor.LANES;
        int xRow = row * geometry.vertical().stride() * geometry.input().width() * Tensor.LANES;
        for (int tap = 0; tap < pairs[strip].length; tap++) {
          int[] list = pairs[strip][tap];
          KERNELS.dot(
              yGradient.values(),
              filters < TILE ? 0 : yPlane,
              x.values(),
              channels < TILE ? 0 : xPlane,
              list,
              list.length / 2,
              yAt + yRow,
              xAt + xRow,
              sums,
              tap * group16);
        }
      }
    }
    store(sums, group * filters + filter, channel, weightGradient);
  }

  private void store(float[] sums, int filter, int channel, float[] weightGradient) {
    int kernel = geometry.kernelPixels();
    int channels = geometry.groupChannels();
    float[] totals = new float[TILE * TILE];
    for (int tap = 0; tap < kernel; tap++) {
      KERNELS.fold(sums, tap * TILE * TILE * KERNELS.foldWidth(), totals);
      for (int i = 0; i < Math.min(TILE, geometry.groupFilters()); i++) {
        for (int j = 0; j < Math.min(TILE, channels); j++) {
          boolean single = geometry.groupFilters() < TILE && i > 0 || channels < TILE && j > 0;
          if (!single) {
            weightGradient[((filter + i) * channels + channel + j) * kernel + tap] =
                totals[i * TILE + j];
          }
        }
      }
    }
  }
}
