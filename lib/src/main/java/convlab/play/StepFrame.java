package convlab.play;

import convlab.plot.NumberText;
import convlab.plot.Picture;
import convlab.plot.PictureGrid;
import convlab.plot.Plot;
import convlab.plot.Tile;
import java.util.Arrays;

/** One step of a convolution as a still picture. */
final class StepFrame {
  private static final double SOFT = 1.6;
  private static final int MOST_NUMBERED = 12;

  private StepFrame() {}

  static Picture of(String title, Sliding sliding, int step, boolean line, String kernelName) {
    int channels = sliding.input().length;
    PictureGrid grid = Plot.grid(title).indices().columns(line ? 1 : channels == 1 ? 3 : channels);
    for (int c = 0; c < channels; c++) {
      grid.add(input(named(c, channels), sliding, c, step));
    }
    for (int c = 0; c < channels; c++) {
      String name = named(c, channels) + kernelName;
      grid.add(soft(name, sliding.kernel()[c], sliding.kernel()));
    }
    grid.add(output(sliding, step));
    return grid.draw().withAlt(sentence(title, sliding, step));
  }

  private static String named(int channel, int channels) {
    return channels == 1 ? "" : "channel " + channel + ": ";
  }

  private static Tile input(String channel, Sliding sliding, int c, int step) {
    double[][] values = sliding.input()[c];
    int[] border = sliding.border();
    boolean padded = !sliding.transposed() && border[0] + border[1] + border[2] + border[3] > 0;
    Tile tile = soft(channel + (padded ? "input, padded" : "input"), values, sliding.input());
    if (sliding.transposed()) {
      int columns = values[0].length;
      return tile.withWindow(step / columns, step % columns, 1, 1);
    }
    tile = bordered(tile, values.length, values[0].length, border);
    if (sliding.lost()[0] > 0) {
      int lost = sliding.lost()[0];
      tile = tile.withLost(values.length - lost, 0, lost, values[0].length);
    }
    if (sliding.lost()[1] > 0) {
      int lost = sliding.lost()[1];
      tile = tile.withLost(0, values[0].length - lost, values.length, lost);
    }
    int columns = sliding.output()[0].length;
    int top = step / columns * sliding.stride()[0];
    int left = step % columns * sliding.stride()[1];
    return tile.withWindow(top, left, sliding.spanRows(), sliding.spanColumns());
  }

  /** Limits beyond the largest number, so that window and digits do not drown in dark cells. */
  private static Tile soft(String title, double[][] values, double[][]... all) {
    double largest =
        Arrays.stream(all)
            .flatMap(Arrays::stream)
            .flatMapToDouble(Arrays::stream)
            .map(Math::abs)
            .max()
            .orElse(0);
    if (Math.max(values.length, values[0].length) > MOST_NUMBERED) {
      boolean picture = Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(v -> v >= 0);
      return picture ? Tile.grey(title, values) : Tile.signed(title, values);
    }
    double limit = largest == 0 ? 1 : SOFT * largest;
    return Tile.signed(title, values).withLimits(-limit, limit);
  }

  private static Tile bordered(Tile tile, int rows, int columns, int[] border) {
    Tile marked = tile;
    int inner = rows - border[0] - border[1];
    marked = border[0] > 0 ? marked.withPadding(0, 0, border[0], columns) : marked;
    marked = border[1] > 0 ? marked.withPadding(rows - border[1], 0, border[1], columns) : marked;
    marked = border[2] > 0 ? marked.withPadding(border[0], 0, inner, border[2]) : marked;
    return border[3] > 0
        ? marked.withPadding(border[0], columns - border[3], inner, border[3])
        : marked;
  }

  private static Tile output(Sliding sliding, int step) {
    double[][] values = sliding.output();
    if (!sliding.transposed()) {
      int columns = values[0].length;
      return soft("output", values, values).withOutput(step / columns, step % columns);
    }
    int columns = sliding.input()[0][0].length;
    int top = step / columns * sliding.stride()[0];
    int left = step % columns * sliding.stride()[1];
    Tile tile =
        bordered(soft("output", values, values), values.length, values[0].length, sliding.border());
    return tile.withOutput(top, left, sliding.spanRows(), sliding.spanColumns());
  }

  private static String sentence(String title, Sliding sliding, int step) {
    String head = title.isBlank() ? "" : title.replaceFirst("[.:\\s]+$", "") + ": ";
    double[][] result = sliding.result();
    String sizes =
        String.format(
            "a %skernel of %s steps over an input of %s",
            sliding.transposed() ? "transposed " : "",
            size(sliding.kernel()[0]),
            size(sliding.input()[0]));
    String output =
        result.length * result[0].length <= 25
            ? NumberText.grid(result).replaceAll(" +", " ").replaceAll("\\n ?", " / ").strip()
            : size(result) + " numbers";
    return head
        + sizes
        + ", step "
        + (step + 1)
        + " of "
        + sliding.steps()
        + "; the output is "
        + output
        + ".";
  }

  private static String size(double[][] values) {
    return values.length + " x " + values[0].length;
  }
}
