package convlab.plot;

import java.awt.image.BufferedImage;

/** The thin bar below a picture that says which colour is which number. */
final class ScaleBar {
  /** Room it takes, from the gap above it to the foot of its numbers. */
  static final int HEIGHT = 34;

  private static final int GAP = 8;
  private static final int THICKNESS = 8;

  private ScaleBar() {}

  static void paint(Canvas canvas, Scale scale, double x, double y, double width) {
    int pixels = (int) Math.round(width * Look.DENSITY);
    int thick = THICKNESS * Look.DENSITY;
    BufferedImage bar = new BufferedImage(pixels, thick, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < pixels; i++) {
      int colour = scale.palette().rgb((i + 0.5) / pixels);
      for (int j = 0; j < thick; j++) {
        bar.setRGB(i, j, colour);
      }
    }
    canvas.pixels(bar, x, y + GAP);
    canvas.frame(x, y + GAP, width, THICKNESS, 0.5, Look.LOST);
    if (scale.palette() == Palette.DIRECTION) {
      directions(canvas, x, y + GAP + THICKNESS + 13, width);
      return;
    }
    numbers(canvas, scale, x, y + GAP + THICKNESS + 13, width);
  }

  /** Words say more than -pi to pi, all the more as y points down. */
  private static void directions(Canvas canvas, double x, double y, double width) {
    canvas.text("left", x, y, Type.NUMBER, Look.QUIET);
    canvas.textCentred("up", x + width / 4, y, Type.NUMBER, Look.QUIET);
    canvas.textCentred("right", x + width / 2, y, Type.NUMBER, Look.QUIET);
    canvas.textCentred("down", x + 3 * width / 4, y, Type.NUMBER, Look.QUIET);
    canvas.textRight("left", x + width, y, Type.NUMBER, Look.QUIET);
  }

  private static void numbers(Canvas canvas, Scale scale, double x, double y, double width) {
    String low = NumberText.of(scale.low()).replace('-', '−');
    String high = NumberText.of(scale.high()).replace('-', '−');
    canvas.text(low, x, y, Type.NUMBER, Look.QUIET);
    canvas.textRight(high, x + width, y, Type.NUMBER, Look.QUIET);
    double taken = Type.width(low, Type.NUMBER) + Type.width(high, Type.NUMBER);
    if (scale.low() < 0 && scale.high() > 0 && width > taken + 40) {
      double zero = x + width * -scale.low() / (scale.high() - scale.low());
      canvas.textCentred("0", zero, y, Type.NUMBER, Look.QUIET);
    }
  }
}
