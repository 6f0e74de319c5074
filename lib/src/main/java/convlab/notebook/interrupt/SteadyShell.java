package convlab.notebook.interrupt;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.shaded.org.zeromq.ZMQ;

/**
 * The socket for requests. JJava's thread ends, and leaves the kernel deaf, at a message that
 * cannot be read: no JSON, of the wrong shape, nested too deep. Here such a message is told once a
 * kind in the log and dropped.
 */
final class SteadyShell extends ShellChannel {
  private static final System.Logger LOG = System.getLogger(SteadyShell.class.getName());

  private final Set<Class<?>> told = ConcurrentHashMap.newKeySet();

  SteadyShell(
      ZMQ.Context context,
      HMACGenerator hmac,
      boolean control,
      JupyterConnection connection,
      long pollMillis) {
    super(context, hmac, control, connection, pollMillis);
  }

  @Override
  public synchronized Message<?> readMessage() {
    try {
      return super.readMessage();
    } catch (RuntimeException | StackOverflowError e) {
      // All its parts have been received before the first is read, so the next message is whole.
      if (told.add(e.getClass())) {
        LOG.log(Level.WARNING, "a message was dropped: " + e);
      }
      return new Message<>(List.of(), new Header<>(MessageType.UNKNOWN), new Object());
    }
  }
}
