package convlab.widget;

import java.util.List;
import java.util.Map;

/** A line at whose other end nobody listens. */
final class DeafLine implements Line {
  @Override
  public String id() {
    return "deaf";
  }

  @Override
  public void send(Map<String, Object> data, List<byte[]> buffers) {
    // Nobody listens.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
