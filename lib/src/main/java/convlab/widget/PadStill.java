package convlab.widget;

import convlab.play.StillPaper;
import convlab.plot.Look;
import convlab.plot.Picture;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/** A pad for readers who cannot draw on it: the drawing, what the networks see, their answers. */
final class PadStill {
  private static final int MARGIN = 16;
  private static final int TOP = 36;
  private static final int SEEN_LEFT = 316;
  private static final int SEEN_SIDE = 140;
  private static final int BARS_LEFT = 476;
  private static final int BARS_STEP = 124;
  private static final int ROW = 23;
  private static final Color LIGHT = new Color(0x9DC3DE);

  private final StillPaper paper = new StillPaper(TOP + Sketch.SIZE + MARGIN);
  private final List<PadModel> models;
  private final StringBuilder sentence = new StringBuilder("A drawing pad with a drawing");

  private PadStill(List<PadModel> models) {
    this.models = models;
  }

  static Picture of(Sketch sketch, boolean recipe, List<PadModel> models) {
    return new PadStill(models).draw(sketch, sketch.digit(recipe), recipe);
  }

  private Picture draw(Sketch sketch, double[][] digit, boolean recipe) {
    head("A digit, drawn by hand", MARGIN);
    paper.grey(sketch.ink(), MARGIN, TOP, Sketch.SIZE);
    head("Network\u2019s view", SEEN_LEFT);
    paper.grey(digit, SEEN_LEFT, TOP, SEEN_SIDE);
    below("28 \u00d7 28 pixels,", 1);
    below(recipe ? "fitted and centred as" : "the whole paper", 2);
    below(recipe ? "MNIST\u2019s digits were" : "shrunk as it is", 3);
    for (int i = 0; i < models.size(); i++) {
      network(models.get(i), digit, BARS_LEFT + i * BARS_STEP);
    }
    return paper.picture(sentence.append('.').toString());
  }

  private void head(String text, double x) {
    paper.text(text, x, TOP - 10, StillPaper.HEAD, Look.INK);
  }

  private void below(String text, int line) {
    paper.text(text, SEEN_LEFT, TOP + SEEN_SIDE + 2 + 17 * line, StillPaper.LABEL, Look.QUIET);
  }

  /** A network that fails is passed over: the pad says why under the first stroke. */
  private void network(PadModel model, double[][] digit, int left) {
    double[] answer;
    try {
      answer = model.judge(digit);
    } catch (RuntimeException e) {
      head(model.name(), left);
      sentence.append("; ").append(model.name()).append(" gives no answer");
      return;
    }
    int best = PadModel.best(answer);
    head(model.name() + ": " + best, left);
    for (int i = 0; i < answer.length; i++) {
      bar(i, answer[i], i == best, left);
    }
    sentence.append(
        "; %s sees a %d, %.0f %% sure".formatted(model.name(), best, 100 * answer[best]));
  }

  private void bar(int digit, double share, boolean isBest, int left) {
    double y = TOP + digit * ROW;
    double longest = barsWidth() - 62;
    Font font = isBest ? StillPaper.HEAD : StillPaper.LABEL;
    paper.text(Integer.toString(digit), left, y + 14, StillPaper.HEAD, Look.INK);
    paper.bar(left + 16, y + 1, Math.max(1, share * longest), 16, isBest ? Look.OUTPUT : LIGHT);
    paper.textRight(percent(share), left + barsWidth(), y + 14, font, Look.INK);
  }

  private int barsWidth() {
    return models.size() == 1 ? 200 : BARS_STEP - 20;
  }

  private static String percent(double share) {
    return (share >= 0.0995 ? "%.0f\u00a0%%" : "%.1f\u00a0%%").formatted(100 * share);
  }
}
