package convlab.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ways in which an argument can be taken for something else. */
final class Alterations {
  private static final String NUMBER_LOOK =
      "Where does your code use %1$s, and is it really %1$s that belongs there?";
  private static final String PLACE_LOOK =
      "Take one value of %s by hand: at which index do you look for it, and at which does your"
          + " code?";
  private static final String EDGE_LOOK =
      "Where do the loops over %s begin and end, and which values do they never reach?";

  /**
   * One way.
   *
   * @param clause goes on from "if", as "k were one larger"
   * @param look what to look at
   * @param change makes the altered input
   */
  record Alteration(String clause, String look, UnaryOperator<Case> change) {}

  private Alterations() {}

  /** All ways for arguments of these names and kinds. */
  static List<Alteration> of(List<String> names, Case sample) {
    List<Alteration> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < names.size(); j++) {
        if (i != j && sample.values().get(i).getClass() == sample.values().get(j).getClass()) {
          all.addAll(exchanged(names, i, j));
        }
      }
    }
    for (int i = 0; i < names.size(); i++) {
      Object value = sample.values().get(i);
      if (value instanceof Integer) {
        all.addAll(ofNumber(names.get(i), i));
      } else if (value instanceof double[]) {
        all.addAll(ofSignal(names.get(i), i));
      } else if (value instanceof double[][]) {
        all.addAll(ofImage(names.get(i), i));
      }
    }
    return all;
  }

  private static List<Alteration> exchanged(List<String> names, int i, int j) {
    String a = names.get(i);
    String b = names.get(j);
    List<Alteration> all = new ArrayList<>();
    if (i < j) {
      all.add(
          new Alteration(
              a + " and " + b + " had changed places",
              NUMBER_LOOK.formatted(a),
              in -> in.with(i, in.values().get(j)).with(j, in.values().get(i))));
    }
    all.add(
        new Alteration(
            a + " were equal to " + b,
            NUMBER_LOOK.formatted(a),
            in -> in.with(i, in.values().get(j))));
    return all;
  }

  private static List<Alteration> ofNumber(String name, int i) {
    String look = NUMBER_LOOK.formatted(name);
    return List.of(
        new Alteration(name + " were one larger", look, in -> in.with(i, in.whole(i) + 1)),
        new Alteration(name + " were one smaller", look, in -> in.with(i, in.whole(i) - 1)),
        new Alteration(name + " were always 0", look, in -> in.with(i, 0)),
        new Alteration(name + " were always 1", look, in -> in.with(i, 1)),
        new Alteration(name + " were always 2", look, in -> in.with(i, 2)),
        new Alteration(name + " were twice as large", look, in -> in.with(i, 2 * in.whole(i))),
        new Alteration(name + " had the other sign", look, in -> in.with(i, -in.whole(i))),
        new Alteration(name + " were half as large", look, in -> in.with(i, in.whole(i) / 2)),
        new Alteration(
            name + " were multiplied by itself",
            look,
            in -> in.with(i, in.whole(i) * in.whole(i))));
  }

  private static List<Alteration> ofSignal(String name, int i) {
    return List.of(
        new Alteration(
            name + " were read backwards",
            PLACE_LOOK.formatted(name),
            in -> in.with(i, reversed(in.signal(i)))),
        new Alteration(
            "the first value of " + name + " were 0",
            EDGE_LOOK.formatted(name),
            in -> in.with(i, without(in.signal(i), 0))),
        new Alteration(
            "the last value of " + name + " were 0",
            EDGE_LOOK.formatted(name),
            in -> in.with(i, without(in.signal(i), in.signal(i).length - 1))));
  }

  private static List<Alteration> ofImage(String name, int i) {
    String place = PLACE_LOOK.formatted(name);
    String edge = EDGE_LOOK.formatted(name);
    return List.of(
        new Alteration(
            name + " were transposed, rows and columns swapped",
            place,
            in -> in.with(i, transposed(in.image(i)))),
        new Alteration(
            name + " were turned by half a turn",
            place,
            in -> in.with(i, leftRight(upsideDown(in.image(i))))),
        new Alteration(
            name + " stood on its head", place, in -> in.with(i, upsideDown(in.image(i)))),
        new Alteration(
            "left and right of " + name + " had changed places",
            place,
            in -> in.with(i, leftRight(in.image(i)))),
        new Alteration(
            "the first row of " + name + " were 0",
            edge,
            in -> in.with(i, withoutRow(in.image(i), 0))),
        new Alteration(
            "the last row of " + name + " were 0",
            edge,
            in -> in.with(i, withoutRow(in.image(i), in.image(i).length - 1))),
        new Alteration(
            "the first column of " + name + " were 0",
            edge,
            in -> in.with(i, transposed(withoutRow(transposed(in.image(i)), 0)))),
        new Alteration(
            "the last column of " + name + " were 0",
            edge,
            in ->
                in.with(
                    i,
                    transposed(withoutRow(transposed(in.image(i)), in.image(i)[0].length - 1)))));
  }

  private static double[] reversed(double[] x) {
    double[] back = new double[x.length];
    Arrays.setAll(back, i -> x[x.length - 1 - i]);
    return back;
  }

  private static double[] without(double[] x, int i) {
    double[] less = x.clone();
    less[i] = 0;
    return less;
  }

  private static double[][] transposed(double[][] image) {
    double[][] turned = new double[image[0].length][image.length];
    for (int row = 0; row < image.length; row++) {
      for (int column = 0; column < image[0].length; column++) {
        turned[column][row] = image[row][column];
      }
    }
    return turned;
  }

  private static double[][] leftRight(double[][] image) {
    return Arrays.stream(image).map(Alterations::reversed).toArray(double[][]::new);
  }

  private static double[][] upsideDown(double[][] image) {
    double[][] turned = new double[image.length][];
    Arrays.setAll(turned, row -> image[image.length - 1 - row].clone());
    return turned;
  }

  private static double[][] withoutRow(double[][] image, int row) {
    double[][] less = (double[][]) Values.copy(image);
    Arrays.fill(less[row], 0);
    return less;
  }
}
