package convlab.widget;

import convlab.plot.Drawing;
import convlab.plot.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A pad to draw a digit on, by mouse, finger, pen or keyboard, and what one or two networks make of
 * it while it is drawn. What they see is shown beside the pad: the drawing, shrunk to 28 x 28.
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
public final class DrawingPad implements Drawing {
  private static final int MOST_MODELS = 2;
  private static final int SAMPLE = 7;

  private final List<PadModel> models = new ArrayList<>();
  private volatile Sketch sketch = Sketch.of("");
  private volatile boolean recipe = true;

  /** A blank pad whose drawings are treated by MNIST's recipe. */
  public DrawingPad() {}

  /**
   * Adds a network, at most two.
   *
   * @param name what to call it
   * @param probabilities gets 28 x 28 pixels, 0 paper to 255 ink, and answers with ten
   *     probabilities; it is called off the kernel's own thread, again and again while one draws
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
    return this;
  }

  /**
   * Whether drawings are fitted and centred as MNIST's digits were; the learner can change it.
   *
   * @param on true from the start
   * @return this pad
   */
  public DrawingPad recipe(boolean on) {
    recipe = on;
    return this;
  }

  /**
   * Puts a drawing on the pad in place of what is there.
   *
   * @param drawing any
   * @return this pad
   */
  public DrawingPad sketch(Sketch drawing) {
    sketch = drawing;
    return this;
  }

  /**
   * The last drawing as the pen's movements.
   *
   * @return blank before the first stroke
   */
  public Sketch sketch() {
    return sketch;
  }

  /**
   * The last drawing's pixels.
   *
   * @return 280 x 280, 0 paper to 255 ink
   */
  public double[][] ink() {
    return sketch.ink();
  }

  /**
   * The last drawing as the networks saw it, with the recipe or without as chosen on the pad.
   *
   * @return 28 x 28, 0 paper to 255 ink
   */
  public double[][] digit() {
    return sketch.digit(recipe);
  }

  /**
   * The still picture: the last drawing, or a stored seven, and the networks' answers to it.
   *
   * @return the picture
   */
  @Override
  public Picture draw() {
    return PadStill.of(sketch.isBlank() ? Sketch.sample(SAMPLE) : sketch, recipe, models);
  }
}
