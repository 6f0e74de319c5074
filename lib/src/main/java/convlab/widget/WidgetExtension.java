package convlab.widget;

import convlab.notebook.interrupt.CellRuns;
import convlab.plot.Picture;
import java.util.Base64;
import java.util.Map;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * Teaches a JJava kernel to show widgets. The kernel finds this class by {@code META-INF/services}
 * and calls it at its start; nobody else needs to.
 */
public final class WidgetExtension implements Extension {
  private static final String VIEW = "application/vnd.jupyter.widget-view+json";

  /** For the kernel, which makes one when it starts. */
  public WidgetExtension() {}

  /**
   * Registers the form of widgets.
   *
   * @param kernel the kernel that starts
   */
  @Override
  public void install(BaseKernel kernel) {
    kernel
        .getRenderer()
        .createRegistration(AnyWidget.class)
        .register((widget, context) -> context.getOutputContainer().assign(data(widget)));
    kernel.getCommManager().registerTarget(ControlComm.TARGET, ControlComm::new);
    CellRuns.onGone(Places::gone);
  }

  private static DisplayData data(AnyWidget widget) {
    Picture still = widget.still();
    DisplayData data = new DisplayData(still.alt());
    data.putData("image/png", Base64.getEncoder().encodeToString(still.png()));
    data.putMetaData("image/png", Map.of("width", still.width(), "alt", still.alt()));
    String id = widget.open(Comms.current(), CellRuns.current().orElse("no cell"));
    if (id != null) {
      data.putData(VIEW, Map.of("model_id", id, "version_major", 2, "version_minor", 0));
    }
    return data;
  }
}
