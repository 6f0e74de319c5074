package convlab.widget;

import convlab.notebook.interrupt.CellInterrupt;
import convlab.notebook.interrupt.ThreadOutput;

/**
 * One call of what a reader gave to a widget.
 *
 * @param model in whose line errors and printed text appear
 * @param code the reader's
 */
record Callback(WidgetModel model, Runnable code) implements Runnable {

  @Override
  public void run() {
    Patience patience = Patience.with(model);
    ThreadOutput.begin();
    String error = null;
    try {
      code.run();
    } catch (Throwable e) {
      error = sentence(e);
    }
    String printed = ThreadOutput.end();
    patience.end();
    // An interrupt was meant for this call alone.
    Thread.interrupted();
    model.note(error == null ? Note.print(printed) : Note.error(error, printed));
  }

  private static String sentence(Throwable e) {
    if (CellInterrupt.isRequested()) {
      return "Stopped.";
    }
    String message = e.getMessage();
    String name = e.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
