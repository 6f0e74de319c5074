package convlab.notebook;

import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** A notebook whose kernel is JJava. No other class but the extension names JJava's classes. */
final class JJavaPage implements Page {
  private final BaseKernel kernel;

  private JJavaPage(BaseKernel kernel) {
    this.kernel = kernel;
  }

  /** The page of the running kernel, or null where JJava is on the class path but not running. */
  static Page find() {
    try {
      return new JJavaPage(BaseKernel.notebookKernel());
    } catch (NullPointerException e) {
      // Its way to say that no kernel runs; there is no other way to ask.
      return null;
    }
  }

  static DisplayData data(Bundle bundle) {
    DisplayData data = new DisplayData();
    bundle.data().forEach(data::putData);
    bundle.metadata().forEach(data::putMetaData);
    return data;
  }

  @Override
  public void show(Object value) {
    DisplayData data =
        Values.bundle(value)
            .map(JJavaPage::data)
            .orElseGet(() -> kernel.getRenderer().render(value));
    Uninterrupted.run(() -> kernel.display(data));
  }

  @Override
  public void open(String id, Bundle bundle) {
    Uninterrupted.run(() -> kernel.display(data(bundle).setDisplayId(id)));
  }

  @Override
  public void update(String id, Bundle bundle) {
    Uninterrupted.run(() -> kernel.getIO().display.updateDisplay(id, data(bundle)));
  }

  @Override
  public boolean rewrites() {
    return true;
  }

  @Override
  public String kernel() {
    return "JJava " + kernel.getVersion();
  }
}
