package convlab.notebook;

import java.util.ArrayList;
import java.util.List;

/** A page that remembers what it was told. */
final class RecordingPage implements Page {
  final List<String> calls = new ArrayList<>();
  Bundle last;

  @Override
  public void show(Object value) {
    calls.add("show " + value);
  }

  @Override
  public void open(String id, Bundle bundle) {
    calls.add("open " + bundle.text());
    last = bundle;
  }

  @Override
  public void update(String id, Bundle bundle) {
    calls.add("update " + bundle.text());
    last = bundle;
  }

  @Override
  public String lacks() {
    return "";
  }

  @Override
  public boolean rewrites() {
    return true;
  }

  @Override
  public String kernel() {
    return "recording";
  }
}
