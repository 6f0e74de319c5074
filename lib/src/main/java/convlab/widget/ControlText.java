package convlab.widget;

import convlab.plot.NumberText;
import java.util.List;

/** The value of a control in words. */
final class ControlText {
  private ControlText() {}

  static String of(Object kind, Object value) {
    if (value instanceof Double number) {
      return NumberText.of(number);
    } else if (value instanceof Boolean flag) {
      return flag ? "on" : "off";
    } else if (value instanceof List<?> pair && pair.size() == 2) {
      return of(kind, pair.get(0)) + " to " + of(kind, pair.get(1));
    }
    return String.valueOf(value);
  }
}
