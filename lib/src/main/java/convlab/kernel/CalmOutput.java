package convlab.kernel;

import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.shaded.org.zeromq.ZMQ;

/**
 * The socket for all that a page shows. It differs from JJava's in two ways.
 *
 * <p>Messages are whole: on a thread whose interrupt flag is set, ZeroMQ may give up between two
 * parts of a message, and what is sent next would be read as the rest of it.
 *
 * <p>Text is sent at most every 25 ms and at a bounded rate: ZeroMQ silently drops messages that
 * come faster than the page reads them, among them the one that says the cell has ended.
 */
final class CalmOutput extends IOPubChannel {
  private static final int QUEUE = 100_000;
  private static final long PAUSE_MILLIS = 25;
  private static final int OTHER_MESSAGE = 2048;

  private final OutputRate rate = new OutputRate();
  private Message<?> request;
  private PublishStream.StreamType type;
  private final StringBuilder text = new StringBuilder();
  private Thread sender;

  CalmOutput(ZMQ.Context context, HMACGenerator hmac) {
    super(context, hmac);
    setSndHWM(QUEUE);
  }

  @Override
  public void sendMessage(Message<?> message) {
    if (message.getContent() instanceof PublishStream stream) {
      rate.spend(stream.getText().length());
      collect(message, stream);
    } else {
      rate.spend(OTHER_MESSAGE);
      sendAtOnce(message);
    }
  }

  private synchronized void sendAtOnce(Message<?> message) {
    sendText();
    send(message);
  }

  private synchronized void collect(Message<?> message, PublishStream stream) {
    boolean fits = request != null && type == stream.getStreamType() && sameCell(message);
    if (!fits) {
      sendText();
      request = message;
      type = stream.getStreamType();
    }
    text.append(stream.getText());
    if (sender == null) {
      sender = new Thread(this::sendTextNowAndThen, "cell-output");
      sender.setDaemon(true);
      sender.start();
    }
    notifyAll();
  }

  private boolean sameCell(Message<?> message) {
    return message.hasParentHeader()
        && request.hasParentHeader()
        && message.getParentHeader().getId().equals(request.getParentHeader().getId());
  }

  private void sendTextNowAndThen() {
    while (true) {
      try {
        awaitText();
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      synchronized (this) {
        sendText();
      }
    }
  }

  private synchronized void awaitText() throws InterruptedException {
    while (request == null) {
      wait();
    }
  }

  private void sendText() {
    if (request == null) {
      return;
    }
    Message<?> first = request;
    request = null;
    send(
        new Message<>(
            first.getIdentities(),
            streamHeader(first),
            first.getParentHeader(),
            first.getMetadata(),
            new PublishStream(type, text.toString()),
            null));
    text.setLength(0);
  }

  @SuppressWarnings("unchecked") // the message was collected because its content is a stream's
  private static Header<PublishStream> streamHeader(Message<?> message) {
    return (Header<PublishStream>) message.getHeader();
  }

  private void send(Message<?> message) {
    boolean interrupted = Thread.interrupted();
    try {
      super.sendMessage(message);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
