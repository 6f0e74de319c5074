package convlab.kernel;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.Loop;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.shaded.org.zeromq.ZMQ;

/**
 * The socket for requests. JJava's own thread ends, and leaves the kernel deaf, at a message that
 * cannot be read: no JSON, of the wrong shape, nested too deep. Here such a message is told once a
 * kind in the log and dropped.
 */
final class SteadyShell extends ShellChannel {
  private static final System.Logger LOG = System.getLogger(SteadyShell.class.getName());

  private final Set<Class<?>> told = ConcurrentHashMap.newKeySet();
  private final JupyterConnection connection;
  private final boolean control;
  private final long pollMillis;
  private Loop loop;

  SteadyShell(
      ZMQ.Context context,
      HMACGenerator hmac,
      boolean control,
      JupyterConnection connection,
      long pollMillis) {
    super(context, hmac, control, connection, pollMillis);
    this.connection = connection;
    this.control = control;
    this.pollMillis = pollMillis;
  }

  @Override
  public void bind(KernelConnectionProperties properties) {
    int port = control ? properties.getControlPort() : properties.getShellPort();
    bind(formatAddress(properties.getTransport(), properties.getIp(), port));
    ZMQ.Poller poller = ctx.poller(1);
    poller.register(this, ZMQ.Poller.POLLIN);
    loop = new Loop("Shell-" + (control ? 1 : 0), pollMillis, () -> next(poller));
    loop.start();
  }

  private void next(ZMQ.Poller poller) {
    if (poller.poll(0) <= 0) {
      return;
    }
    try {
      answer(readMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // All parts of a message have been received before the first is read: the next one is whole.
      if (!closed && told.add(e.getClass())) {
        LOG.log(Level.WARNING, "a message was dropped: " + e);
      }
    }
  }

  @SuppressWarnings("unchecked") // a handler is kept under the type of message that it takes
  private void answer(Message<?> message) {
    ShellHandler<Object> handler =
        (ShellHandler<Object>) connection.getHandler(message.getHeader().getType());
    if (handler == null) {
      return;
    }
    ShellReplyEnvironment env = connection.prepareReplyEnv(this, message);
    try {
      handler.handle(env, (Message<Object>) message);
    } finally {
      env.resolveDeferrals();
    }
    if (env.isMarkedForShutdown()) {
      connection.close();
    }
  }

  @Override
  public void close() {
    if (loop != null) {
      loop.shutdown();
    }
    super.close();
  }

  @Override
  public void waitUntilClose() {
    try {
      if (loop != null) {
        loop.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
