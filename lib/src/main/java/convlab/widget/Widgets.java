package convlab.widget;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The widgets of a lesson; its first cell imports them statically: {@code import static
 * convlab.widget.Widgets.*;}.
 */
public final class Widgets {
  private Widgets() {}

  /**
   * A slider for a number.
   *
   * @param label what it says
   * @param min least value
   * @param max greatest value
   * @param step from one value to the next
   * @return the slider, at its least value
   */
  public static Slider slider(String label, double min, double max, double step) {
    return new Slider(label, min, max, step, min);
  }

  /**
   * A picture that follows a control.
   *
   * @param function makes it of the value
   * @param control the control
   * @param <A> type of the value
   * @return what to show
   */
  public static <A> Interact interact(Function<A, ?> function, Control<A> control) {
    return new Interact(List.of(control), () -> function.apply(control.value()));
  }

  /**
   * A picture that follows two controls.
   *
   * @param function makes it of the values
   * @param first the first control
   * @param second the second control
   * @param <A> type of the first value
   * @param <B> type of the second value
   * @return what to show
   */
  public static <A, B> Interact interact(
      BiFunction<A, B, ?> function, Control<A> first, Control<B> second) {
    return new Interact(
        List.of(first, second), () -> function.apply(first.value(), second.value()));
  }
}
