package convlab.widget;

import convlab.notebook.interrupt.CellInterrupt;

/**
 * One call of what a reader gave to a widget.
 *
 * @param model in whose line errors and printed text appear
 * @param code the reader's
 */
record Callback(WidgetModel model, Runnable code) implements Runnable {

  @Override
  public void run() {
    Note note = Note.NONE;
    try {
      code.run();
    } catch (Throwable e) {
      note = Note.error(sentence(e));
    }
    // An interrupt was meant for this call alone.
    Thread.interrupted();
    model.note(note);
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
