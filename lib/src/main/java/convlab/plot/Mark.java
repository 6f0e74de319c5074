package convlab.plot;

/** A block of cells of a tile that is outlined, hatched or greyed. */
record Mark(Kind kind, int row, int column, int height, int width) {
  enum Kind {
    WINDOW,
    OUTPUT,
    PADDING,
    LOST
  }

  /** Drawn as a line around the block; the others change its cells. */
  boolean outlined() {
    return kind == Kind.WINDOW || kind == Kind.OUTPUT;
  }

  boolean covers(int r, int c) {
    return r >= row && r < row + height && c >= column && c < column + width;
  }
}
