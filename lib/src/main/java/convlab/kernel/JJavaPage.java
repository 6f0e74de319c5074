package convlab.kernel;

import convlab.notebook.Bundle;
import convlab.notebook.Page;
import convlab.notebook.Uninterrupted;
import convlab.notebook.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.kernel.JavaKernel;

/** A notebook whose kernel is JJava. */
final class JJavaPage implements Page {
  private static final String POM = "/META-INF/maven/org.dflib.jjava/jjava-distro/pom.properties";

  private final BaseKernel kernel;

  JJavaPage(BaseKernel kernel) {
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
    return "JJava " + version() + (isStock() ? " as it comes" : ", Stop ends any cell");
  }

  @Override
  public String lacks() {
    return isStock() ? "Stop cannot end a loop that never ends, which goes on unseen" : "";
  }

  /**
   * A kernel of a class of its own is the course's, which JJava's own main class does not start.
   */
  private boolean isStock() {
    return kernel.getClass() == JavaKernel.class;
  }

  private static String version() {
    Properties pom = new Properties();
    try (InputStream in = JavaKernel.class.getResourceAsStream(POM)) {
      if (in != null) {
        pom.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + POM, e);
    }
    return pom.getProperty("version", "of unknown version");
  }
}
