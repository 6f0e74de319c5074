package convlab.data;

import convlab.array.Check;

/** The checks that pictures pass at the public doors of this room. */
final class Shapes {
  private Shapes() {}

  /** Height of a picture whose rows must be of one length, with at least one pixel. */
  static int height(double[][] picture) {
    Check.picture(picture, "the picture");
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
