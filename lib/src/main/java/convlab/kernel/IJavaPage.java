package convlab.kernel;

import convlab.notebook.Bundle;
import convlab.notebook.Page;
import convlab.notebook.Uninterrupted;
import convlab.notebook.Values;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;

/** A notebook whose kernel is IJava, the ancestor of JJava, or another one built on its base. */
final class IJavaPage implements Page {
  private final BaseKernel kernel;

  IJavaPage(BaseKernel kernel) {
    this.kernel = kernel;
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
            .map(IJavaPage::data)
            .orElseGet(() -> kernel.getRenderer().render(value));
    Uninterrupted.run(() -> kernel.display(data));
  }

  @Override
  public void open(String id, Bundle bundle) {
    DisplayData data = data(bundle);
    data.setDisplayId(id);
    Uninterrupted.run(() -> kernel.display(data));
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
    return "IJava, or a kernel built on its base";
  }

  @Override
  public String lacks() {
    return "Stop cannot end a loop that never ends, which goes on unseen, and errors of the library"
        + " are titled RuntimeException";
  }
}
