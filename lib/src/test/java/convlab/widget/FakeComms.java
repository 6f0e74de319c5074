package convlab.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines to a page that is not there: what Java says is kept, what a page would say is put in. */
final class FakeComms extends Comms {
  final Map<String, FakeLine> lines = new LinkedHashMap<>();
  int opened;

  @Override
  public Line open(Map<String, Object> state, Line.Listener listener) {
    FakeLine line = new FakeLine("line-" + opened++, state, listener);
    lines.put(line.id, line);
    return line;
  }

  /** The line of a widget that is open. */
  FakeLine of(AnyWidget widget) {
    return lines.get(widget.open(this, "a cell"));
  }

  final class FakeLine implements Line {
    final String id;
    final Map<String, Object> first;
    final Line.Listener listener;
    final List<Map<String, Object>> sent = new ArrayList<>();
    final List<List<byte[]>> buffers = new ArrayList<>();

    FakeLine(String id, Map<String, Object> first, Line.Listener listener) {
      this.id = id;
      this.first = first;
      this.listener = listener;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public synchronized void send(Map<String, Object> data, List<byte[]> bytes) {
      sent.add(data);
      buffers.add(bytes);
    }

    @Override
    public void close() {
      lines.remove(id);
    }

    /** As if the page had changed one key. */
    void change(String key, Object value) {
      listener.received(this, Map.of("method", "update", "state", Map.of(key, value)), List.of());
    }

    synchronized List<Map<String, Object>> sent(String method) {
      return sent.stream().filter(message -> message.get("method").equals(method)).toList();
    }
  }
}
