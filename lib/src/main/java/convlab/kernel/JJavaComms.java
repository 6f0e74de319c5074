package convlab.kernel;

import convlab.notebook.Uninterrupted;
import convlab.widget.Comms;
import convlab.widget.Complaints;
import convlab.widget.JsonTree;
import convlab.widget.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;
import org.dflib.jjava.shaded.com.google.gson.JsonArray;
import org.dflib.jjava.shaded.com.google.gson.JsonObject;
import org.dflib.jjava.shaded.com.google.gson.JsonParser;

/** Comms by JJava's manager. */
public final class JJavaComms extends Comms {
  private final CommManager manager;

  /**
   * For the kernel, which makes one when it starts.
   *
   * @param manager of the running kernel; learns to answer pages that ask for all widgets
   */
  public JJavaComms(CommManager manager) {
    this.manager = manager;
    manager.registerTarget(CONTROL, Control::new);
  }

  @Override
  public Line open(Map<String, Object> state, Line.Listener listener) {
    JsonObject json = shaded(state);
    List<WidgetComm> opened = new ArrayList<>();
    Uninterrupted.run(
        () ->
            opened.add(
                manager.openComm(
                    WIDGET,
                    (owner, id, target, message) -> {
                      message.getNonNullMetadata().put("version", PROTOCOL);
                      JsonObject data = message.getContent().getData();
                      data.add("state", json);
                      data.add("buffer_paths", new JsonArray());
                      return new WidgetComm(owner, id, target, listener);
                    })));
    return opened.get(0);
  }

  /** JJava has a Gson of its own, under another name; both read the same text. */
  private static JsonObject shaded(Map<String, Object> map) {
    return JsonParser.parseString(JsonTree.of(map).toString()).getAsJsonObject();
  }

  private static Map<String, Object> plain(JsonObject json) {
    return JsonTree.map(com.google.gson.JsonParser.parseString(json.toString()).getAsJsonObject());
  }

  /** One widget's comm. JJava calls it on its shell thread, which an Error would end. */
  private static final class WidgetComm extends Comm implements Line {
    private final CommManager owner;
    private final Listener listener;

    WidgetComm(CommManager owner, String id, String target, Listener listener) {
      super(owner, id, target);
      this.owner = owner;
      this.listener = listener;
    }

    @Override
    public String id() {
      return getID();
    }

    @Override
    public void send(Map<String, Object> data, List<byte[]> buffers) {
      JsonObject json = shaded(data);
      Uninterrupted.run(() -> send(json, null, some(buffers)));
    }

    @Override
    protected void onMessage(Message<CommMsgCommand> message) {
      try {
        owner.setMessageContext(message);
        JsonObject data = message.getContent().getData();
        List<byte[]> buffers = message.getBlobs() == null ? List.of() : message.getBlobs();
        listener.received(this, data == null ? Map.of() : plain(data), buffers);
      } catch (Throwable e) {
        Complaints.add(e);
      }
    }

    @Override
    protected void onClose(Message<CommCloseCommand> message, boolean byKernel) {
      if (!byKernel) {
        listener.closed(this);
      }
    }
  }

  /** Answers a page that asks for all widgets there are. */
  private static final class Control extends Comm {
    private final CommManager owner;

    Control(CommManager owner, String id, String target, Message<CommOpenCommand> open) {
      super(owner, id, target);
      this.owner = owner;
    }

    @Override
    protected void onMessage(Message<CommMsgCommand> message) {
      try {
        owner.setMessageContext(message);
        List<byte[]> buffers = new ArrayList<>();
        send(shaded(allStates(buffers)), null, some(buffers));
      } catch (Throwable e) {
        Complaints.add(e);
      }
    }

    @Override
    protected void onClose(Message<CommCloseCommand> message, boolean byKernel) {}
  }

  /** With an empty list JJava would not end the message, and lose the next one in it. */
  private static List<byte[]> some(List<byte[]> buffers) {
    return buffers.isEmpty() ? null : buffers;
  }
}
