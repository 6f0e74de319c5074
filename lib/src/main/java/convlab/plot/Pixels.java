package convlab.plot;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** From channels and images to one colour a cell, and from cells to device pixels. */
final class Pixels {
  private Pixels() {}

  static int[][] ofChannels(double[][][] rgb) {
    double most =
        Arrays.stream(rgb).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).max().orElse(0);
    double unit = most <= 1 ? 255 : 1;
    int[][] colours = new int[rgb[0].length][rgb[0][0].length];
    for (int i = 0; i < colours.length; i++) {
      for (int j = 0; j < colours[i].length; j++) {
        for (double[][] channel : rgb) {
          long level = Math.round(Math.min(255, Math.max(0, channel[i][j] * unit)));
          colours[i][j] = colours[i][j] << 8 | (int) level;
        }
      }
    }
    return colours;
  }

  /** Numbers in their colours, the weaker the nearer to the white of the paper. */
  static int[][] faded(double[][] values, double[][] strength, Scale scale) {
    double most = Arrays.stream(strength).flatMapToDouble(Arrays::stream).max().orElse(0);
    double unit = most > 0 ? 255 / most : 0;
    int[][] colours = new int[values.length][values[0].length];
    for (int i = 0; i < colours.length; i++) {
      for (int j = 0; j < colours[i].length; j++) {
        int alpha = (int) Math.round(Math.max(0, strength[i][j] * unit));
        colours[i][j] = onWhite(alpha << 24 | scale.rgb(values[i][j]));
      }
    }
    return colours;
  }

  static int[][] ofImage(BufferedImage image) {
    int[][] colours = new int[image.getHeight()][];
    for (int row = 0; row < colours.length; row++) {
      colours[row] = image.getRGB(0, row, image.getWidth(), 1, null, 0, image.getWidth());
      for (int column = 0; column < colours[row].length; column++) {
        colours[row][column] = onWhite(colours[row][column]);
      }
    }
    return colours;
  }

  /** What is transparent shows the paper. */
  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int level = (argb >> shift & 0xFF) * alpha + 255 * (255 - alpha);
      colour |= Math.round(level / 255f) << shift;
    }
    return colour;
  }

  /**
   * Cells as an image of the size asked, each device pixel the mean of the cells it covers. A cell
   * larger than a pixel stays a crisp square (never smoothed); larger pictures shrink without
   * moire.
   *
   * @param cells height x width, 0xRRGGBB
   * @param width device pixels
   * @param height device pixels
   * @return the image; Theta(cells + pixels) work
   */
  static BufferedImage fit(int[][] cells, int width, int height) {
    double[][] shares = shares(cells[0].length, width);
    double[][] rowShares = shares(cells.length, height);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    double[][] wide = new double[cells.length][];
    for (int row = 0; row < cells.length; row++) {
      wide[row] = stretch(channels(cells[row]), shares);
    }
    for (int y = 0; y < height; y++) {
      image.setRGB(0, y, width, 1, packed(mean(wide, rowShares[y])), 0, width);
    }
    return image;
  }

  /** For each pixel: its first cell, then the share of it and of each that follows. */
  private static double[][] shares(int cells, int pixels) {
    double[][] shares = new double[pixels][];
    for (int pixel = 0; pixel < pixels; pixel++) {
      double from = (double) pixel * cells / pixels;
      double to = (double) (pixel + 1) * cells / pixels;
      if (pixels >= 2 * cells) {
        // Large enough to be squares of whole pixels; sharing out their edges would blur them.
        from = Math.floor((from + to) / 2);
        to = from + 1;
      }
      int first = Math.min(cells - 1, (int) (from + 1e-9));
      int last = Math.max(first, Math.min(cells - 1, (int) Math.ceil(to - 1e-9) - 1));
      double[] share = new double[last - first + 2];
      share[0] = first;
      for (int cell = first; cell <= last; cell++) {
        share[cell - first + 1] = (Math.min(to, cell + 1) - Math.max(from, cell)) / (to - from);
      }
      shares[pixel] = share;
    }
    return shares;
  }

  private static double[] channels(int[] row) {
    double[] channels = new double[row.length * 3];
    for (int i = 0; i < row.length; i++) {
      channels[3 * i] = row[i] >> 16 & 0xFF;
      channels[3 * i + 1] = row[i] >> 8 & 0xFF;
      channels[3 * i + 2] = row[i] & 0xFF;
    }
    return channels;
  }

  private static double[] stretch(double[] row, double[][] shares) {
    double[] out = new double[shares.length * 3];
    for (int x = 0; x < shares.length; x++) {
      for (int k = 1; k < shares[x].length; k++) {
        int cell = (int) shares[x][0] + k - 1;
        for (int c = 0; c < 3; c++) {
          out[3 * x + c] += shares[x][k] * row[3 * cell + c];
        }
      }
    }
    return out;
  }

  private static double[] mean(double[][] rows, double[] share) {
    double[] out = new double[rows[0].length];
    for (int k = 1; k < share.length; k++) {
      double[] row = rows[(int) share[0] + k - 1];
      for (int i = 0; i < out.length; i++) {
        out[i] += share[k] * row[i];
      }
    }
    return out;
  }

  private static int[] packed(double[] channels) {
    int[] colours = new int[channels.length / 3];
    for (int i = 0; i < colours.length; i++) {
      for (int c = 0; c < 3; c++) {
        colours[i] = colours[i] << 8 | (int) Math.round(channels[3 * i + c]);
      }
    }
    return colours;
  }
}
