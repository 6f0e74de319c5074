package convlab.widget;

/** The page's part of anywidget that the course's Python parts install. */
final class AnywidgetVersion {
  /** A range that the version in requirements.txt is in; a test keeps the two in step. */
  static final String RANGE = "~0.11.0";

  private AnywidgetVersion() {}
}
