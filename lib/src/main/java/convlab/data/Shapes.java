package convlab.data;

/** The checks that pictures pass at the public doors of this room. */
final class Shapes {
  private Shapes() {}

  /** Height of a picture whose rows must be of one length, with at least one pixel. */
  static int height(double[][] picture) {
    if (picture.length == 0 || picture[0].length == 0) {
      throw new IllegalArgumentException("the picture has no pixels; give at least 1x1");
    }
    for (int y = 1; y < picture.length; y++) {
      if (picture[y].length != picture[0].length) {
        throw new IllegalArgumentException(
            "row %d has %d pixels but row 0 has %d; make all rows equally long"
                .formatted(y, picture[y].length, picture[0].length));
      }
    }
    return picture.length;
  }
}
