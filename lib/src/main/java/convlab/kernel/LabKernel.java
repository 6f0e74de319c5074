package convlab.kernel;

import convlab.notebook.interrupt.CellInterrupt;
import convlab.notebook.interrupt.CellRuns;
import convlab.notebook.interrupt.CellStopped;
import convlab.notebook.interrupt.CellThreads;
import convlab.notebook.interrupt.StopSwitch;
import convlab.notebook.interrupt.ThreadOutput;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.HelpLink;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.magic.MagicsResolver;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.dflib.jjava.jupyter.messages.request.InterruptRequest;
import org.dflib.jjava.jupyter.messages.request.ShutdownRequest;
import org.dflib.jjava.kernel.JavaKernel;
import org.dflib.jjava.kernel.execution.CodeEvaluator;

/** JJava's kernel, with a Stop that stops, and whose threads outlive any error of a cell. */
final class LabKernel extends JavaKernel {
  private static final System.Logger LOG = System.getLogger(LabKernel.class.getName());

  /** How long Stop waits for code that is to end by itself before the cell ends without it. */
  private static final Duration GRACE = Duration.ofMillis(700);

  /** What is added for training, whose step may take a second on a busy machine. */
  private static final Duration STEP = Duration.ofSeconds(3);

  /** What JJava's kernel is made of. */
  record Parts(
      String name,
      String version,
      LanguageInfo language,
      List<HelpLink> links,
      JupyterIO io,
      CommManager comms,
      Renderer renderer,
      MagicsResolver resolver,
      MagicsRegistry magics,
      StringStyler styler,
      JShell shell,
      CodeEvaluator evaluator) {}

  private final StopSwitch stops;
  private final SentTimes sent = new SentTimes();
  private final MemoryGuard memory;
  private final Work work = new Work();
  private volatile Object output = new Object();

  LabKernel(Parts p, StopSwitch stops) {
    super(
        p.name,
        p.version,
        p.language,
        p.links,
        null,
        p.io,
        p.comms,
        p.renderer,
        p.resolver,
        p.magics,
        true,
        p.styler,
        p.shell,
        p.evaluator);
    this.stops = stops;
    this.memory = new MemoryGuard(stops);
    CellInterrupt.use(stops);
  }

  @Override
  public void becomeHandlerForConnection(JupyterConnection connection) {
    super.becomeHandlerForConnection(connection);
    output = connection.getIOPub();
    memory.start();
    guard(connection, MessageType.COMM_OPEN_COMMAND);
    guard(connection, MessageType.COMM_MSG_COMMAND);
    guard(connection, MessageType.COMM_CLOSE_COMMAND);
  }

  /** A widget's callback is cell code: it can be stopped, and its errors end it alone. */
  private <T> void guard(JupyterConnection connection, MessageType<T> type) {
    ShellHandler<T> handler = connection.getHandler(type);
    connection.setHandler(
        type,
        (env, message) -> {
          begin(env, message, false);
          try {
            handler.handle(env, message);
          } catch (CellStopped e) {
            LOG.log(Level.DEBUG, "a widget's callback was stopped");
          } catch (Error e) {
            // JJava's shell thread would end here and leave the kernel deaf.
            LOG.log(Level.WARNING, "a widget's callback failed", e);
          } finally {
            work.end();
          }
        });
  }

  @Override
  protected synchronized void handleExecuteRequest(
      ShellReplyEnvironment env, Message<ExecuteRequest> message) {
    begin(env, message, true);
    try {
      CellRuns.begin(message.getNonNullMetadata());
      super.handleExecuteRequest(env, message);
    } catch (Error e) {
      // Thrown by a value while it is shown; JJava's shell thread would end here.
      publishError(env, e);
    } finally {
      CellRuns.end();
      work.end();
    }
  }

  /** What a widget's callback prints while a cell runs is not the cell's. */
  @Override
  protected void replaceOutputStreams(ShellReplyEnvironment env) {
    super.replaceOutputStreams(env);
    ThreadOutput.install();
  }

  private void begin(ShellReplyEnvironment env, Message<?> message, boolean speaks) {
    Header<?> header = message.getHeader();
    synchronized (work) {
      if (!sent.sentBeforeStop(header.getSessionId(), date(header), Instant.now())) {
        stops.lower();
      }
      memory.cellBegins();
      work.begin(env, header, speaks);
    }
  }

  private boolean meant(Header<?> request) {
    return sent.stopMeans(request.getSessionId(), date(request));
  }

  private static Optional<Instant> date(Header<?> header) {
    return SentTimes.parse(header.getTimestamp().getDateString());
  }

  private void publishError(ShellReplyEnvironment env, Error error) {
    boolean stopped = error instanceof CellStopped;
    String name = stopped ? "Interrupted" : error.getClass().getName();
    String text = stopped ? "Evaluation interrupted." : String.valueOf(error.getMessage());
    List<String> lines = List.of(errorStyler.secondary(stopped ? text : name + ": " + text));
    env.publish(new PublishError(name, text, lines));
    env.defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), new ErrorReply(name, text, lines));
  }

  @Override
  protected void handleInterruptRequest(
      ShellReplyEnvironment env, Message<InterruptRequest> message) {
    sent.stopped(date(message.getHeader()), Instant.now());
    super.handleInterruptRequest(env, message);
  }

  /** Stops whatever cells have started; waits a moment so that code can end in its own way. */
  @Override
  public void interrupt() {
    Work.Piece piece;
    synchronized (work) {
      piece = work.current();
      if (piece != null && !meant(piece.request())) {
        return;
      }
      stops.raise();
      work.interruptThreads(output);
    }
    if (piece == null || work.awaitEnd(piece, GRACE)) {
      return;
    }
    boolean trains = BusySentence.training(CellThreads.all().values()).isPresent();
    if (trains && work.awaitEnd(piece, STEP)) {
      return;
    }
    piece.say(BusySentence.of(CellThreads.all().values()));
    synchronized (output) {
      super.interrupt();
    }
  }

  @Override
  protected List<String> formatError(Throwable e) {
    return ErrorText.of(super.formatError(e), errorStyler);
  }

  @Override
  protected void handleShutdownRequest(
      ShellReplyEnvironment env, Message<ShutdownRequest> message) {
    try {
      super.handleShutdownRequest(env, message);
    } finally {
      // The reply has been sent. JJava would now wait for threads that may never end.
      Exit.soon();
    }
  }
}
