package convlab.widget;

import convlab.plot.BarChart;
import convlab.plot.Drawing;
import convlab.plot.Picture;
import convlab.plot.PictureGrid;
import convlab.plot.Plot;
import convlab.plot.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A pad for readers who cannot draw on it: the drawing, what the networks see, their answers. */
final class PadStill {
  private PadStill() {}

  static Picture of(Sketch sketch, boolean recipe, List<PadModel> models) {
    double[][] digit = sketch.digit(recipe);
    List<Drawing> parts = new ArrayList<>();
    parts.add(pictures(sketch, digit, recipe));
    StringBuilder sentence = new StringBuilder("A drawing pad with a drawing");
    for (PadModel model : models) {
      double[] answer = answer(model, digit);
      String verdict = verdict(model, answer);
      sentence.append("; ").append(verdict);
      if (answer.length > 0) {
        parts.add(bars(verdict, answer));
      }
    }
    return Plot.stack(parts.toArray(Drawing[]::new)).withAlt(sentence.append('.').toString());
  }

  /** Empty if it fails: the pad is shown all the same, and says why under the first stroke. */
  private static double[] answer(PadModel model, double[][] digit) {
    try {
      return model.judge(digit);
    } catch (RuntimeException e) {
      return new double[0];
    }
  }

  private static String verdict(PadModel model, double[] answer) {
    if (answer.length == 0) {
      return model.name() + " gives no answer";
    }
    int best = PadModel.best(answer);
    return "%s sees a %d, %.0f %% sure".formatted(model.name(), best, 100 * answer[best]);
  }

  private static PictureGrid pictures(Sketch sketch, double[][] digit, boolean recipe) {
    String treated = recipe ? "28 x 28, fitted and centred as in MNIST" : "28 x 28, shrunk only";
    return Plot.grid("A digit drawn by hand, and as the network sees it")
        .add(Tile.grey("drawn, 280 x 280", sketch.ink()))
        .add(Tile.grey(treated, digit));
  }

  private static BarChart bars(String title, double[] answer) {
    String[] names =
        IntStream.range(0, answer.length).mapToObj(Integer::toString).toArray(String[]::new);
    double[] percent = Arrays.stream(answer).map(p -> Math.round(1000 * p) / 10.0).toArray();
    return Plot.bars(title, "probability (%)", names, percent);
  }
}
