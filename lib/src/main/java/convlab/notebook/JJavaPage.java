package convlab.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.kernel.JavaKernel;

/** A notebook whose kernel is JJava. No other class but the extension names JJava's classes. */
final class JJavaPage implements Page {
  /** Added to the name of a kernel that is not the course's own. */
  static final String STOCK = " as it comes";

  private static final String POM = "/META-INF/maven/org.dflib.jjava/jjava-distro/pom.properties";

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

  /**
   * A kernel of a class of its own is the course's, which JJava's own main class does not start.
   */
  @Override
  public String kernel() {
    boolean asItComes = kernel.getClass() == JavaKernel.class;
    return "JJava " + version() + (asItComes ? STOCK : ", Stop ends any cell");
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
