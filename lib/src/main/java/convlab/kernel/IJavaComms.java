package convlab.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import convlab.notebook.Uninterrupted;
import convlab.widget.Comms;
import convlab.widget.Complaints;
import convlab.widget.JsonTree;
import convlab.widget.Line;
import io.github.spencerpark.jupyter.kernel.comm.Comm;
import io.github.spencerpark.jupyter.kernel.comm.CommManager;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.comm.CommCloseCommand;
import io.github.spencerpark.jupyter.messages.comm.CommMsgCommand;
import io.github.spencerpark.jupyter.messages.comm.CommOpenCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Comms by IJava's manager. */
final class IJavaComms extends Comms {
  private final CommManager manager;

  IJavaComms(CommManager manager) {
    this.manager = manager;
    manager.registerTarget(CONTROL, Control::new);
  }

  @Override
  public Line open(Map<String, Object> state, Line.Listener listener) {
    JsonObject json = JsonTree.of(state);
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

  /** One widget's comm. IJava calls it on its shell thread, which an Error would end. */
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
      JsonObject json = JsonTree.of(data);
      Uninterrupted.run(() -> send(json, null, some(buffers)));
    }

    @Override
    protected void onMessage(Message<CommMsgCommand> message) {
      try {
        owner.setMessageContext(message);
        JsonObject data = message.getContent().getData();
        List<byte[]> buffers = message.getBlobs() == null ? List.of() : message.getBlobs();
        listener.received(this, data == null ? Map.of() : JsonTree.map(data), buffers);
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
        send(JsonTree.of(allStates(buffers)), null, some(buffers));
      } catch (Throwable e) {
        Complaints.add(e);
      }
    }

    @Override
    protected void onClose(Message<CommCloseCommand> message, boolean byKernel) {}
  }

  /** With an empty list IJava would not end the message, and lose the next one in it. */
  private static List<byte[]> some(List<byte[]> buffers) {
    return buffers.isEmpty() ? null : buffers;
  }
}
