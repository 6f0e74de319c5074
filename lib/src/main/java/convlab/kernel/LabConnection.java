package convlab.kernel;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.dflib.jjava.jupyter.channels.HeartbeatChannel;
import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.dflib.jjava.shaded.org.zeromq.ZMQ;

/**
 * The kernel's sockets. As JJava's, but messages are looked for every 5 ms instead of 50, none ends
 * the kernel ({@link SteadyShell}), and what a page shows goes through {@link CalmOutput}. The
 * sockets of the superclass stay unused.
 */
final class LabConnection extends JupyterConnection {
  private static final long POLL_MILLIS = 5;

  private final KernelConnectionProperties properties;
  private final IOPubChannel output;
  private final StdinChannel input;
  private final List<JupyterSocket> sockets;

  LabConnection(KernelConnectionProperties properties)
      throws NoSuchAlgorithmException, InvalidKeyException {
    super(properties);
    this.properties = properties;
    ZMQ.Context context = ZMQ.context(1);
    HMACGenerator hmac = properties.createHMACGenerator();
    output = new CalmOutput(context, hmac);
    input = new StdinChannel(context, hmac);
    sockets =
        List.of(
            new HeartbeatChannel(context, hmac),
            new SteadyShell(context, hmac, false, this, POLL_MILLIS),
            new SteadyShell(context, hmac, true, this, POLL_MILLIS),
            input,
            output);
  }

  @Override
  public void connect() {
    sockets.forEach(socket -> socket.bind(properties));
    output.sendMessage(new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.STARTING));
  }

  @Override
  public IOPubChannel getIOPub() {
    return output;
  }

  @Override
  public ShellReplyEnvironment prepareReplyEnv(ShellChannel shell, MessageContext request) {
    return new ShellReplyEnvironment(shell, input, output, request) {};
  }

  @Override
  public void close() {
    sockets.forEach(JupyterSocket::close);
  }

  @Override
  public void waitUntilClose() {
    sockets.forEach(JupyterSocket::waitUntilClose);
  }
}
