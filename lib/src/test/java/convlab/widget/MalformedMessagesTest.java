package convlab.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convlab.kernel.JJavaComms;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.channels.ReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.shaded.com.google.gson.Gson;
import org.dflib.jjava.shaded.org.zeromq.ZMQ;
import org.junit.jupiter.api.Test;

/** Ten thousand messages that no page of ours sends, by the way that a page's messages take. */
class MalformedMessagesTest {
  private static final int MESSAGES = 10_000;
  private static final String[] VALUES = {
    "null",
    "\"x\"",
    "{}",
    "[]",
    "[[[1]]]",
    "true",
    "-1",
    "1e400",
    "10",
    "0.5",
    "\"\\u0000\"",
    "\"NaN\""
  };

  private final CommManager manager = new CommManager();
  private final List<LogRecord> logged = new ArrayList<>();
  private final Random random = new Random(7);
  private int sent;

  @Test
  void nothingIsHarmedAndEachKindIsToldOnce() throws Exception {
    manager.setIOPubChannel(new Silent());
    Logger log = listening();
    Control<Integer> k = Widgets.slider("k", 1, 9).onChange(v -> explode(v));
    Upload upload = Widgets.upload("file").onFile((name, bytes) -> explode(bytes.length));
    JJavaComms comms = new JJavaComms(manager);
    String[] ids = {k.open(comms, "cell"), upload.open(comms, "cell"), "unknown", ""};
    for (int i = 0; i < MESSAGES; i++) {
      handle(message(ids[random.nextInt(ids.length)], i));
    }
    awaitCallbacks();
    int value = k.value();
    assertTrue(value >= 1 && value <= 9, "k is " + value);
    assertTrue(logged.size() >= 4 && logged.size() <= 20, logged.size() + " lines in the log");
    assertEquals(
        logged.size(), logged.stream().map(LogRecord::getMessage).distinct().count(), "told once");
    int before = sent;
    handle(
        "{\"comm_id\": \""
            + ids[0]
            + "\", \"data\": {\"method\": \"update\", \"state\": {\"value\": 7}}}");
    assertEquals(7, k.value());
    assertTrue(sent > before, "the page hears of it");
    log.setUseParentHandlers(true);
  }

  private static void explode(int seed) {
    switch (seed % 3) {
      case 0 -> throw new StackOverflowError();
      case 1 -> throw new AssertionError("a callback's own fault");
      default -> throw new IllegalStateException("another");
    }
  }

  private String message(String id, int i) {
    String value = VALUES[random.nextInt(VALUES.length)];
    String data =
        switch (random.nextInt(11)) {
          case 0 -> "{\"method\": \"update\", \"state\": {\"value\": " + value + "}}";
          case 1 -> "{\"method\": \"update\", \"state\": " + value + "}";
          case 2 -> "{\"method\": " + value + "}";
          case 3 -> value.startsWith("{") ? value : "{}";
          case 4 -> "{\"method\": \"custom\", \"content\": " + value + "}";
          case 5 ->
              "{\"method\": \"update\", \"state\": {\"key" + i + "\": 1, \"_esm\": \"alert(1)\"}}";
          case 6 -> "{\"method\": \"update\", \"state\": {}, \"buffer_paths\": [" + value + "]}";
          case 7 ->
              nested("{\"method\": \"update\", \"state\": {\"value\": ", "[", "]", 2000) + "}}";
          case 8 -> nested("{\"method\": \"custom\", \"content\": ", "{\"a\":", "}", 500) + "}";
          case 9 -> "{\"method\": \"custom\", \"content\": {\"name\": " + value + "}}";
          default -> i % 200 == 0 ? huge() : "{\"method\": \"request_state\"}";
        };
    return "{\"comm_id\": \"" + id + "\", \"data\": " + data + "}";
  }

  private static String nested(String head, String open, String close, int depth) {
    return head + open.repeat(depth) + "1" + close.repeat(depth);
  }

  private static String huge() {
    return "{\"method\": \"update\", \"state\": {\"value\": \"" + "x".repeat(5_000_000) + "\"}}";
  }

  private void handle(String json) {
    CommMsgCommand content = new Gson().fromJson(json, CommMsgCommand.class);
    List<byte[]> blobs = random.nextInt(3) == 0 ? null : List.of(new byte[random.nextInt(9)]);
    manager.handleCommMsgCommand(
        (ReplyEnvironment)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ReplyEnvironment.class},
                (proxy, method, arguments) -> null),
        new Message<>(new Header<>(CommMsgCommand.MESSAGE_TYPE), content, null, blobs));
  }

  private Logger listening() {
    Logger log = Logger.getLogger("convlab.widget");
    log.setUseParentHandlers(false);
    log.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            logged.add(line);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
    return log;
  }

  private static void awaitCallbacks() throws InterruptedException {
    CountDownLatch after = new CountDownLatch(1);
    Callbacks.submit("after", after::countDown);
    assertTrue(after.await(60, TimeUnit.SECONDS));
  }

  /** Takes what would go to the page. */
  private final class Silent extends IOPubChannel {
    Silent() {
      super(ZMQ.context(1), HMACGenerator.NO_AUTH_INSTANCE);
    }

    @Override
    public synchronized void sendMessage(Message<?> message) {
      sent++;
    }
  }
}
