package convlab.notebook;

import convlab.conv.ReceptiveField;
import convlab.plot.Drawing;
import convlab.plot.Look;
import convlab.plot.Picture;
import convlab.plot.TableView;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.table.Relation;

/** How each kind of value shows itself. */
public final class Values {
  private static final Map<Class<?>, Function<Object, Bundle>> FORMS = forms();

  private Values() {}

  private static Map<Class<?>, Function<Object, Bundle>> forms() {
    Map<Class<?>, Function<Object, Bundle>> forms = new LinkedHashMap<>();
    put(forms, Play.class, play -> html(play.html()));
    put(forms, Drawing.class, Values::picture);
    put(forms, Html.class, Values::html);
    put(forms, SelfShown.class, value -> html(value.html()));
    put(forms, BufferedImage.class, Values::image);
    put(forms, Chart.class, Values::chart);
    put(forms, Relation.class, table -> table(TableView.of(table)));
    put(forms, TableView.class, Values::table);
    put(forms, ReceptiveField.class, stack -> table(TableView.of(stack)));
    put(forms, double[].class, values -> Bundle.text(ArrayText.vector(values)));
    put(forms, double[][].class, ArrayText::matrix);
    put(forms, double[][][].class, ArrayText::maps);
    put(forms, float[].class, values -> Bundle.text(ArrayText.vector(ArrayText.wide(values))));
    put(forms, float[][].class, values -> ArrayText.matrix(ArrayText.wide(values)));
    put(forms, int[].class, values -> Bundle.text(ArrayText.vector(ArrayText.wide(values))));
    put(forms, int[][].class, values -> ArrayText.matrix(ArrayText.wide(values)));
    return forms;
  }

  private static <T> void put(
      Map<Class<?>, Function<Object, Bundle>> forms, Class<T> type, Function<T, Bundle> form) {
    forms.put(type, value -> form.apply(type.cast(value)));
  }

  /** The kinds of value this class knows, for a kernel's own list. */
  public static Map<Class<?>, Function<Object, Bundle>> all() {
    return FORMS;
  }

  /** The value in its forms, or nothing for a kind this class does not know. */
  public static Optional<Bundle> bundle(Object value) {
    return FORMS.entrySet().stream()
        .filter(form -> form.getKey().isInstance(value))
        .findFirst()
        .map(form -> form.getValue().apply(value));
  }

  private static Bundle html(Html html) {
    return Bundle.html(html.html(), html.text());
  }

  private static Bundle picture(Drawing drawing) {
    Picture picture = drawing.draw();
    String base64 = Base64.getEncoder().encodeToString(picture.png());
    return Bundle.png(base64, picture.width(), picture.alt());
  }

  private static Bundle image(BufferedImage image) {
    String alt = String.format("A picture of %d x %d pixels.", image.getHeight(), image.getWidth());
    return picture(new Picture(image, Math.min(Look.FULL, image.getWidth()), alt));
  }

  /** A chart that someone made with XChart directly, in its own style, at twice its size. */
  private static Bundle chart(Chart<?, ?> chart) {
    BufferedImage image =
        new BufferedImage(
            chart.getWidth() * Look.DENSITY,
            chart.getHeight() * Look.DENSITY,
            BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.scale(Look.DENSITY, Look.DENSITY);
    chart.paint(pen, chart.getWidth(), chart.getHeight());
    pen.dispose();
    return picture(new Picture(image, chart.getWidth(), sentence(chart)));
  }

  private static String sentence(Chart<?, ?> chart) {
    String title = chart.getTitle() == null ? "" : chart.getTitle().strip();
    String series = chart.getSeriesMap().keySet().stream().collect(Collectors.joining(", "));
    String about = title.isEmpty() ? "A chart" : title.replaceFirst("[.:]+$", "") + ": a chart";
    return about + (series.isEmpty() ? "" : " of " + series) + ".";
  }

  private static Bundle table(TableView table) {
    return Bundle.html(table.html(), table.text());
  }
}
