package convlab.widget;

import convlab.notebook.Uninterrupted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.shaded.com.google.gson.JsonObject;

/** Comms by JJava's manager. */
final class JJavaComms implements Comms {
  private static final String TARGET = "jupyter.widget";
  private static final String PROTOCOL = "2.1.0";

  private final CommManager manager;

  JJavaComms(CommManager manager) {
    this.manager = manager;
  }

  /** The comms of the running kernel, or null where JJava is on the class path but not running. */
  static Comms find() {
    try {
      return new JJavaComms(BaseKernel.notebookKernel().getCommManager());
    } catch (NullPointerException e) {
      // Its way to say that no kernel runs; there is no other way to ask.
      return null;
    }
  }

  @Override
  public Line open(Map<String, Object> state, Line.Listener listener) {
    JsonObject json = JsonTree.of(state);
    List<WidgetComm> opened = new ArrayList<>();
    Uninterrupted.run(
        () ->
            opened.add(
                manager.openComm(
                    TARGET,
                    (owner, id, target, message) -> {
                      message.getNonNullMetadata().put("version", PROTOCOL);
                      JsonObject data = message.getContent().getData();
                      data.add("state", json);
                      data.add("buffer_paths", JsonTree.list());
                      return new WidgetComm(owner, id, target, listener);
                    })));
    return opened.get(0);
  }

  /** One widget's comm. JJava calls it on its shell thread, which an Error would end. */
  static final class WidgetComm extends Comm implements Line {
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
      // With an empty list JJava would not end the message, and lose the next one in it.
      List<byte[]> some = buffers.isEmpty() ? null : buffers;
      Uninterrupted.run(() -> send(json, null, some));
    }

    @Override
    protected void onMessage(Message<CommMsgCommand> message) {
      try {
        owner.setMessageContext(message);
        JsonObject data = message.getContent().getData();
        List<byte[]> buffers = message.getBlobs() == null ? List.of() : message.getBlobs();
        listener.received(this, JsonTree.map(data == null ? new JsonObject() : data), buffers);
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
}
