package convlab.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The state of one widget, kept equal here and in all pages, and what is called when a page changes
 * it. Safe to use from several threads.
 */
final class WidgetModel implements Line.Listener {
  private final Script script;
  private final Map<String, Object> state;
  private final Map<String, Consumer<Object>> callbacks = new HashMap<>();
  private final Map<String, UnaryOperator<Object>> checks = new HashMap<>();
  private final Map<String, List<Runnable>> watchers = new HashMap<>();
  private BiConsumer<Map<String, Object>, List<byte[]>> messages;
  private Line line;
  private int received;

  WidgetModel(Script script, Map<String, Object> state) {
    this.script = script;
    this.state = new LinkedHashMap<>(state);
    for (String key : state.keySet()) {
      if (key.startsWith("_")) {
        throw new IllegalArgumentException(
            "state key " + key + " begins with an underscore; those belong to the frame");
      }
    }
    this.state.put("_note", Note.NONE.state());
  }

  synchronized Object get(String key) {
    return state.get(known(key));
  }

  private String known(String key) {
    if (!state.containsKey(key)) {
      throw new IllegalArgumentException(
          "no state key " + key + "; this widget has " + state.keySet());
    }
    return key;
  }

  synchronized void put(Map<String, Object> changes) {
    changes.keySet().forEach(this::known);
    state.putAll(changes);
    if (line != null) {
      update(line, "update", changes);
    }
  }

  void note(Note note) {
    if (!note.state().equals(get("_note"))) {
      put(Map.of("_note", note.state()));
    }
  }

  synchronized void onChange(String key, Consumer<Object> callback) {
    callbacks.merge(known(key), callback, Consumer::andThen);
  }

  /** Calls at once, on the kernel's own thread, when a page has changed a key. */
  synchronized void watch(String key, Runnable watcher) {
    watchers.computeIfAbsent(known(key), k -> new ArrayList<>()).add(watcher);
  }

  synchronized void unwatch(String key, Runnable watcher) {
    watchers.getOrDefault(key, new ArrayList<>()).remove(watcher);
  }

  /** What a page sends for a key goes through {@code check}, which throws or gives what to keep. */
  synchronized void accept(String key, UnaryOperator<Object> check) {
    checks.put(known(key), check);
  }

  synchronized void onMessage(BiConsumer<Map<String, Object>, List<byte[]>> callback) {
    messages = messages == null ? callback : messages.andThen(callback);
  }

  synchronized void send(Map<String, Object> content, List<byte[]> buffers) {
    if (line != null) {
      line.send(Map.of("method", "custom", "content", content), buffers);
    }
  }

  /** The id by which pages know this widget, which is opened if need be; null without comms. */
  synchronized String open(Comms comms) {
    if (line == null && comms != null) {
      line = comms.open(first(), this);
      update(line, "update", bytesOf(state));
    }
    return line == null ? null : line.id();
  }

  synchronized void close() {
    if (line != null) {
      line.close();
      line = null;
    }
  }

  /** All of the state, for a page that has just come, but for the bytes. */
  private Map<String, Object> first() {
    Map<String, Object> all = new LinkedHashMap<>(state);
    all.keySet().removeAll(bytesOf(state).keySet());
    all.put("_model_module", "anywidget");
    all.put("_model_module_version", AnywidgetVersion.RANGE);
    all.put("_model_name", "AnyModel");
    all.put("_view_module", "anywidget");
    all.put("_view_module_version", AnywidgetVersion.RANGE);
    all.put("_view_name", "AnyView");
    all.put("_esm", Script.FRAME);
    all.put("_css", script.style());
    all.put("_anywidget_id", "convlab-" + script.name());
    all.put("_script", script.code());
    all.put("_script_key", script.key());
    return all;
  }

  private static Map<String, Object> bytesOf(Map<String, Object> values) {
    Map<String, Object> bytes = new LinkedHashMap<>(values);
    bytes.values().removeIf(value -> !(value instanceof byte[]));
    return bytes;
  }

  private static void update(Line line, String method, Map<String, Object> changes) {
    if (changes.isEmpty()) {
      return;
    }
    Map<String, Object> bytes = bytesOf(changes);
    Map<String, Object> rest = new LinkedHashMap<>(changes);
    rest.keySet().removeAll(bytes.keySet());
    List<Object> paths = new ArrayList<>();
    List<byte[]> buffers = new ArrayList<>();
    bytes.forEach(
        (key, value) -> {
          paths.add(List.of(key));
          buffers.add((byte[]) value);
        });
    line.send(Map.of("method", method, "state", rest, "buffer_paths", paths), buffers);
  }

  @Override
  public void received(Line from, Map<String, Object> data, List<byte[]> buffers) {
    Object method = data.get("method");
    if ("update".equals(method)) {
      change(from, Buffers.joined(data.get("state"), data.get("buffer_paths"), buffers));
    } else if ("custom".equals(method)) {
      message(JsonMap.of(data.get("content"), "content"), buffers);
    } else if ("request_state".equals(method)) {
      resend(from);
    } else {
      Complaints.add("method", "unknown method " + method);
    }
  }

  private synchronized void resend(Line to) {
    Map<String, Object> all = first();
    all.putAll(bytesOf(state));
    update(to, "update", all);
  }

  private synchronized void change(Line from, Map<String, Object> changes) {
    changes.keySet().removeIf(this::refused);
    changes.replaceAll(
        (key, value) -> checks.getOrDefault(key, UnaryOperator.identity()).apply(value));
    state.putAll(changes);
    // Pages other than the sender's learn of it by this; the sender knows that it is its own.
    update(from, "echo_update", changes);
    changes.forEach(
        (key, value) -> {
          List.copyOf(watchers.getOrDefault(key, List.of())).forEach(Runnable::run);
          Consumer<Object> callback = callbacks.get(key);
          if (callback != null) {
            Callbacks.submit(List.of(this, key), new Callback(this, () -> callback.accept(value)));
          }
        });
  }

  private boolean refused(String key) {
    boolean refused = key.startsWith("_") || !state.containsKey(key);
    if (refused) {
      Complaints.add("key", "no state key " + key);
    }
    return refused;
  }

  private synchronized void message(Map<String, Object> content, List<byte[]> buffers) {
    if (messages != null) {
      BiConsumer<Map<String, Object>, List<byte[]>> callback = messages;
      Callbacks.submit(
          List.of(this, received++), new Callback(this, () -> callback.accept(content, buffers)));
    }
  }

  @Override
  public synchronized void closed(Line from) {
    if (line == from) {
      line = null;
    }
  }
}
