package convlab.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Bars from zero with their numbers at their ends; several series stand side by side over each
 * name. Each call changes this chart and returns it.
 */
public final class BarChart implements Drawing {
  private static final double GROUP = 0.72;

  private final String title;
  private final String yAxis;
  private final List<String> names;
  private final List<Series> groups = new ArrayList<>();
  private int width = Look.FULL;
  private int height = 280;
  private int highlighted = -1;

  BarChart(String title, String yAxis, String[] names, String series, double[] values) {
    this.title = title;
    this.yAxis = yAxis;
    this.names = List.of(names);
    if (names.length == 0) {
      throw new IllegalArgumentException("\"" + title + "\" has no bars; give at least one");
    }
    beside(series, values);
  }

  /**
   * Adds a bar beside each that is there, in the next colour; names of series then stand above.
   *
   * @param series what the new bars are
   * @param values one for each name
   * @return this chart
   * @throws IllegalArgumentException if there are not as many values as names
   */
  public BarChart beside(String series, double... values) {
    if (values.length != names.size()) {
      throw new IllegalArgumentException(
          values.length + " values under " + names.size() + " names; give as many");
    }
    groups.add(Series.of(series, values));
    return this;
  }

  /**
   * Names the first series, which matters when others stand beside it.
   *
   * @param series what the first bars are
   * @return this chart
   */
  public BarChart first(String series) {
    groups.set(0, Series.of(series, groups.get(0).y()));
    return this;
  }

  /**
   * Draws one bar in the blue of the output and the others in grey: the network's answer among ten.
   *
   * @param index which, 0 for the first
   * @return this chart
   * @throws IllegalArgumentException if there is no such bar
   */
  public BarChart highlight(int index) {
    if (index < 0 || index >= names.size()) {
      throw new IllegalArgumentException(
          "no bar " + index + " among " + names.size() + "; they are counted from 0");
    }
    highlighted = index;
    return this;
  }

  /**
   * The display size; without this call 720 x 280.
   *
   * @param wide CSS pixels, at least 220
   * @param high CSS pixels, at least 120
   * @return this chart
   * @throws IllegalArgumentException if it is too small to read
   */
  public BarChart size(int wide, int high) {
    ChartFrame.check(wide, high);
    width = wide;
    height = high;
    return this;
  }

  @Override
  public Picture draw() {
    double foot = nameLines() * Type.LABEL_LINE + 2;
    Legend legend =
        groups.size() == 1 ? Legend.NONE : Legend.blocks(groups, width - 2.0 * Look.MARGIN);
    return new ChartFrame(title, "", yAxis, width, height, foot)
        .draw(legend, this::range, this::paint, sentence());
  }

  /** Names get the width of their group; about 70 px beside the plot are the y axis's. */
  private double room() {
    return (width - 2.0 * Look.MARGIN - 70) / names.size() - 4;
  }

  private int nameLines() {
    return names.stream()
        .mapToInt(name -> Type.wrap(name, Type.LABEL, room()).size())
        .max()
        .orElse(1);
  }

  private void range(Axes axes) {
    double[] values = groups.stream().flatMapToDouble(g -> Arrays.stream(g.y())).toArray();
    double most = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
    double least = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    // Room for the numbers beyond the ends of the bars.
    double top = Math.max(0, most) * 1.09;
    double bottom = Math.min(0, least) * 1.12;
    axes.range(
        new double[] {-0.5, names.size() - 0.5},
        DoubleStream.of(bottom, top > bottom ? top : bottom + 1).toArray());
    axes.withoutTicksBelow();
  }

  private void paint(Canvas canvas, Axes axes) {
    double slot = axes.x(1) - axes.x(0);
    double bar = slot * GROUP / groups.size();
    int decimals = decimals(bar + slot * (1 - GROUP) / groups.size() - 1);
    for (int g = 0; g < groups.size(); g++) {
      for (int i = 0; i < names.size(); i++) {
        double left = axes.x(i) - slot * GROUP / 2 + g * bar;
        bar(canvas, axes, left, bar, groups.get(g).y()[i], colour(g, i), decimals);
      }
    }
    canvas.line(axes.x(-0.5), axes.y(0), axes.x(names.size() - 0.5), axes.y(0), 1, Look.QUIET);
    double foot = axes.inside().getMaxY() + Type.LABEL_LINE;
    for (int i = 0; i < names.size(); i++) {
      double y = foot;
      for (String line : Type.wrap(names.get(i), Type.LABEL, room())) {
        canvas.textCentred(line, axes.x(i), y, Type.LABEL, Look.INK);
        y += Type.LABEL_LINE;
      }
    }
  }

  /** The decimals with which all numbers fit above their bars, or -1 when none do. */
  private int decimals(double room) {
    double[][] values = groups.stream().map(Series::y).toArray(double[][]::new);
    int decimals = NumberText.decimals(values);
    while (decimals >= 0 && widest(values, decimals) > room) {
      decimals--;
    }
    boolean telling = decimals >= Math.min(2, NumberText.decimals(values));
    return telling ? decimals : -1;
  }

  private static double widest(double[][] values, int decimals) {
    return Arrays.stream(values)
        .flatMapToDouble(Arrays::stream)
        .map(v -> Type.width(NumberText.grouped(v, decimals), Type.NUMBER))
        .max()
        .orElse(0);
  }

  private Color colour(int group, int index) {
    if (highlighted < 0) {
      return Look.category(group);
    }
    return index == highlighted ? Look.OUTPUT : Look.LOST;
  }

  private static void bar(
      Canvas canvas,
      Axes axes,
      double left,
      double width,
      double value,
      Color colour,
      int decimals) {
    if (!Double.isFinite(value)) {
      return;
    }
    double top = Math.min(axes.y(value), axes.y(0));
    double tall = Math.abs(axes.y(value) - axes.y(0));
    canvas.fill(left + 0.5, top, width - 1, tall, colour);
    if (decimals >= 0) {
      String number = NumberText.grouped(value, decimals).replace('-', '−');
      double y = value < 0 ? top + tall + 13 : top - 4;
      double wide = Type.width(number, Type.NUMBER);
      // A white ground keeps the grid lines out of the number.
      canvas.fill(left + width / 2 - wide / 2 - 1, y - 10, wide + 2, 12, Color.WHITE);
      canvas.textCentred(number, left + width / 2, y, Type.NUMBER, Look.INK);
    }
  }

  private String sentence() {
    String bars =
        groups.stream()
            .map(g -> (groups.size() == 1 ? "" : g.name() + " ") + values(g))
            .collect(Collectors.joining("; "));
    return ChartSentence.head(title) + "bars of " + yAxis + ", " + bars + ".";
  }

  private String values(Series group) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> names.get(i) + " " + NumberText.of(group.y()[i]))
        .collect(Collectors.joining(", "));
  }
}
