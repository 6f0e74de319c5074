package convlab.plot;

/** The colour maps of the course. */
public enum Palette {
  /** Black to white: pictures. */
  GREY(0x000000, 0xFFFFFF),

  /** Dark violet to yellow: magnitudes, never negative. Smith and van der Walt (2015), CC0. */
  VIRIDIS(
      0x440154, 0x470D60, 0x48186A, 0x482374, 0x472D7B, 0x453681, 0x424086, 0x3F4989, 0x3B528B,
      0x375A8D, 0x33638D, 0x2F6A8E, 0x2C728E, 0x297A8E, 0x26818E, 0x23898E, 0x21908C, 0x1F988B,
      0x1F9F88, 0x21A685, 0x28AE80, 0x31B57B, 0x3EBC74, 0x4CC26C, 0x5DC963, 0x6ECE58, 0x82D34C,
      0x96D83F, 0xABDC32, 0xC0DF24, 0xD5E21A, 0xEAE51A, 0xFDE725),

  /** Blue below zero, white at zero, red above: signed values. */
  SIGNED(0x083A7A, 0x2C72B8, 0x7DB3DE, 0xFFFFFF, 0xF0957A, 0xC93A35, 0x7E0A1E),

  /**
   * Directions from -pi to pi, first and last colour alike: blue left, purple up, orange right,
   * green down, blue left. Four of Okabe and Ito's colours, which any common vision tells apart.
   */
  DIRECTION(0x0072B2, 0xB04C94, 0xE69F00, 0x009E73, 0x0072B2);

  private final int[] anchors;

  Palette(int... anchors) {
    this.anchors = anchors;
  }

  /**
   * The colour at a place on the map, between the stored colours by proportion.
   *
   * @param place 0 for the first colour, 1 for the last; what lies outside is clipped
   * @return red, green, blue as 0xRRGGBB
   */
  public int rgb(double place) {
    double at = Math.min(1, Math.max(0, place)) * (anchors.length - 1);
    int index = Math.min(anchors.length - 2, (int) at);
    double part = at - index;
    return mix(anchors[index], anchors[index + 1], part);
  }

  private static int mix(int from, int to, double part) {
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xFF;
      int b = to >> shift & 0xFF;
      colour |= (int) Math.round(a + (b - a) * part) << shift;
    }
    return colour;
  }
}
