package convlab.widget;

import convlab.data.MnistRecipe;
import convlab.plot.Drawing;
import convlab.plot.Picture;
import convlab.plot.Plot;
import convlab.plot.Tile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was drawn on a pad, as the movements of the pen rather than as pixels: strokes and blurs in
 * their order. It can be written as a line of text, kept and drawn again, and gives the same pixels
 * each time. Immutable.
 *
 * <pre>{@code
 * Sketch seven = Sketch.of("22 80,60 200,60 130,230; blur");
 * double[][] seen = seven.digit(true);     // 28 x 28, as a network trained on MNIST expects it
 * }</pre>
 */
public final class Sketch implements Drawing {
  /** Height and width of the paper, in pixels. */
  public static final int SIZE = 280;

  private static final int CELL = SIZE / MnistRecipe.SIZE;

  private final List<Action> actions;

  private Sketch(List<Action> actions) {
    this.actions = List.copyOf(actions);
  }

  /**
   * Reads a sketch from its text: actions separated by semicolons, each {@code blur} or a stroke,
   * which is the pen's width and the points it passes, in pixels from the upper left corner.
   *
   * @param text as {@code "22 80,60 200,60 130,230; blur"}; empty for a blank paper
   * @return the sketch
   * @throws IllegalArgumentException if the text is no sketch, a point lies far off the paper, or
   *     there are more than 20,000 points
   */
  public static Sketch of(String text) {
    return new Sketch(SketchText.read(text));
  }

  /**
   * A stored drawing of a digit, made on the pad.
   *
   * @param digit 0 to 9
   * @return the sketch
   * @throws IllegalArgumentException if there is no such digit
   */
  public static Sketch sample(int digit) {
    return of(SketchText.sample(digit));
  }

  /**
   * The sketch as text, from which {@link #of} makes it again.
   *
   * @return the text, empty for a blank paper
   */
  public String text() {
    return actions.stream().map(Action::text).collect(Collectors.joining("; "));
  }

  /**
   * Whether nothing is drawn.
   *
   * @return true without strokes
   */
  public boolean isBlank() {
    return actions.stream().noneMatch(Stroke.class::isInstance);
  }

  /**
   * The ink on the paper; takes about 2 ms.
   *
   * @return 280 x 280, whole numbers from 0, paper, to 255, full ink
   */
  public double[][] ink() {
    double[][] ink = new double[SIZE][SIZE];
    for (Action action : actions) {
      ink = action.onto(ink);
    }
    for (double[] row : ink) {
      for (int x = 0; x < SIZE; x++) {
        row[x] = Math.round(255 * row[x]);
      }
    }
    return ink;
  }

  /**
   * The sketch as small as a network sees it.
   *
   * @param recipe true to treat it as MNIST's digits were treated ({@link MnistRecipe}), false to
   *     shrink the whole paper, each pixel the mean of ten by ten
   * @return 28 x 28, 0 paper to 255 ink
   */
  public double[][] digit(boolean recipe) {
    return recipe ? MnistRecipe.fit(ink()) : shrunk(ink());
  }

  private static double[][] shrunk(double[][] ink) {
    double[][] small = new double[MnistRecipe.SIZE][MnistRecipe.SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        small[y / CELL][x / CELL] += ink[y][x] / (CELL * CELL);
      }
    }
    return small;
  }

  /**
   * The paper beside what a network sees.
   *
   * @return the picture
   */
  @Override
  public Picture draw() {
    return Plot.pictures(
        "", Tile.grey("drawn", ink()), Tile.grey("as the network sees it, 28 x 28", digit(true)));
  }

  /** The text. */
  @Override
  public String toString() {
    return text();
  }

  /** One thing done to the paper, whose ink is 0 to 1. */
  sealed interface Action permits Stroke, Blur {
    double[][] onto(double[][] ink);

    String text();
  }

  /** A pen drawn along points: every pixel near enough to the line is ink. */
  record Stroke(double width, List<double[]> points) implements Action {
    @Override
    public double[][] onto(double[][] ink) {
      double[] from = points.get(0);
      for (double[] to : points) {
        SketchPen.line(ink, from, to, width / 2);
        from = to;
      }
      return ink;
    }

    @Override
    public String text() {
      return number(width)
          + points.stream()
              .map(point -> " " + number(point[0]) + "," + number(point[1]))
              .collect(Collectors.joining());
    }

    private static String number(double value) {
      return value == Math.rint(value)
          ? Long.toString((long) value)
          : String.format(Locale.ROOT, "%.1f", value);
    }
  }

  /** The ink of the whole paper spreads a little. */
  record Blur() implements Action {
    static final String NAME = "blur";

    @Override
    public double[][] onto(double[][] ink) {
      return SketchPen.blurred(ink);
    }

    @Override
    public String text() {
      return NAME;
    }
  }
}
