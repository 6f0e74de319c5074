package convlab.widget;

import convlab.notebook.Uninterrupted;
import java.util.ArrayList;
import java.util.Collections;
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
  private final Runnable whenClosed;
  private final Map<String, Object> state;
  private final Map<String, Consumer<Object>> callbacks = new HashMap<>();
  private final Map<String, UnaryOperator<Object>> checks = new HashMap<>();
  private final Map<String, List<Runnable>> watchers = new HashMap<>();
  private BiConsumer<Map<String, Object>, List<byte[]>> messages;
  private Line line;
  private int received;

  /**
   * Makes a model that no page has yet.
   *
   * @param whenClosed called when a page has ended the line
   */
  WidgetModel(Script script, Map<String, Object> state, Runnable whenClosed) {
    this.script = script;
    this.whenClosed = whenClosed;
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
    changes.forEach((key, value) -> checkPut(known(key), value));
    state.putAll(changes);
    if (line != null) {
      update(line, "update", changes);
    }
  }

  private static void checkPut(String key, Object value) {
    if (value == null) {
      throw new IllegalArgumentException(
          "state key "
              + key
              + " cannot be null, which would not reach the page; use an empty value");
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

  /** What a page that has just come asks for, under the id by which pages know this widget. */
  synchronized void describe(Map<String, Object> states, List<Object> paths, List<byte[]> buffers) {
    if (line != null) {
      String id = line.id();
      Map<String, Object> all = first();
      Map<String, Object> about = new LinkedHashMap<>();
      about.put("model_name", all.get("_model_name"));
      about.put("model_module", all.get("_model_module"));
      about.put("model_module_version", all.get("_model_module_version"));
      about.put("state", all);
      states.put(id, about);
      bytesOf(state)
          .forEach(
              (key, value) -> {
                paths.add(List.of(id, "state", key));
                buffers.add((byte[]) value);
              });
    }
  }

  synchronized void close() {
    if (line != null) {
      Uninterrupted.run(line::close);
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
    all.put("_esm", Script.LOADER);
    all.put("_anywidget_id", "convlab-" + script.name());
    all.put("_kind", script.key());
    all.put("_frame", Script.FRAME);
    all.put("_code", script.code());
    all.put("_style", script.style());
    all.put("_keys", List.copyOf(state.keySet()));
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
    changes.entrySet().removeIf(change -> !allowed(from, change));
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
    if (key.startsWith("_")) {
      return true; // the frame's own, of which a page may send what it has put aside
    }
    if (!state.containsKey(key)) {
      Complaints.add("key", "no state key " + key);
      return true;
    }
    return false;
  }

  /** Whether a value passes its check; the page is told what stands in its place if not. */
  private boolean allowed(Line from, Map.Entry<String, Object> change) {
    String key = change.getKey();
    try {
      change.setValue(checks.getOrDefault(key, UnaryOperator.identity()).apply(change.getValue()));
      return true;
    } catch (IllegalArgumentException e) {
      Complaints.add("value of " + script.name(), e.getMessage());
      update(from, "update", Collections.singletonMap(key, state.get(key)));
      return false;
    }
  }

  private synchronized void message(Map<String, Object> content, List<byte[]> buffers) {
    if (messages != null) {
      BiConsumer<Map<String, Object>, List<byte[]>> callback = messages;
      Callbacks.submit(
          List.of(this, received++), new Callback(this, () -> callback.accept(content, buffers)));
    }
  }

  @Override
  public void closed(Line from) {
    synchronized (this) {
      if (line != from) {
        return;
      }
      line = null;
    }
    whenClosed.run();
  }
}
