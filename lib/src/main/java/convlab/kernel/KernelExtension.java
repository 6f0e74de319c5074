package convlab.kernel;

import convlab.notebook.Bundle;
import convlab.notebook.Pages;
import convlab.notebook.Values;
import convlab.notebook.interrupt.CellRuns;
import convlab.widget.AnyWidget;
import convlab.widget.Comms;
import convlab.widget.WidgetForm;
import java.util.function.Function;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Introduces the course to a JJava kernel: hands in its page and its comms, and teaches it to show
 * pictures, charts, tables, arrays and widgets. The kernel finds this class by {@code
 * META-INF/services} and calls it at its start; nobody else needs to.
 */
public final class KernelExtension implements Extension {

  /** For the kernel, which makes one when it starts. */
  public KernelExtension() {}

  /**
   * Hands in page and comms, and registers a form for each kind of value.
   *
   * @param kernel the kernel that starts
   */
  @Override
  public void install(BaseKernel kernel) {
    if (System.getProperty("java.awt.headless") == null) {
      // Drawing must not open a window system: no display on servers, no icon in the dock on macOS.
      System.setProperty("java.awt.headless", "true");
    }
    Pages.handIn(new JJavaPage(kernel));
    Comms.handIn(new JJavaComms(kernel.getCommManager()));
    Values.all().forEach((type, form) -> register(kernel, type, form));
    register(kernel, AnyWidget.class, WidgetForm::of);
    CellRuns.onGone(WidgetForm::gone);
  }

  private static void register(BaseKernel kernel, Class<?> type, Function<Object, Bundle> form) {
    kernel
        .getRenderer()
        .createRegistration(type)
        .register(
            (value, context) ->
                context.getOutputContainer().assign(JJavaPage.data(form.apply(value))));
  }
}
