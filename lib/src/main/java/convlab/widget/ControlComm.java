package convlab.widget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;

/**
 * Answers a page that has just come, or was loaded anew, with the state of every widget there is.
 */
final class ControlComm extends Comm {
  static final String TARGET = "jupyter.widget.control";

  private final CommManager owner;

  ControlComm(CommManager owner, String id, String target, Message<CommOpenCommand> open) {
    super(owner, id, target);
    this.owner = owner;
  }

  @Override
  protected void onMessage(Message<CommMsgCommand> message) {
    try {
      owner.setMessageContext(message);
      Map<String, Object> states = new LinkedHashMap<>();
      List<Object> paths = new ArrayList<>();
      List<byte[]> buffers = new ArrayList<>();
      Places.open().forEach(widget -> widget.model().describe(states, paths, buffers));
      send(
          JsonTree.of(Map.of("method", "update_states", "states", states, "buffer_paths", paths)),
          null,
          buffers.isEmpty() ? null : buffers);
    } catch (Throwable e) {
      // On JJava's shell thread, which an Error would end.
      Complaints.add(e);
    }
  }

  @Override
  protected void onClose(Message<CommCloseCommand> message, boolean byKernel) {}
}
