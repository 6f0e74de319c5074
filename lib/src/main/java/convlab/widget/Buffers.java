package convlab.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bytes that travel beside a state. */
final class Buffers {
  private Buffers() {}

  /**
   * The state with each buffer at its place.
   *
   * @param state a JSON object
   * @param paths one list of keys for each buffer; only the top level of the state holds bytes
   * @param buffers the bytes
   */
  static Map<String, Object> joined(Object state, Object paths, List<byte[]> buffers) {
    Map<String, Object> whole = new LinkedHashMap<>(JsonMap.of(state, "state"));
    List<?> places = paths instanceof List<?> list ? list : List.of();
    if (places.size() > buffers.size()) {
      throw new IllegalArgumentException(
          places.size() + " places for " + buffers.size() + " buffers");
    }
    for (int i = 0; i < places.size(); i++) {
      if (!(places.get(i) instanceof List<?> path)
          || path.size() != 1
          || !(path.get(0) instanceof String key)) {
        throw new IllegalArgumentException("no place for a buffer: " + places.get(i));
      }
      whole.put(key, buffers.get(i));
    }
    return whole;
  }
}
