package convlab.data.drawing;

import static convlab.data.drawing.Easel.mix;
import static convlab.data.drawing.Easel.rgb;
import static convlab.data.drawing.Easel.step;
import static convlab.data.drawing.Easel.times;
import static convlab.data.drawing.Paths.path;

import java.awt.Graphics2D;
import java.awt.Shape;

/** What castles are built of: walls of hewn stone, round towers, battlements, roofs and windows. */
final class Masonry {
  private static final double SUN = -0.95;
  private static final double[] STONE = rgb(196, 180, 154);
  private static final double[] MORTAR = rgb(104, 92, 80);

  private final Easel easel;

  Masonry(Easel easel) {
    this.easel = easel;
  }

  /** The stone at a place on a wall laid flat, in full light. */
  private static double[] stone(double along, double down, int seed) {
    double course = 5.4;
    int row = (int) Math.floor(down / course);
    double width = 8.5 + 2.5 * Noise.hash(row, seed);
    double shifted = along / width + 0.5 * (row & 1) + 0.3 * Noise.hash(seed, row);
    int column = (int) Math.floor(shifted);
    double fromLeft = (shifted - column) * width;
    double fromTop = down - row * course;
    double tone = 0.84 + 0.3 * Noise.hash(column * 7 + seed, row);
    double grain = 0.86 + 0.28 * Noise.cloudy(along / 2.2, down / 2.2, 3);
    double weather = 0.8 + 0.36 * Noise.cloudy(along / 26 + seed, down / 34, 3);
    double bevel = fromTop < 1.5 ? 1.12 : fromTop > course - 1.1 ? 0.84 : 1;
    double edge =
        Math.min(Math.min(fromLeft, width - fromLeft), Math.min(fromTop, course - fromTop));
    double[] warm = mix(STONE, rgb(206, 172, 132), Noise.hash(column, row + 5 * seed));
    return mix(MORTAR, times(warm, tone * grain * weather * bevel), step(0.15, 0.6, edge));
  }

  /** A flat wall; shade 1 is full light. */
  void wall(Shape shape, double shade, int seed) {
    easel.paint(easel.mask(shape), (x, y) -> times(stone(x, y, seed), shade));
  }

  /** A wall with merlons on it, from left to right, its walk at height top. */
  void battlement(double left, double right, double top, double bottom, double shade, int seed) {
    wall(rectangle(left, top, right, bottom), shade, seed);
    int merlons = (int) Math.max(2, Math.round((right - left) / 9));
    double pitch = (right - left) / (merlons - 0.42);
    for (int i = 0; i < merlons; i++) {
      double from = left + i * pitch;
      wall(rectangle(from, top - 6, from + 0.58 * pitch, top + 1), shade * 1.05, seed + i);
      easel.glaze(
          easel.mask(rectangle(from, top - 6, from + 0.58 * pitch, top - 5)), 1.25, 1.22, 1.15);
    }
    easel.glaze(easel.mask(rectangle(left, top, right, top + 1.2)), 0.62, 0.62, 0.66);
  }

  static Shape rectangle(double left, double top, double right, double bottom) {
    return path(
        "M %s,%s L %s,%s L %s,%s L %s,%s Z"
            .formatted(left, top, right, top, right, bottom, left, bottom));
  }

  /** Light on a cylinder at u = -1..1 across it: bright towards the sun, soft into the shade. */
  private static double round(double u) {
    double angle = StrictMath.asin(Math.max(-1, Math.min(1, u)));
    double lit = Math.max(0, StrictMath.cos(angle - SUN));
    double bounce = 0.16 * step(0.6, 1, u);
    return 0.34 + 0.78 * lit + bounce;
  }

  /** A round tower seen from slightly below; its foot and rings bend downwards. */
  void tower(double centre, double radius, double top, double bottom, int seed) {
    Shape body =
        path(
            "M %s,%s L %s,%s L %s,%s Q %s,%s %s,%s Z"
                .formatted(
                    centre - radius,
                    top,
                    centre + radius,
                    top,
                    centre + radius,
                    bottom,
                    centre,
                    bottom + radius * 0.5,
                    centre - radius,
                    bottom));
    drum(body, centre, radius, seed);
  }

  private void drum(Shape shape, double centre, double radius, int seed) {
    easel.paint(
        easel.mask(shape),
        (x, y) -> {
          double u = Math.max(-1, Math.min(1, (x - centre) / radius));
          double angle = StrictMath.asin(u);
          return times(stone(angle * radius + 40, y + 0.12 * radius * u * u, seed), round(u));
        });
  }

  /** A crown of corbels and merlons around the head of a tower. */
  void crown(double centre, double radius, double top, int seed) {
    double wide = radius + 2.2;
    for (int i = -3; i <= 3; i++) {
      double x = centre + wide * StrictMath.sin(i * 0.42);
      double half = 0.14 * wide * StrictMath.cos(i * 0.42) + 0.3;
      drum(rectangle(x - half, top - 6, x + half, top + 1), centre, wide, seed + i);
    }
    drum(rectangle(centre - wide, top, centre + wide, top + 7), centre, wide, seed);
    easel.glaze(
        Easel.blur(easel.mask(rectangle(centre - radius, top + 7, centre + radius, top + 10)), 0.6),
        0.45,
        0.45,
        0.5);
  }

  /** A pointed roof of tiles with eaves that hang over the tower. */
  void cone(double centre, double radius, double tip, double eaves, double[] colour, int seed) {
    Shape shape =
        path(
            "M %s,%s Q %s,%s %s,%s Q %s,%s %s,%s Q %s,%s %s,%s Z"
                .formatted(
                    centre,
                    tip,
                    centre - radius * 0.42,
                    (tip + eaves) / 2 + 6,
                    centre - radius,
                    eaves,
                    centre,
                    eaves + radius * 0.42,
                    centre + radius,
                    eaves,
                    centre + radius * 0.42,
                    (tip + eaves) / 2 + 6,
                    centre,
                    tip));
    easel.paint(
        easel.mask(shape),
        (x, y) -> {
          double half = Math.max(0.5, radius * StrictMath.pow((y - tip) / (eaves - tip), 1.12));
          double u = Math.max(-1, Math.min(1, (x - centre) / half));
          double angle = StrictMath.asin(u);
          double down = y - 0.3 * half * Math.sqrt(1 - u * u);
          return times(tile(angle * radius * 0.9 + 50, down, colour, seed), round(u));
        });
    Shape under =
        path(
            "M %s,%s Q %s,%s %s,%s L %s,%s Q %s,%s %s,%s Z"
                .formatted(
                    centre - radius,
                    eaves,
                    centre,
                    eaves + radius * 0.42,
                    centre + radius,
                    eaves,
                    centre + radius * 0.86,
                    eaves + 4,
                    centre,
                    eaves + radius * 0.42 + 5,
                    centre - radius * 0.86,
                    eaves + 4));
    easel.glaze(Easel.blur(easel.mask(under), 0.5), 0.42, 0.42, 0.48);
  }

  /** Overlapping tiles: each course casts a small shadow on the one below. */
  static double[] tile(double along, double down, double[] colour, int seed) {
    double course = 3.6;
    int row = (int) Math.floor(down / course);
    double shifted = along / 3.4 + 0.5 * (row & 1);
    int column = (int) Math.floor(shifted);
    double inTile = shifted - column - 0.5;
    double fromTop = down / course - row;
    double tone = 0.78 + 0.42 * Noise.hash(column + seed, row * 3 + seed);
    double lip = step(1.0, 0.78, fromTop + 0.5 * inTile * inTile);
    double gap = step(0.5, 0.36, Math.abs(inTile));
    double weather = 0.8 + 0.4 * Noise.cloudy(along / 11 + seed, down / 15, 3);
    return times(colour, tone * weather * (0.5 + 0.5 * lip) * (0.72 + 0.28 * gap));
  }

  /** A plane of tiles, such as one side of a gabled roof. */
  void roof(Shape shape, double lean, double shade, double[] colour, int seed) {
    easel.paint(easel.mask(shape), (x, y) -> times(tile(x - lean * y, y, colour, seed), shade));
  }

  /** A narrow window with a round head, its sill in the light. */
  void window(double centre, double top, double width, double height) {
    double half = width / 2;
    arch(centre, top - 1.1, half + 1.1, height + 1.1, 1.22);
    Shape hole = archShape(centre, top, half, height);
    easel.paint(
        easel.mask(hole), (x, y) -> mix(rgb(22, 20, 28), rgb(64, 58, 62), (y - top) / height));
    Graphics2D pen = easel.pen();
    pen.setColor(Easel.colour(rgb(226, 214, 190), 1));
    pen.fill(rectangle(centre - half - 1.4, top + height, centre + half + 1.4, top + height + 1.4));
    pen.setColor(Easel.colour(rgb(120, 106, 92), 0.9));
    if (width > 4) {
      pen.fill(rectangle(centre - 0.35, top, centre + 0.35, top + height));
      pen.fill(rectangle(centre - half, top + height / 2, centre + half, top + height / 2 + 0.7));
    }
    pen.dispose();
  }

  private void arch(double centre, double top, double half, double height, double factor) {
    easel.glaze(easel.mask(archShape(centre, top, half, height)), factor, factor, factor);
  }

  static Shape archShape(double centre, double top, double half, double height) {
    return path(
        "M %s,%s L %s,%s C %s,%s %s,%s %s,%s L %s,%s Z"
            .formatted(
                centre - half,
                top + height,
                centre - half,
                top + half,
                centre - half,
                top - half * 0.35,
                centre + half,
                top - half * 0.35,
                centre + half,
                top + half,
                centre + half,
                top + height));
  }
}
