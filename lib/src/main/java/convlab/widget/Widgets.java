package convlab.widget;

import convlab.notebook.Html;
import convlab.plot.Drawing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The widgets of a lesson; its first cell imports them statically: {@code import static
 * convlab.widget.Widgets.*;}.
 *
 * <pre>{@code
 * interact(sigma -> Plot.picture("blurred", blur(cat, sigma)), slider("sigma", 0.5, 5.0, 0.5))
 * }</pre>
 */
public final class Widgets {
  private Widgets() {}

  /** A function of three values, which the JDK lacks. */
  public interface Function3<A, B, C, R> {
    /** The result for these values. */
    R apply(A a, B b, C c);
  }

  /**
   * A slider for a number, at its least value.
   *
   * @param label what stands beside it
   * @param min least value
   * @param max greatest value
   * @param step from one value to the next
   * @return the slider
   * @throws IllegalArgumentException if the limits or the step leave nothing to slide
   */
  public static Control<Double> slider(String label, double min, double max, double step) {
    return slider(label, min, max, step, min);
  }

  /**
   * A slider for a number.
   *
   * @param label what stands beside it
   * @param min least value
   * @param max greatest value
   * @param step from one value to the next
   * @param value where it stands at first
   * @return the slider
   * @throws IllegalArgumentException if the limits or the step leave nothing to slide, or the value
   *     is outside
   */
  public static Control<Double> slider(
      String label, double min, double max, double step, double value) {
    Limits.check(label, min, max, step);
    return new Control<>(
        "slider", label, new Codecs.Numbers(label, min, max), value, limits(min, max, step));
  }

  /**
   * A slider for a whole number, at its least value.
   *
   * @param label what stands beside it
   * @param min least value
   * @param max greatest value
   * @return the slider
   * @throws IllegalArgumentException if the limits leave nothing to slide
   */
  public static Control<Integer> slider(String label, int min, int max) {
    return slider(label, min, max, 1);
  }

  /**
   * A slider for a whole number, at its least value.
   *
   * @param label what stands beside it
   * @param min least value
   * @param max greatest value
   * @param step from one value to the next
   * @return the slider
   * @throws IllegalArgumentException if the limits or the step leave nothing to slide
   */
  public static Control<Integer> slider(String label, int min, int max, int step) {
    return slider(label, min, max, step, min);
  }

  /**
   * A slider for a whole number.
   *
   * @param label what stands beside it
   * @param min least value
   * @param max greatest value
   * @param step from one value to the next
   * @param value where it stands at first
   * @return the slider
   * @throws IllegalArgumentException if the limits or the step leave nothing to slide, or the value
   *     is outside
   */
  public static Control<Integer> slider(String label, int min, int max, int step, int value) {
    Limits.check(label, min, max, step);
    return new Control<>(
        "slider", label, new Codecs.Integers(label, min, max), value, limits(min, max, step));
  }

  /**
   * A slider for a number over several powers of ten, in 100 steps of equal ratio, such as a
   * learning rate.
   *
   * @param label what stands beside it
   * @param min least value, above 0
   * @param max greatest value
   * @param value where it stands at first
   * @return the slider
   * @throws IllegalArgumentException if the least value is not above 0 or the limits leave nothing
   *     to slide
   */
  public static Control<Double> logSlider(String label, double min, double max, double value) {
    Limits.checkLog(label, min, max);
    Map<String, Object> more = limits(min, max, (max - min) / 100);
    more.put("log", true);
    return new Control<>("slider", label, new Codecs.Numbers(label, min, max), value, more);
  }

  /**
   * Two sliders on one track for a range of numbers, at first all of it.
   *
   * @param label what stands beside it
   * @param min least value
   * @param max greatest value
   * @param step from one value to the next
   * @return the control, whose value is {from, to}
   * @throws IllegalArgumentException if the limits or the step leave nothing to slide
   */
  public static Control<double[]> range(String label, double min, double max, double step) {
    Limits.check(label, min, max, step);
    return new Control<>(
        "range",
        label,
        new Codecs.Pairs(label, min, max),
        new double[] {min, max},
        limits(min, max, step));
  }

  private static Map<String, Object> limits(double min, double max, double step) {
    return new LinkedHashMap<>(Map.of("min", min, "max", max, "step", step, "log", false));
  }

  /**
   * A choice of names, the first one at first.
   *
   * @param label what stands beside it
   * @param options the names
   * @return the control
   * @throws IllegalArgumentException if there is no name
   */
  public static Control<String> dropdown(String label, String... options) {
    Map<String, String> named = new LinkedHashMap<>();
    Arrays.asList(options).forEach(option -> named.put(option, option));
    return dropdown(label, named);
  }

  /**
   * A choice of values by their names, the first one at first.
   *
   * @param label what stands beside it
   * @param options name to value, in the order in which they are offered
   * @param <T> type of the values
   * @return the control
   * @throws IllegalArgumentException if there is none
   */
  public static <T> Control<T> dropdown(String label, Map<String, T> options) {
    if (options.isEmpty()) {
      throw new IllegalArgumentException(
          label + " offers nothing to choose; give at least one name");
    }
    Map<String, T> kept = new LinkedHashMap<>(options);
    T first = kept.values().iterator().next();
    return new Control<>(
        "dropdown",
        label,
        new Codecs.Choices<>(label, kept),
        first,
        Map.of("options", List.copyOf(kept.keySet())));
  }

  /**
   * A button that stays down until it is pressed again.
   *
   * @param label what it says
   * @param value whether it is down at first
   * @return the control
   */
  public static Control<Boolean> toggle(String label, boolean value) {
    return new Control<>("toggle", label, new Codecs.Flags(label), value, Map.of());
  }

  /**
   * A box to tick.
   *
   * @param label what stands beside it
   * @param value whether it is ticked at first
   * @return the control
   */
  public static Control<Boolean> checkbox(String label, boolean value) {
    return new Control<>("checkbox", label, new Codecs.Flags(label), value, Map.of());
  }

  /**
   * A button to press; its value counts how often.
   *
   * @param label what it says
   * @param action what to do; pressed several times meanwhile, it is done once more
   * @return the control
   */
  public static Control<Integer> button(String label, Runnable action) {
    return new Control<>(
            "button", label, new Codecs.Integers(label, 0, Integer.MAX_VALUE), 0, Map.of())
        .onChange(count -> action.run());
  }

  /**
   * A line of text.
   *
   * @param label what stands beside it
   * @param value what it says at first
   * @return the control, which changes on Enter and when it is left
   */
  public static Control<String> text(String label, String value) {
    return new Control<>("text", label, new Codecs.Texts(label), value, Map.of());
  }

  /**
   * A number to type.
   *
   * @param label what stands beside it
   * @param value the number at first
   * @return the control, which changes on Enter and when it is left
   */
  public static Control<Double> number(String label, double value) {
    double most = Double.MAX_VALUE;
    return new Control<>("number", label, new Codecs.Numbers(label, -most, most), value, Map.of());
  }

  /**
   * A colour to choose.
   *
   * @param label what stands beside it
   * @param value as "#d55e00"
   * @return the control
   * @throws IllegalArgumentException if that is no colour
   */
  public static Control<String> colour(String label, String value) {
    return new Control<>("colour", label, new Codecs.Colours(label), value, Map.of());
  }

  /**
   * A bar that Java fills.
   *
   * @param label what stands beside it
   * @param total the value at which it is full, above 0
   * @return the control, at 0
   * @throws IllegalArgumentException if the total is not above 0
   */
  public static Control<Integer> progress(String label, int total) {
    Limits.check(label, 0, total, 1);
    return new Control<>(
        "progress", label, new Codecs.Integers(label, 0, total), 0, limits(0, total, 1));
  }

  /**
   * A piece of a page that Java may change by {@link Output#set}.
   *
   * @param html the fragment
   * @return the place
   */
  public static Output html(String html) {
    return new Output(new Html(html, html.replaceAll("<[^>]*>", " ").strip() + " "));
  }

  /**
   * A picture that Java may change by {@link Output#set}.
   *
   * @param drawing what is seen at first
   * @return the place
   */
  public static Output picture(Drawing drawing) {
    return new Output(drawing);
  }

  /**
   * A button to bring a file of at most 8 MB into the kernel's memory.
   *
   * @param label what stands beside it
   * @return the control
   */
  public static Upload upload(String label) {
    return new Upload(label);
  }

  /**
   * Widgets beside one another, wrapped where the page is narrow.
   *
   * @param parts at least one
   * @return the row
   */
  public static Box row(AnyWidget... parts) {
    return new Box("row", List.of(), List.of(parts));
  }

  /**
   * Widgets below one another.
   *
   * @param parts at least one
   * @return the column
   */
  public static Box column(AnyWidget... parts) {
    return new Box("column", List.of(), List.of(parts));
  }

  /**
   * Widgets of which one is seen at a time.
   *
   * @param parts title to widget, in the order of the tabs
   * @return the tabs
   */
  public static Box tabs(Map<String, ? extends AnyWidget> parts) {
    return new Box("tabs", List.copyOf(parts.keySet()), List.copyOf(parts.values()));
  }

  /**
   * What a function makes of a control's value, made again whenever it changes.
   *
   * @param function gives a picture, or anything else that shows itself
   * @param control the control
   * @param <A> type of the value
   * @return what to show
   */
  public static <A> Interact interact(Function<A, ?> function, Control<A> control) {
    return new Interact(List.of(control), () -> function.apply(control.value()));
  }

  /**
   * What a function makes of two controls' values, made again whenever one changes.
   *
   * @param function gives a picture, or anything else that shows itself
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

  /**
   * What a function makes of three controls' values, made again whenever one changes.
   *
   * @param function gives a picture, or anything else that shows itself
   * @param first the first control
   * @param second the second control
   * @param third the third control
   * @param <A> type of the first value
   * @param <B> type of the second value
   * @param <C> type of the third value
   * @return what to show
   */
  public static <A, B, C> Interact interact(
      Function3<A, B, C, ?> function, Control<A> first, Control<B> second, Control<C> third) {
    return new Interact(
        List.of(first, second, third),
        () -> function.apply(first.value(), second.value(), third.value()));
  }
}
