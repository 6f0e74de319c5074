package convlab.widget;

import convlab.data.MnistRecipe;
import convlab.plot.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A pad to draw a digit on, by mouse, finger, pen or keyboard, and what one or two networks make of
 * it while it is drawn. What they see is shown beside it: the drawing, shrunk to 28 x 28.
 *
 * <pre>{@code
 * var pad = new DrawingPad().predict("LeNet", digit -> probabilities(lenet, digit));
 * pad             // shows it
 * pad.digit()     // later: the last drawing as the network saw it
 * }</pre>
 *
 * <p>Saved, and where nothing answers the page, it is a still picture of the last drawing, or of a
 * stored one.
 */
public final class DrawingPad extends AnyWidget {
  private static final int MOST_MODELS = 2;
  private static final int SAMPLE = 7;
  private static final String SKETCH = "sketch";
  private static final String RECIPE = "recipe";
  private static final String ASKED = "asked";

  private final List<PadModel> models = new ArrayList<>();

  /** A blank pad whose drawings are treated by MNIST's recipe. */
  public DrawingPad() {
    super(
        "drawing-pad",
        Map.of(
            SKETCH,
            "",
            RECIPE,
            true,
            ASKED,
            0,
            "names",
            List.of(),
            "answer",
            Map.of(ASKED, 0, "networks", List.of()),
            "preview",
            new byte[MnistRecipe.SIZE * MnistRecipe.SIZE]));
    model().accept(SKETCH, json -> Sketch.of(text(json)).text());
    model().accept(RECIPE, DrawingPad::flag);
    onChange(ASKED, this::answer);
  }

  private static String text(Object json) {
    if (json instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a sketch is a text, not " + json);
  }

  private static Object flag(Object json) {
    if (json instanceof Boolean) {
      return json;
    }
    throw new IllegalArgumentException("the recipe is on or off, not " + json);
  }

  /**
   * Adds a network, at most two; before the pad is shown.
   *
   * @param name what to call it
   * @param probabilities gets 28 x 28 pixels, 0 paper to 255 ink, and answers with ten
   *     probabilities; it is called again and again while one draws, on a thread of its own
   * @return this pad
   * @throws IllegalArgumentException if the name is blank
   * @throws IllegalStateException if there are two already
   */
  public DrawingPad predict(String name, Function<double[][], double[]> probabilities) {
    if (models.size() == MOST_MODELS) {
      throw new IllegalStateException(
          "a pad has room for two networks, not a third, " + name + "; make another pad");
    }
    models.add(new PadModel(name, probabilities));
    put("names", models.stream().map(PadModel::name).toList());
    return this;
  }

  /**
   * Whether drawings are fitted and centred as MNIST's digits were; the learner can change it.
   *
   * @param on true from the start
   * @return this pad
   */
  public DrawingPad recipe(boolean on) {
    put(RECIPE, on);
    answer(get(ASKED));
    return this;
  }

  /**
   * Puts a drawing on the pad in place of what is there, and the networks' answers to it.
   *
   * @param drawing any
   * @return this pad
   */
  public DrawingPad sketch(Sketch drawing) {
    put(SKETCH, drawing.text());
    answer(get(ASKED));
    return this;
  }

  /**
   * The last drawing as the pen's movements.
   *
   * @return blank before the first stroke
   */
  public Sketch sketch() {
    return Sketch.of((String) get(SKETCH));
  }

  /**
   * The last drawing's pixels.
   *
   * @return 280 x 280, 0 paper to 255 ink
   */
  public double[][] ink() {
    return sketch().ink();
  }

  /**
   * The last drawing as the networks saw it, with the recipe or without as chosen on the pad.
   *
   * @return 28 x 28, 0 paper to 255 ink
   */
  public double[][] digit() {
    return sketch().digit(isRecipe());
  }

  private boolean isRecipe() {
    return (Boolean) get(RECIPE);
  }

  /** What is seen, and what the networks take it for; said to be the answer to that question. */
  private void answer(Object asked) {
    Sketch sketch = sketch();
    double[][] digit = sketch.digit(isRecipe());
    List<double[]> judged =
        sketch.isBlank() ? List.of() : models.stream().map(model -> model.judge(digit)).toList();
    put(Map.of("preview", bytes(digit), "answer", Map.of(ASKED, asked, "networks", judged)));
  }

  private static byte[] bytes(double[][] digit) {
    byte[] bytes = new byte[digit.length * digit.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(digit[i / digit.length][i % digit.length]);
    }
    return bytes;
  }

  /** The last drawing, or a stored seven, and the networks' answers to it. */
  @Override
  protected Picture still() {
    Sketch shown = sketch();
    return PadStill.of(shown.isBlank() ? Sketch.sample(SAMPLE) : shown, isRecipe(), models);
  }
}
