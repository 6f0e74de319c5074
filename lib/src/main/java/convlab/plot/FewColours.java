package convlab.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same picture in 256 colours when nobody can see the difference: colours that fill areas,
 * those of a scale bar among them, stay within five levels of 255, and the many shades at the edges
 * of letters take the nearest there is.
 */
final class FewColours {
  private static final int MOST = 256;
  private static final int MOST_ALIKE = 5;

  /** So many pixels of one colour are more than the edges of letters; a scale bar has as many. */
  private static final int AREA = 16;

  private static final int NEAR = 12;

  /** The share of pixels that may be further off than {@link #NEAR}: thin edges, never an area. */
  private static final double FAR_OFF = 0.02;

  /** So many colours are a colour photograph, which is not tried. */
  private static final int PHOTOGRAPH = 20_000;

  private final int alike;
  private final int[] palette = new int[MOST];
  private int count;
  private boolean full;

  private FewColours(int alike) {
    this.alike = alike;
  }

  /** Pixels 0xAARRGGBB with few colours; the array itself when they would be seen to differ. */
  static int[] of(int[] pixels) {
    Map<Integer, Integer> often = counted(pixels);
    if (often.size() > PHOTOGRAPH) {
      return pixels;
    }
    List<Integer> colours = new ArrayList<>(often.keySet());
    colours.sort(Comparator.comparing(often::get, Comparator.reverseOrder()));
    List<Integer> areas = colours.stream().filter(c -> often.get(c) >= AREA).toList();
    for (int alike = 1; alike <= MOST_ALIKE; alike++) {
      FewColours few = new FewColours(alike);
      areas.forEach(few::offer);
      if (!few.full) {
        colours.forEach(few::offer);
        return few.applied(pixels, often);
      }
    }
    return pixels;
  }

  private int[] applied(int[] pixels, Map<Integer, Integer> often) {
    Map<Integer, Integer> nearest = new HashMap<>();
    often.keySet().forEach(colour -> nearest.put(colour, nearest(colour)));
    long farOff =
        often.entrySet().stream()
            .filter(colour -> distance(colour.getKey(), nearest.get(colour.getKey())) > NEAR)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return farOff > FAR_OFF * pixels.length
        ? pixels
        : Arrays.stream(pixels).map(nearest::get).toArray();
  }

  /** How often each colour occurs, counted by runs since most pixels are as the one before. */
  private static Map<Integer, Integer> counted(int[] pixels) {
    Map<Integer, Integer> often = new HashMap<>();
    int begin = 0;
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[begin]) {
        often.merge(pixels[begin], i - begin, Integer::sum);
        begin = i;
      }
    }
    return often;
  }

  private void offer(int colour) {
    if (count > 0 && distance(colour, nearest(colour)) <= alike) {
      return;
    }
    full |= count == MOST;
    if (!full) {
      palette[count++] = colour;
    }
  }

  private int nearest(int colour) {
    int nearest = palette[0];
    for (int i = 1; i < count; i++) {
      if (distance(colour, palette[i]) < distance(colour, nearest)) {
        nearest = palette[i];
      }
    }
    return nearest;
  }

  /** The largest difference of a channel, transparency among them. */
  private static int distance(int a, int b) {
    int largest = 0;
    for (int shift = 24; shift >= 0; shift -= 8) {
      largest = Math.max(largest, Math.abs((a >>> shift & 0xFF) - (b >>> shift & 0xFF)));
    }
    return largest;
  }
}
