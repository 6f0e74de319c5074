package convlab.notebook;

import java.util.function.Function;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Teaches a JJava kernel to show the values of the course. The kernel finds this class by {@code
 * META-INF/services} and calls it at its start; nobody else needs to.
 */
public final class KernelExtension implements Extension {

  /** For the kernel, which makes one when it starts. */
  public KernelExtension() {}

  /**
   * Registers a form for pictures, charts, tables and arrays.
   *
   * @param kernel the kernel that starts
   */
  @Override
  public void install(BaseKernel kernel) {
    if (System.getProperty("java.awt.headless") == null) {
      // Drawing must not open a window system: no display on servers, no icon in the dock on macOS.
      System.setProperty("java.awt.headless", "true");
    }
    Values.all().forEach((type, form) -> register(kernel, type, form));
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
