package convlab.widget;

import java.util.Map;

/** A JSON object where one is expected. */
final class JsonMap {
  private JsonMap() {}

  @SuppressWarnings("unchecked") // maps made from JSON have string keys
  static Map<String, Object> of(Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException(what + " is not an object but " + name(value));
  }

  private static String name(Object value) {
    return value == null ? "missing" : value.getClass().getSimpleName();
  }
}
