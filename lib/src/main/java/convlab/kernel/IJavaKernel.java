package convlab.kernel;

import convlab.notebook.Bundle;
import convlab.notebook.Pages;
import convlab.notebook.Values;
import convlab.widget.AnyWidget;
import convlab.widget.Comms;
import convlab.widget.WidgetForm;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import java.util.function.Function;

/**
 * Introduces the course to IJava, which loads no extensions: asked by {@link Pages} at the first
 * use, it hands in page and comms and registers a form for each kind of value. IJava itself is in
 * no package registry, so its one class is named by its name; everything else is of its base
 * kernel.
 */
public final class IJavaKernel implements Pages.LateKernel {
  private static final String MAIN = "io.github.spencerpark.ijava.IJava";

  /** For the service loader. */
  public IJavaKernel() {}

  @Override
  public void handIn() {
    BaseKernel kernel = running();
    if (kernel == null) {
      return;
    }
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    Pages.handIn(new IJavaPage(kernel));
    Comms.handIn(new IJavaComms(kernel.getCommManager()));
    Values.all().forEach((type, form) -> register(kernel, type, form));
    register(kernel, AnyWidget.class, WidgetForm::of);
  }

  /** The kernel of this JVM, or null where none runs. */
  private static BaseKernel running() {
    try {
      return (BaseKernel) Class.forName(MAIN).getMethod("getKernelInstance").invoke(null);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private static void register(BaseKernel kernel, Class<?> type, Function<Object, Bundle> form) {
    kernel
        .getRenderer()
        .createRegistration(type)
        .register(
            (value, context) ->
                context.getOutputContainer().assign(IJavaPage.data(form.apply(value))));
  }
}
