package convlab.widget;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON to and from Java's maps, lists, strings, numbers and booleans. */
public final class JsonTree {
  private static final int DEEPEST = 32;

  private JsonTree() {}

  /**
   * A map as JSON.
   *
   * @param map with null, Boolean, Number, String, {@code double[]}, List and Map as values
   * @return the object; what is not finite becomes null, since JSON knows no NaN
   */
  public static JsonObject of(Map<String, Object> map) {
    JsonObject json = new JsonObject();
    map.forEach((key, value) -> json.add(key, element(value)));
    return json;
  }

  @SuppressWarnings("unchecked") // maps in a state have string keys, as JSON wants it
  private static JsonElement element(Object value) {
    if (value == null) {
      return JsonNull.INSTANCE;
    } else if (value instanceof Map<?, ?> map) {
      return of((Map<String, Object>) map);
    } else if (value instanceof Iterable<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(item -> array.add(element(item)));
      return array;
    } else if (value instanceof double[] numbers) {
      JsonArray array = new JsonArray();
      for (double number : numbers) {
        array.add(number(number));
      }
      return array;
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof Boolean flag) {
      return new JsonPrimitive(flag);
    }
    return new JsonPrimitive(value.toString());
  }

  private static JsonElement number(Number number) {
    return Double.isFinite(number.doubleValue()) ? new JsonPrimitive(number) : JsonNull.INSTANCE;
  }

  /**
   * JSON as a map; every number becomes a Double.
   *
   * @param json an object
   * @return its entries, in order
   * @throws IllegalArgumentException if it is nested deeper than 32 levels
   */
  public static Map<String, Object> map(JsonObject json) {
    return map(json, 0);
  }

  private static Map<String, Object> map(JsonObject json, int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
      map.put(entry.getKey(), value(entry.getValue(), depth + 1));
    }
    return map;
  }

  private static Object value(JsonElement json, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("JSON nested deeper than " + DEEPEST + " levels");
    }
    if (json.isJsonObject()) {
      return map(json.getAsJsonObject(), depth);
    } else if (json.isJsonArray()) {
      List<Object> list = new ArrayList<>();
      json.getAsJsonArray().forEach(item -> list.add(value(item, depth + 1)));
      return list;
    } else if (json.isJsonPrimitive()) {
      JsonPrimitive value = json.getAsJsonPrimitive();
      return value.isBoolean()
          ? (Object) value.getAsBoolean()
          : value.isNumber() ? (Object) value.getAsDouble() : value.getAsString();
    }
    return null;
  }
}
