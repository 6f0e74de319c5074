package convlab.widget;

import convlab.plot.Picture;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A widget with a page script of its own: a state that Java and all pages share, and messages both
 * ways. The script is the resource {@code NAME.js} of this room, an ES module with {@code export
 * default {render({model, el, host, signal})}} as <a href="https://anywidget.dev">anywidget</a>
 * wants it; the style is {@code NAME.css}, if there is one.
 *
 * <p>State values are null, Boolean, Number, String, {@code double[]}, List, Map, or byte[], which
 * travels as a buffer (a {@code DataView} in the script). What a page sends comes back with numbers
 * as Double. Keys that begin with an underscore belong to the frame.
 *
 * <p>Callbacks run on a thread of their own, one after another, while the kernel goes on answering;
 * Stop ends them; what they throw and print appears in a line under the widget. Changes of a state
 * key are delivered latest first: of several that wait only the last one counts. Messages are
 * delivered each, in order.
 *
 * <p>Nothing is sent before the widget is first shown. Shown twice, both views are of one widget.
 */
public abstract class AnyWidget {
  private final WidgetModel model;
  private List<AnyWidget> children = List.of();

  /**
   * Makes a widget that is not shown yet.
   *
   * @param name of the script among the resources of this room, without its ending
   * @param state every key the widget has, with its first value
   * @throws IllegalArgumentException if there is no such script, or a key begins with an underscore
   */
  protected AnyWidget(String name, Map<String, Object> state) {
    this.model = new WidgetModel(Script.named(name), state, this::isClosed);
  }

  /**
   * What is seen where no widget can be: in a saved notebook, on a kernel without comms.
   *
   * @return the widget as it stands now
   */
  protected abstract Picture still();

  /**
   * The value of a state key.
   *
   * @param key one of the keys given at first
   * @return as Java put it, or as a page sent it
   */
  protected final Object get(String key) {
    return model.get(key);
  }

  /**
   * Changes a state key, here and in all pages.
   *
   * @param key one of the keys given at first
   * @param value see the class
   */
  protected final void put(String key, Object value) {
    model.put(Collections.singletonMap(key, value));
  }

  /**
   * Changes several keys at once: the pages see them together.
   *
   * @param changes key to value
   */
  protected final void put(Map<String, Object> changes) {
    model.put(changes);
  }

  /**
   * Calls back when a page changes a key; Java's own changes do not.
   *
   * @param key one of the keys given at first
   * @param callback receives the new value
   */
  protected final void onChange(String key, Consumer<Object> callback) {
    model.onChange(key, callback);
  }

  /**
   * Calls back for every message of the script's {@code model.send(content, null, buffers)}.
   *
   * @param callback receives content and buffers
   */
  protected final void onMessage(BiConsumer<Map<String, Object>, List<byte[]>> callback) {
    model.onMessage(callback);
  }

  /**
   * Sends a message to the script's {@code model.on("msg:custom", (content, buffers) => ...)}.
   *
   * @param content JSON as in the state, without byte[]
   * @param buffers DataViews in the script
   */
  protected final void send(Map<String, Object> content, byte[]... buffers) {
    model.send(content, List.of(buffers));
  }

  /** Removes the widget from all pages; shown again, it is a new one with the same state. */
  public final void close() {
    model.close();
    isClosed();
  }

  private void isClosed() {
    closed();
    Places.forget(this);
  }

  /** Called each time it is shown. */
  void opened() {}

  /** Called when it is removed. */
  void closed() {}

  /**
   * Makes other widgets parts of this one: its state key {@code children} holds a reference to
   * each, for the script's {@code host.getWidget(reference)}.
   *
   * @param parts opened together with this widget
   */
  protected final void contains(List<? extends AnyWidget> parts) {
    children = List.copyOf(parts);
  }

  /**
   * The id by which pages know this widget, which is opened if need be; null without comms.
   *
   * @param place where it is to be seen: the id of a cell, or another widget
   */
  final synchronized String open(Comms comms, Object place) {
    if (comms == null) {
      return null;
    }
    if (!children.isEmpty()) {
      put("children", children.stream().map(c -> "anywidget:" + c.open(comms, this)).toList());
    }
    Places.add(place, this);
    opened();
    return model.open(comms);
  }

  final WidgetModel model() {
    return model;
  }

  /** What the still picture shows, in words, and how to bring it to life. */
  @Override
  public String toString() {
    return still().alt().strip() + " " + Stills.HINT;
  }
}
