package convlab.widget;

import convlab.plot.Picture;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A file of the reader's own, brought into the kernel's memory. */
public final class Upload extends AnyWidget {
  /** Most bytes of a file: Jupyter's server takes no message above 10 MB. */
  public static final int MAX_BYTES = 8_000_000;

  private final String label;
  private volatile byte[] content;

  Upload(String label) {
    super("upload", Map.of("label", label, "name", "", "limit", MAX_BYTES));
    this.label = label;
    onMessage((message, buffers) -> receive(message, buffers));
  }

  private void receive(Map<String, Object> message, List<byte[]> buffers) {
    if (!(message.get("name") instanceof String name) || buffers.size() != 1) {
      throw new IllegalArgumentException("an upload without a name or without one file in it");
    }
    content = buffers.get(0);
    put("name", name);
  }

  /**
   * Calls back for each file.
   *
   * @param callback receives its name and its bytes
   * @return this widget
   */
  public Upload onFile(BiConsumer<String, byte[]> callback) {
    onMessage((message, buffers) -> callback.accept(name(), content()));
    return this;
  }

  /**
   * The name of the latest file.
   *
   * @return empty when there is none yet
   */
  public String name() {
    return (String) get("name");
  }

  /**
   * The bytes of the latest file.
   *
   * @return the bytes, not a copy
   * @throws IllegalStateException if there is none yet
   */
  public byte[] content() {
    byte[] latest = content;
    if (latest == null) {
      throw new IllegalStateException("no file yet; choose one in the widget " + label + " first");
    }
    return latest;
  }

  @Override
  protected Picture still() {
    return Stills.withHint(
        Stills.sheet(
            34,
            label + ": " + (name().isEmpty() ? "no file yet." : name()),
            pen -> {
              pen.setColor(java.awt.Color.BLACK);
              pen.scale(1.1, 1.1);
              pen.drawString(label + "   [ choose a file ]   " + name(), 14, 20);
            }));
  }
}
