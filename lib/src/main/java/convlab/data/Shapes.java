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

  /** Three planes of one shape, each a picture. */
  static void checkColour(double[][][] planes) {
    if (planes.length != 3) {
      throw new IllegalArgumentException(
          "a colour picture has 3 planes, not %d; give (3, H, W) with red, green and blue"
              .formatted(planes.length));
    }
    for (double[][] plane : planes) {
      if (height(plane) != planes[0].length || plane[0].length != planes[0][0].length) {
        throw new IllegalArgumentException(
            "a plane of %dx%d does not fit the red one of %dx%d; make all three equal"
                .formatted(plane.length, plane[0].length, planes[0].length, planes[0][0].length));
      }
    }
  }
}
