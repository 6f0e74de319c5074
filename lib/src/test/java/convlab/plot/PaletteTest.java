package convlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

  @Test
  void zeroIsWhiteOnASignedScale() {
    Scale scale = Scale.of(Palette.SIGNED, List.<double[][]>of(new double[][] {{-3, 7}}));
    assertEquals(-7, scale.low());
    assertEquals(7, scale.high());
    assertEquals(0xFFFFFF, scale.rgb(0));
  }

  @Test
  void zeroIsWhiteWhenThereIsNothingElse() {
    Scale scale = Scale.of(Palette.SIGNED, List.<double[][]>of(new double[][] {{0, 0}}));
    assertEquals(0xFFFFFF, scale.rgb(0));
  }

  @Test
  void belowZeroIsBlueAndAboveIsRed() {
    Color below = new Color(Palette.SIGNED.rgb(0.2));
    Color above = new Color(Palette.SIGNED.rgb(0.8));
    assertTrue(below.getBlue() > below.getRed());
    assertTrue(above.getRed() > above.getBlue());
  }

  @ParameterizedTest(name = "viridis at {0} is {1}")
  @CsvSource({"0, 440154", "0.5, 21908C", "1, FDE725"})
  void viridisIsTheKnownMap(double place, String colour) {
    assertEquals(Integer.parseInt(colour, 16), Palette.VIRIDIS.rgb(place));
  }

  @Test
  void viridisGrowsLighterThroughout() {
    double before = -1;
    for (int i = 0; i <= 100; i++) {
      double luminance = Scale.luminance(new Color(Palette.VIRIDIS.rgb(i / 100.0)));
      assertTrue(luminance > before, "at " + i);
      before = luminance;
    }
  }

  @ParameterizedTest
  @EnumSource
  void placesBeyondTheEndsAreClipped(Palette palette) {
    assertEquals(palette.rgb(0), palette.rgb(-5));
    assertEquals(palette.rgb(1), palette.rgb(99));
  }

  @Test
  void greyPicturesTo255AndTo1AreToldApart() {
    assertEquals(255, Scale.of(Palette.GREY, List.<double[][]>of(new double[][] {{0, 2}})).high());
    assertEquals(1, Scale.of(Palette.GREY, List.<double[][]>of(new double[][] {{0, 0.5}})).high());
  }

  @Test
  void missingNumbersHaveAColourOfTheirOwn() {
    Scale scale = new Scale(Palette.GREY, 0, 1);
    assertEquals(Look.MISSING.getRGB() & 0xFFFFFF, scale.rgb(Double.NaN));
  }

  @Test
  void equalValuesStillMakeAScale() {
    Scale scale = Scale.of(Palette.VIRIDIS, List.<double[][]>of(new double[][] {{0, 0}}));
    assertEquals(Palette.VIRIDIS.rgb(0), scale.rgb(0));
  }

  @ParameterizedTest(name = "ink on {0} has a contrast of at least 4.5")
  @ValueSource(doubles = {-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1})
  void inkIsReadable(double value) {
    for (Palette palette : Palette.values()) {
      Scale scale = new Scale(palette, -1, 1);
      double ground = Scale.luminance(new Color(scale.rgb(value)));
      double ink = Scale.luminance(scale.inkOn(value));
      double contrast = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
      assertTrue(contrast >= 4.5, palette + " " + contrast);
    }
  }
}
